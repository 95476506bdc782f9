// SPDX-License-Identifier: Apache-2.0

/// Cuts a JSON array into its elements without parsing them, however the chunks fall.
///
/// The elements themselves may be malformed; they are only cut apart. Memory holds one chunk and one element.
struct JSONArraySplitter {
    /// How the text ended; offsets are in bytes, from 0.
    enum End: Equatable {
        case complete
        /// The text stops in the middle of the element that begins here, or where one should.
        case truncated(offset: Int)
        /// Something stands here where a comma or the closing bracket should.
        case malformed(offset: Int)
        /// The element that begins here is longer than the limit.
        case overlong(offset: Int)
    }

    /// What comes next.
    private enum Place: Equatable {
        case opening
        case firstElement
        case element
        case separator
        case end
        case nothing(End)
    }

    private let limit: Int
    private var rest: [UInt8] = []
    /// Offset of the first byte of `rest` in the text.
    private var offset = 0
    private var place = Place.opening

    /// A splitter that gives up at an element of more than `limit` bytes.
    init(limit: Int = LineSplitter.defaultLimit) {
        self.limit = limit
    }

    /// Takes the next bytes and calls `body` for every element that is complete now.
    mutating func feed(
        _ chunk: some Collection<UInt8>,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) throws -> Void
    ) rethrows {
        if case .nothing = place { return }
        rest += chunk
        try advance(isLast: false, body)
    }

    /// Calls `body` for a last element that the end of the text completes, and says how the text ended.
    mutating func finish(_ body: (Slice<UnsafeBufferPointer<UInt8>>) throws -> Void) rethrows -> End {
        try advance(isLast: true, body)
        switch place {
        case .end: return .complete
        case .nothing(let end): return end
        default: return .truncated(offset: offset)
        }
    }

    private mutating func advance(
        isLast: Bool,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) throws -> Void
    ) rethrows {
        let (bytes, start) = (rest, offset)
        var place = place
        let used = try bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while true {
                position = JSONElements.skipWhiteSpace(bytes, position)
                guard position < bytes.count,
                    let next = try Self.step(&place, bytes, position, start: start, isLast: isLast, body)
                else { return position }
                position = next
            }
        }
        switch place {
        case .firstElement, .element:
            let isOverlong = bytes.count - used > limit
            self.place = isOverlong ? .nothing(.overlong(offset: start + used)) : place
        default: self.place = place
        }
        if case .nothing = self.place { rest = [] } else { rest.removeFirst(used) }
        offset += used
    }

    /// Takes what stands at a position of bytes that begin at `start`; nil where more bytes are needed, or nothing more can be read.
    private static func step(
        _ place: inout Place,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ position: Int,
        start: Int,
        isLast: Bool,
        _ body: (Slice<UnsafeBufferPointer<UInt8>>) throws -> Void
    ) rethrows -> Int? {
        switch (place, bytes[position]) {
        case (.opening, UInt8(ascii: "[")): place = .firstElement
        case (.firstElement, UInt8(ascii: "]")), (.separator, UInt8(ascii: "]")): place = .end
        case (.separator, UInt8(ascii: ",")): place = .element
        case (.firstElement, _), (.element, _):
            // A number that reaches the end of a chunk may go on in the next one.
            guard let stop = JSONElements.endOfValue(bytes, from: position), isLast || stop < bytes.count else {
                return nil
            }
            guard stop > position else {
                place = .nothing(.malformed(offset: start + position))
                return nil
            }
            try body(bytes[position..<stop])
            place = .separator
            return stop
        case (.nothing, _): return nil
        default:
            place = .nothing(.malformed(offset: start + position))
            return nil
        }
        return position + 1
    }
}
