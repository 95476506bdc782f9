// SPDX-License-Identifier: Apache-2.0

/// Turns the pieces of a text file into UTF-8, however they fall.
///
/// A mark at the beginning decides; else the encoding that was declared; else the text has to be UTF-8. What does not fit is
/// refused with what it looks like, never guessed.
struct TextDecoding {
    private let pieces: TablePieces
    private let declared: TextEncoding?
    private var encoding: TextEncoding?
    private var rest: [UInt8] = []
    /// Bytes of the file before `rest`.
    private var offset = 0
    /// Line ends that were passed on, for the place of a fault.
    private var lines = 1
    private var isAtEnd = false

    init(_ pieces: @escaping TablePieces, declared: TextEncoding?) {
        self.pieces = pieces
        self.declared = declared
    }

    /// The next bytes as UTF-8 without a mark; nil at the end.
    mutating func next() throws(TableFault) -> [UInt8]? {
        while !isAtEnd {
            guard let piece = try pieces() else {
                isAtEnd = true
                return rest.isEmpty ? nil : try decode([], isLast: true)
            }
            let bytes = try decode(piece, isLast: false)
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    private mutating func decode(_ piece: [UInt8], isLast: Bool) throws(TableFault) -> [UInt8] {
        var bytes = rest + piece
        rest = []
        let encoding = try settled(&bytes, isLast: isLast)
        guard let encoding else {
            rest = bytes
            return []
        }
        let output: [UInt8]
        switch encoding {
        case .utf8: output = try utf8(bytes, isLast: isLast)
        case .utf16LittleEndian, .utf16BigEndian: output = try utf16(bytes, encoding, isLast: isLast)
        case .windows1252, .windows1256: output = try codePage(bytes, encoding)
        }
        guard !output.contains(0) else {
            let before = output.prefix { $0 != 0 }
            throw TableFault(
                .malformedValue,
                row: lines + Self.lineEnds(before),
                "the text holds a NUL byte: no table does; save or export the file again"
            )
        }
        lines += Self.lineEnds(output[...])
        return output
    }

    /// The encoding, decided once; nil where too few bytes are there to tell.
    private mutating func settled(_ bytes: inout [UInt8], isLast: Bool) throws(TableFault) -> TextEncoding? {
        if let encoding { return encoding }
        guard bytes.count >= 3 || isLast else { return nil }
        if let (marked, length) = TextEncoding.marked(bytes) {
            bytes.removeFirst(length)
            offset += length
            encoding = marked
        } else if let declared {
            encoding = declared
        } else if let likely = TextEncoding.unmarkedUTF16(bytes) {
            throw TableFault(
                .notUTF8,
                "every second byte is zero, as in UTF-16 without a mark: if it is, say --encoding \(likely.rawValue)"
            )
        } else {
            encoding = .utf8
        }
        return encoding
    }

    private mutating func utf8(_ bytes: [UInt8], isLast: Bool) throws(TableFault) -> [UInt8] {
        guard let fault = SourceBytes.firstInvalidOffset(bytes) else {
            offset += bytes.count
            return bytes
        }
        // A letter that the piece cuts apart has at most three bytes here.
        if !isLast, bytes.count - fault < 4, Self.mayGoOn(bytes[fault...]) {
            rest = Array(bytes[fault...])
            offset += fault
            return Array(bytes[..<fault])
        }
        throw notUTF8(bytes, at: fault)
    }

    /// Whether bytes may be the beginning of a letter of UTF-8.
    private static func mayGoOn(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        return bytes.count < length
    }

    private func notUTF8(_ bytes: [UInt8], at fault: Int) -> TableFault {
        let looks = TextEncoding.proposals(for: bytes, around: fault).map { proposal in
            "“\(proposal.sample.trimmingEnds)” (--encoding \(proposal.encoding.rawValue))"
        }
        let advice =
            looks.isEmpty
            ? "save it as UTF-8" : "it would read \(looks.joined(separator: " or ")); say which, or save it as UTF-8"
        return TableFault(
            .notUTF8,
            row: lines + Self.lineEnds(bytes[..<fault]),
            "byte \(offset + fault + 1) is not UTF-8\(declared == nil ? "" : ", as was declared"): \(advice)"
        )
    }

    private mutating func utf16(
        _ bytes: [UInt8],
        _ encoding: TextEncoding,
        isLast: Bool
    ) throws(TableFault) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
        }
        // Half a letter waits for the next piece.
        if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
        let used = units.count * 2
        guard let text = String(validating: units, as: UTF16.self), !isLast || used == bytes.count else {
            throw TableFault(.notUTF8, row: lines, "the file is not \(encoding.rawValue) to its end: save it as UTF-8")
        }
        rest = Array(bytes[used...])
        offset += used
        return Array(text.utf8)
    }

    private mutating func codePage(_ bytes: [UInt8], _ encoding: TextEncoding) throws(TableFault) -> [UInt8] {
        guard let table = CodePage.table(of: encoding) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4)
        for (index, byte) in bytes.enumerated() {
            if byte < 0x80 {
                output.append(byte)
                continue
            }
            let scalar = table[Int(byte) - 0x80]
            guard scalar.value != 0 else {
                throw TableFault(
                    .notUTF8,
                    row: lines + Self.lineEnds(bytes[..<index]),
                    "byte \(offset + index + 1) is no letter of \(encoding.rawValue): the file has another encoding"
                )
            }
            output.append(contentsOf: String(Character(scalar)).utf8)
        }
        offset += bytes.count
        return output
    }

    /// Lines that end in the bytes: LF, CRLF or CR.
    private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && last != 0x0D) { count += 1 }
            last = byte
        }
        return count
    }
}

extension String {
    /// The text without white space at either end.
    fileprivate var trimmingEnds: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
