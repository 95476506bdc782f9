// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a whole file of the interchange format: one incident a line, or a single one over several lines.
enum InterchangeReaderOfFiles {
    static func read(_ input: ImportInput, _ body: (ImportEvent) throws -> Void) rethrows {
        if isSingleDocument(input.bytes) {
            try InterchangeLineReader.read(input.bytes[...], file: input.name, position: nil, body)
            return
        }
        var reader = InterchangeLineReader(file: input.name)
        try reader.feed(input.bytes, body)
        try reader.finish(body)
    }

    /// Whether one object fills the file beyond its first line, as in samples that were printed for reading.
    private static func isSingleDocument(_ bytes: [UInt8]) -> Bool {
        guard let lineEnd = bytes.firstIndex(of: 0x0A) else { return true }
        return bytes.withUnsafeBufferPointer { buffer in
            let start = JSONElements.skipWhiteSpace(buffer, 0)
            guard let end = JSONElements.endOfValue(buffer, from: start), end > lineEnd else { return false }
            return JSONElements.skipWhiteSpace(buffer, end) == buffer.count
        }
    }
}
