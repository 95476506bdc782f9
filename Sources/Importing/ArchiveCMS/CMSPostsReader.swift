// SPDX-License-Identifier: Apache-2.0

/// Reads a whole file of posts: an array, a single post, or one post a line.
enum CMSPostsReader {
    static func read(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        try input.bytes.withUnsafeBufferPointer { bytes in
            let start = JSONElements.skipWhiteSpace(bytes, 0)
            guard start < bytes.count else { return }
            let isArray = bytes[start] == UInt8(ascii: "[")
            if !isArray, let end = JSONElements.endOfValue(bytes, from: start),
                JSONElements.skipWhiteSpace(bytes, end) == bytes.count
            {
                let reader = CMSPostReader(input: input, context: context)
                return try reader.read(UnsafeBufferPointer(rebasing: bytes[start...]), position: nil, body)
            }
            var stream = CMSPostStream(input, context: context, isArray: isArray)
            try stream.feed(input.bytes, body)
            try stream.finish(body)
        }
    }
}
