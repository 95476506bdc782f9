// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Coordinates as archives print them: two numbers of degrees and a comma.
enum CoordinateText {
    /// Reads `35.25, 38.5`; a side that is empty is nil, and so is the pair for any other form.
    static func pair(_ text: String) -> (latitude: Double?, longitude: Double?)? {
        let sides = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard sides.count == 2 else { return nil }
        let degrees = sides.map { $0.isEmpty ? nil : Self.degrees($0) }
        guard zip(sides, degrees).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
        return (degrees[0], degrees[1])
    }

    /// Figures with at most one decimal point and a sign; other forms of a number are none of degrees.
    private static func degrees(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }),
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}
