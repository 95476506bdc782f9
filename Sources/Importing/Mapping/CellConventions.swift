// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// How the cells of a column are written.
final class CellConventions: Sendable {
    let unknown: Set<String>
    let none: Set<String>
    let notApplicable: Set<String>
    let dates: [DateForm]
    let firstYear: Int
    let decimal: UInt8
    let thousands: UInt8?

    init(
        unknown: Set<String> = [],
        none: Set<String> = [],
        notApplicable: Set<String> = [],
        dates: [DateForm] = [],
        firstYear: Int = 1970,
        decimal: UInt8 = UInt8(ascii: "."),
        thousands: UInt8? = nil
    ) {
        self.unknown = unknown
        self.none = none
        self.notApplicable = notApplicable
        self.dates = dates
        self.firstYear = firstYear
        self.decimal = decimal
        self.thousands = thousands
    }

    /// The conventions of a mapping and a rule of it.
    convenience init(_ mapping: TableMapping, _ rule: ColumnRule? = nil) {
        func set(_ path: KeyPath<TableMapping, [String]>, _ own: [String]?) -> Set<String> {
            Set((mapping[keyPath: path] + (own ?? [])).map { $0.trimmed.lowercased() })
        }
        let forms = rule?.dates.isEmpty == false ? rule?.dates ?? [] : mapping.dates
        self.init(
            unknown: set(\.unknown, rule?.unknown),
            none: set(\.none, rule?.none),
            notApplicable: set(\.notApplicable, rule?.notApplicable),
            dates: forms.compactMap { DateForm($0) },
            firstYear: mapping.twoDigitYearsFrom ?? 1970,
            decimal: mapping.decimal?.utf8.first ?? UInt8(ascii: "."),
            thousands: mapping.thousands?.utf8.first
        )
    }

    // MARK: - Numbers

    /// The text with figures of any script as those of ASCII, and Arabic signs of numbers as those of the conventions.
    func plainFigures(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x660...0x669: plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x660 + 0x30)))
            case 0x6F0...0x6F9: plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x6F0 + 0x30)))
            case 0x66B: plain.unicodeScalars.append(Unicode.Scalar(decimal))
            case 0x66C: if let thousands { plain.unicodeScalars.append(Unicode.Scalar(thousands)) }
            case 0xA0, 0x202F, 0x2009: plain += " "
            case 0x2212: plain += "-"
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// A number with this sign before decimals and between thousands; nil for any other form.
    func number(_ text: some StringProtocol) -> Double? {
        var digits: [UInt8] = []
        var groups = 0
        var sinceGroup = 0
        var isBehindDecimal = false
        for byte in plainFigures(String(text)).utf8 {
            switch byte {
            case 0x30...0x39:
                digits.append(byte)
                sinceGroup += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard digits.isEmpty, groups == 0 else { return nil }
                digits.append(byte)
            case decimal:
                guard !isBehindDecimal, groups == 0 || sinceGroup == 3 else { return nil }
                isBehindDecimal = true
                digits.append(UInt8(ascii: "."))
            case thousands:
                guard !isBehindDecimal, groups == 0 ? (1...3).contains(sinceGroup) : sinceGroup == 3 else { return nil }
                groups += 1
                sinceGroup = 0
            default: return nil
            }
        }
        guard groups == 0 || isBehindDecimal || sinceGroup == 3, digits.count < 40,
            digits.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        if digits.first == UInt8(ascii: ".") { digits.insert(0x30, at: 0) }
        return Double(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A whole number from 0, at most nine figures; `5.0`, as spreadsheets may have it, is 5.
    func count(_ text: some StringProtocol) -> Int? {
        if text.utf8.count <= 9, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Int(text)
        }
        guard let number = number(text), number >= 0, number <= 999_999_999 else { return nil }
        return Int(exactly: number)
    }

    /// A count or a range of counts: `5`, `5–6`, `5 to 6`, `5 or 6`, `5+`, `>5`, `at least 5`, `up to 6`; nil for any other form.
    func bound(_ text: String) -> Bound? {
        if let count = count(text) { return Bound(min: count, max: count) }
        let text = plainFigures(text).trimmed.lowercased()
        for end in ["+", "or more", "and more", "at least"] where text.hasSuffix(end) {
            if let low = count(text.dropLast(end.count).trimmed) { return Bound(min: low, max: nil) }
        }
        for side in Self.oneSided where text.hasPrefix(side.word) {
            guard let number = count(text.dropFirst(side.word.count).trimmed), number + side.step >= 0 else { continue }
            let bound = number + side.step
            return side.isLow ? Bound(min: bound, max: nil) : Bound(min: nil, max: bound)
        }
        for sign in ["–", "—", " to ", " or ", " - ", "-"] {
            let sides = text.replacing(sign, with: "\u{1F}").split(
                separator: "\u{1F}",
                omittingEmptySubsequences: false
            )
            guard sides.count == 2, let low = count(sides[0].trimmed), let high = count(sides[1].trimmed) else {
                continue
            }
            return Bound(min: low, max: high)
        }
        return nil
    }

    /// What may stand before the one side that is known; `step` leads to the next number where that one is not meant itself.
    private static let oneSided: [(word: String, isLow: Bool, step: Int)] = [
        (">=", true, 0), ("≥", true, 0), (">", true, 1), ("at least", true, 0), ("minimum", true, 0), ("min.", true, 0),
        ("more than", true, 1), ("over", true, 1), ("<=", false, 0), ("≤", false, 0), ("<", false, -1),
        ("up to", false, 0), ("at most", false, 0), ("maximum", false, 0), ("max.", false, 0), ("less than", false, -1),
        ("fewer than", false, -1),
    ]
}
