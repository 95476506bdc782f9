// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Ages as archives write them.
enum AgeText {
    /// Reads `30`, `30 years old`, `8 months`, `30-40`, `30/31`, `30 or 31`, `20s`, `1.5`, `.5`; nil for any other form.
    static func age(_ text: String) -> Age? {
        var words = text.trimmed.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.last == "old" { words.removeLast() }
        let unit = words.count > 1 ? words.last.flatMap(unit) : nil
        if unit != nil { words.removeLast() }
        let number = words.joined(separator: " ")
        if number.count == 3, number.hasSuffix("0s"), let decade = number.first?.wholeNumberValue {
            return Age(min: Double(decade * 10), max: Double(decade * 10 + 9), unit: unit ?? .years)
        }
        let sides = sides(number)
        guard (1...2).contains(sides.count) else { return nil }
        let values = sides.compactMap(decimal)
        guard values.count == sides.count, let low = values.min(), let high = values.max() else { return nil }
        return Age(min: low, max: high, unit: unit ?? .years)
    }

    private static func unit(_ word: String) -> AgeUnit? {
        switch word {
        case "year", "years": .years
        case "month", "months": .months
        case "week", "weeks": .weeks
        case "day", "days": .days
        default: nil
        }
    }

    /// The one or two numbers, with at most one blank on either side of the sign between them.
    private static func sides(_ text: String) -> [String] {
        let either = text.replacing("or", with: "/", maxReplacements: 1)
        return either.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "/" }.map(\.trimmed)
    }

    /// Figures with at most one decimal point.
    private static func decimal(_ text: String) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let last = parts.last, !last.isEmpty, text.utf8.count <= 9,
            parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        return Double(text.hasPrefix(".") ? "0" + text : text)
    }
}
