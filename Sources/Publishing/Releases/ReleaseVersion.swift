// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The name of a release: `v2026.11.1`, the first of November 2026.
package struct ReleaseVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// From 1 within a month.
    package let number: Int

    package init(year: Int, month: Int, number: Int) {
        (self.year, self.month, self.number) = (year, month, number)
    }

    /// Reads the one spelling that `description` gives; nil for any other.
    package init?(_ text: String) {
        guard text.hasPrefix("v"), text.utf8.count <= 20 else { return nil }
        let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month),
            let number = Int(parts[2]), number > 0
        else { return nil }
        self.init(year: year, month: month, number: number)
        guard description == text else { return nil }
    }

    /// The next of the month of a day after those that are there.
    package init(next day: CalendarDay, after versions: [ReleaseVersion]) {
        let last = versions.filter { $0.year == day.year && $0.month == day.month }.map(\.number).max() ?? 0
        self.init(year: day.year, month: day.month, number: last + 1)
    }

    package var description: String {
        func digits(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        return "v\(digits(year, 4)).\(digits(month, 2)).\(number)"
    }

    package static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
        (left.year, left.month, left.number) < (right.year, right.month, right.number)
    }
}
