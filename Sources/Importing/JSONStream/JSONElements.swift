// SPDX-License-Identifier: Apache-2.0

/// Cuts JSON text into its elements without parsing it, so that a large list needs no tree of the whole.
enum JSONElements {
    /// How a text ended.
    enum End: Equatable {
        case complete
        /// The text stops in the middle; byte offset of the element that is cut off, from 0.
        case truncated(offset: Int)
        /// Something stands where a comma or the closing bracket should; byte offset, from 0.
        case malformed(offset: Int)
    }

    /// Calls `body` with the byte range of each element of an array.
    ///
    /// The elements themselves may be malformed; they are only cut apart. Runs in one pass, in constant memory.
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (Range<Int>) throws -> Void
    ) rethrows -> End {
        var position = skipWhiteSpace(bytes, 0)
        guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { return .malformed(offset: position) }
        position = skipWhiteSpace(bytes, position + 1)
        if position < bytes.count, bytes[position] == UInt8(ascii: "]") { return end(bytes, after: position) }
        while position < bytes.count {
            guard let stop = endOfValue(bytes, from: position) else { return .truncated(offset: position) }
            guard stop > position else { return .malformed(offset: position) }
            try body(position..<stop)
            position = skipWhiteSpace(bytes, stop)
            guard position < bytes.count else { return .truncated(offset: position) }
            if bytes[position] == UInt8(ascii: "]") { return end(bytes, after: position) }
            guard bytes[position] == UInt8(ascii: ",") else { return .malformed(offset: position) }
            position = skipWhiteSpace(bytes, position + 1)
        }
        return .truncated(offset: position)
    }

    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, after closing: Int) -> End {
        let position = skipWhiteSpace(bytes, closing + 1)
        return position == bytes.count ? .complete : .malformed(offset: position)
    }

    /// The offset behind the value that begins here; nil where the text stops before its end.
    static func endOfValue(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var depth = 0
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                guard let close = endOfString(bytes, from: position) else { return nil }
                position = close
                if depth == 0 { return position }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return position }
                depth -= 1
                if depth == 0 { return position + 1 }
            case UInt8(ascii: ","), 0x09, 0x0A, 0x0D, 0x20:
                if depth == 0 { return position }
            default: break
            }
            position += 1
        }
        return depth == 0 && position > start ? position : nil
    }

    private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start + 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\") {
                position += 2
            } else if bytes[position] == UInt8(ascii: "\"") {
                return position + 1
            } else {
                position += 1
            }
        }
        return nil
    }

    static func skipWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        return position
    }
}
