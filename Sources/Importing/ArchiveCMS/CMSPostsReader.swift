// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a file of posts: an array, a single post, or one post a line.
enum CMSPostsReader {
    static func read(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        let reader = Reader(input: input, context: context)
        try input.bytes.withUnsafeBufferPointer { bytes in
            let start = JSONElements.skipWhiteSpace(bytes, 0)
            guard start < bytes.count else { return }
            if bytes[start] == UInt8(ascii: "[") {
                try reader.readArray(bytes, body)
            } else if JSONElements.endOfValue(bytes, from: start).map({
                JSONElements.skipWhiteSpace(bytes, $0) == bytes.count
            })
                == true
            {
                try reader.readPost(bytes[start...], position: nil, body)
            } else {
                try reader.readLines(body)
            }
        }
    }

    private struct Reader {
        let input: ImportInput
        let context: ImportContext

        func readArray(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (ImportEvent) throws -> Void) rethrows {
            var count = 0
            let end = try JSONElements.forEach(in: bytes) { range in
                count += 1
                try readPost(bytes[range], position: count, body)
            }
            switch end {
            case .complete: break
            case .truncated(let offset):
                try refuse(
                    .truncatedFile,
                    count + 1,
                    "the file stops in the middle (byte \(offset + 1)): \(count) posts were read; export it again",
                    body
                )
            case .malformed(let offset):
                try refuse(
                    .malformedJSON,
                    count + 1,
                    "no comma or closing bracket at byte \(offset + 1): what follows was not read; export it again",
                    body
                )
            }
        }

        func readLines(_ body: (ImportEvent) throws -> Void) rethrows {
            var splitter = LineSplitter()
            func take(_ number: Int, _ line: ArraySlice<UInt8>?) throws {
                guard let line else {
                    return try refuse(.fileTooLarge, number, "the line is longer than 64 MiB: no post is", body)
                }
                if line.allSatisfy({ $0 <= 0x20 }) { return }
                try line.withUnsafeBufferPointer { try readPost($0[...], position: number, body) }
            }
            try splitter.feed(input.bytes, take)
            try splitter.finish(take)
        }

        func readPost(
            _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
            position: Int?,
            _ body: (ImportEvent) throws -> Void
        ) rethrows {
            let result = Result { () throws(JSONError) in
                try JSONParser.parse(UnsafeBufferPointer(rebasing: bytes))
            }
            switch result {
            case .failure(let error):
                try refuse(.malformedJSON, position, "\(error): the post is refused; export it again", body)
            case .success(let json):
                guard var reading = CMSPostReading(json, input: input, position: position, context: context) else {
                    return try refuse(
                        .notAPost,
                        position,
                        "this is not a post of the type civ with custom fields (acf): export the incidents with them",
                        body
                    )
                }
                try reading.read(body)
            }
        }

        private func refuse(
            _ code: ImportDiagnosticCode,
            _ position: Int?,
            _ message: String,
            _ body: (ImportEvent) throws -> Void
        ) rethrows {
            try body(.diagnostic(ImportDiagnostic(.error, code, file: input.name, line: position, message: message)))
        }
    }
}
