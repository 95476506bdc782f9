// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The cells of one row of a CSV file, written one behind the other; as `CSVCell` writes each by itself.
struct ListCells {
    private(set) var bytes: [UInt8]
    private var isFirst = true

    /// Cells behind these bytes.
    init(_ bytes: consuming [UInt8]) {
        self.bytes = bytes
    }

    private mutating func begin() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    mutating func add(empty count: Int) {
        for _ in 0..<count { begin() }
    }

    /// A text, guarded and quoted where needed; nil for an empty cell.
    mutating func add(_ text: String?) {
        begin()
        guard var text else { return }
        text.withUTF8 { add($0) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        let isFormula = text.first.map(Self.beginsFormula) ?? false
        let needsQuotes = Self.needsQuotes(text)
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        guard needsQuotes else { return bytes.append(contentsOf: text) }
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A text that is no formula and needs no quotation marks, such as a number below zero.
    mutating func add(plain text: String?) {
        begin()
        guard var text else { return }
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ number: Int) {
        begin()
        append(number)
    }

    /// Codes joined by semicolons.
    mutating func add(_ terms: TermCodes) {
        guard !terms.joined.isEmpty else { return begin() }
        var joined = terms.joined
        let isAdded = joined.withUTF8 { addPlain($0) }
        if !isAdded { add(IncidentRow.terms(terms)) }
    }

    /// Adds codes that need neither guard nor quotation marks; false, and nothing is added, for others and where one is empty.
    private mutating func addPlain(_ codes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = codes.first, !Self.beginsFormula(first) else { return false }
        var before = TermCodes.separator
        var isJoined = false
        // The separator, and all that needs quotation marks, is below the figures.
        for byte in codes {
            if byte <= UInt8(ascii: ",") {
                if byte == TermCodes.separator {
                    guard before != TermCodes.separator else { return false }
                    isJoined = true
                } else if Self.isSpecial(byte) {
                    return false
                }
            }
            before = byte
        }
        guard before != TermCodes.separator else { return false }
        begin()
        guard isJoined else {
            bytes.append(contentsOf: codes)
            return true
        }
        for byte in codes { bytes.append(byte == TermCodes.separator ? UInt8(ascii: ";") : byte) }
        return true
    }

    /// The lower and the upper side, a cell each.
    mutating func add(_ bound: Bound) {
        switch bound {
        case .unknown: add(empty: 2)
        case .notApplicable:
            add(plain: "n/a")
            add(plain: "n/a")
        case .known(let range):
            if let min = range.min { add(min) } else { begin() }
            if let max = range.max { add(max) } else { begin() }
        }
    }

    mutating func end() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func append(_ number: Int) {
        guard (0...9).contains(number) else { return bytes.append(contentsOf: String(number).utf8) }
        bytes.append(UInt8(ascii: "0") + UInt8(number))
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // All that needs quotation marks is below the figures.
        for byte in text where byte <= UInt8(ascii: ",") && isSpecial(byte) { return true }
        return false
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
}
