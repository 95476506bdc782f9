// SPDX-License-Identifier: Apache-2.0

/// Cuts UTF-8 into words, numbers and marks in one pass.
enum ReportTokenizer {
    static func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> [ReportToken] {
        var tokens: [ReportToken] = []
        // Twice what prose needs: of a text of nothing but marks the tokens would be moved again and again.
        tokens.reserveCapacity(bytes.count / 2)
        var index = 0
        var lineEnds: UInt8 = 0
        var isSpaced = true
        while index < bytes.count {
            let blank = blankWidth(bytes, index)
            if blank > 0 {
                if bytes[index] == 0x0A
                    || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
                {
                    lineEnds = min(2, lineEnds + 1)
                }
                isSpaced = true
                index += blank
                continue
            }
            let start = index
            let kind = advance(bytes, &index)
            let text = word(UnsafeBufferPointer(rebasing: bytes[start..<index]), kind, at: start)
            tokens.append(
                ReportToken(
                    kind: kind,
                    start: start,
                    end: index,
                    text: text,
                    lineEnds: lineEnds,
                    isSpaced: isSpaced,
                    isCapital: (0x41...0x5A).contains(bytes[start])
                )
            )
            lineEnds = 0
            isSpaced = false
        }
        return tokens
    }

    /// Passes over one token and says of which kind it is.
    private static func advance(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> ReportToken.Kind {
        let mark = markWidth(bytes, index)
        if mark > 0 {
            index += mark
            return .mark
        }
        let start = index
        var figures = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isFigure(byte) {
                if figures == index - start { figures += 1 }
                index += 1
            } else if byte < 0x80 ? isLetter(byte) : (markWidth(bytes, index) == 0 && blankWidth(bytes, index) == 0) {
                index += 1
            } else if figures == index - start, isThousands(bytes, index, start) {
                index += 4
                figures += 4
            } else if let width = apostropheWidth(bytes, index), index > start, figures < index - start,
                index + width < bytes.count, isWordByte(bytes, index + width)
            {
                index += width
            } else {
                break
            }
        }
        return figures == index - start ? .number : isNativeNumber(bytes[start..<index]) ? .number : .word
    }

    /// Whether a comma and three figures, no fourth, follow one to three figures or more such groups.
    private static func isThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int) -> Bool {
        guard bytes[index] == 0x2C, index > start, index + 3 < bytes.count else { return false }
        let isFirst = !bytes[start..<index].contains(0x2C)
        guard !isFirst || index - start <= 3 else { return false }
        return (1...3).allSatisfy { isFigure(bytes[index + $0]) }
            && !(index + 4 < bytes.count && (isFigure(bytes[index + 4]) || isLetter(bytes[index + 4])))
    }

    private static func word(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ kind: ReportToken.Kind,
        at offset: Int
    ) -> ReportWord {
        switch kind {
        case .mark: return ReportWord(bytes, at: offset)
        case .number where bytes[0] < 0x80:
            guard bytes.contains(0x2C) else { return ReportWord(bytes, at: offset) }
            return bytes.filter { $0 != 0x2C }.withUnsafeBufferPointer { ReportWord($0, at: offset) }
        case .number:
            let figures = stride(from: 1, to: bytes.count, by: 2).map { 0x30 | (bytes[$0] & 0x0F) }
            return figures.withUnsafeBufferPointer { ReportWord($0, at: offset) }
        case .word:
            guard bytes.count <= ReportWord.capacity else { return ReportWord(bytes, at: offset) }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ReportWord.capacity) { small in
                for (offset, byte) in bytes.enumerated() {
                    small[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                }
                return ReportWord(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(small)[..<bytes.count]))
            }
        }
    }

    /// Figures of the Arabic script, D9 A0 to D9 A9.
    private static func isNativeNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count.isMultiple(of: 2), bytes.count <= 18 else { return false }
        return bytes.enumerated().allSatisfy { offset, byte in
            offset.isMultiple(of: 2) ? byte == 0xD9 : (0xA0...0xA9).contains(byte)
        }
    }

    private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isWordByte(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        return byte < 0x80 ? isLetter(byte) : markWidth(bytes, index) == 0 && blankWidth(bytes, index) == 0
    }

    /// White space, and the invisible marks of direction and width.
    private static func blankWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let width = WhiteSpace.width(bytes, at: index)
        if width > 0 { return width }
        if bytes[index] < 0x20 || bytes[index] == 0x7F { return 1 }
        guard index + 2 < bytes.count else { return 0 }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    /// The bytes of a mark: ASCII punctuation, general punctuation, guillemets, the Arabic comma and the like.
    private static func markWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isLetter(byte) || isFigure(byte) ? 0 : 1 }
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        switch byte {
        case 0xC2: return (0xA1...0xBF).contains(second) && second != 0xAA && second != 0xB5 && second != 0xBA ? 2 : 0
        case 0xD8: return second == 0x8C || second == 0x9B || second == 0x9F ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count else { return 0 }
            return second == 0x80 || (second == 0x88 && bytes[index + 2] == 0x92) || (0x94...0x9F).contains(second)
                ? 3 : 0
        default: return 0
        }
    }

    /// An apostrophe, straight or curved, that may stand within a name.
    private static func apostropheWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        if bytes[index] == 0x27 || bytes[index] == 0x60 { return 1 }
        guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
            bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99
        else { return nil }
        return 3
    }
}
