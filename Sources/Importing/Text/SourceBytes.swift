// SPDX-License-Identifier: Apache-2.0

/// The bytes of a file as UTF-8 without a mark at the beginning.
enum SourceBytes {
    /// Why bytes are not text that can be read.
    enum Fault: Error, Equatable {
        /// Offset of the first byte that is not UTF-8, from 0.
        case notUTF8(offset: Int)
        case brokenUTF16
    }

    /// UTF-8 as it is, UTF-8 or UTF-16 with a byte order mark; anything else is refused, never guessed.
    static func utf8(_ bytes: [UInt8]) throws(Fault) -> ArraySlice<UInt8> {
        if bytes.starts(with: [0xFF, 0xFE]) { return try decodedUTF16(bytes, lowByteFirst: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try decodedUTF16(bytes, lowByteFirst: false) }
        if let offset = firstInvalidOffset(bytes) { throw .notUTF8(offset: offset) }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    private static func decodedUTF16(_ bytes: [UInt8], lowByteFirst: Bool) throws(Fault) -> ArraySlice<UInt8> {
        guard bytes.count % 2 == 0 else { throw .brokenUTF16 }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(lowByteFirst ? second << 8 | first : first << 8 | second)
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .brokenUTF16 }
        return Array(text.utf8)[...]
    }

    /// The offset of the first byte that cannot stand there in UTF-8; nil where all is well.
    static func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
