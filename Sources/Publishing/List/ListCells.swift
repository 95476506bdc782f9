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
        let isPlain = joined.withUTF8 { text in
            !Self.needsQuotes(text) && text.first.map { !Self.beginsFormula($0) && $0 != TermCodes.separator } ?? true
                && text.last != TermCodes.separator && !Self.hasEmptyCode(text)
        }
        guard isPlain else { return add(IncidentRow.terms(terms)) }
        begin()
        joined.withUTF8 { text in
            for byte in text { bytes.append(byte == TermCodes.separator ? UInt8(ascii: ";") : byte) }
        }
    }

    private static func hasEmptyCode(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in text {
            if byte == TermCodes.separator, before == TermCodes.separator { return true }
            before = byte
        }
        return false
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
        for byte in text where byte <= UInt8(ascii: ",") {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: return true
            default: break
            }
        }
        return false
    }
}
