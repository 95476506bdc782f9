// SPDX-License-Identifier: Apache-2.0

import Register

/// A place in a list of reports or of strikes: behind one row, wherever others come and go.
package struct ReportPlace: Hashable, Sendable {
    /// The last day of the row, in days since 1970-01-01; nil for a row without a day.
    let day: Int?
    /// The number of the report, and the place of a strike in it.
    let number: Int32
    let index: Int

    /// The place as a parameter of an address: `17348.12.3`.
    package var text: String { "\(day.map { String($0) } ?? "none").\(number).\(index)" }

    /// Reads what `text` wrote; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let number = Int32(parts[1]), let index = Int(parts[2]), number >= 0, index >= 0 else {
            return nil
        }
        guard parts[0] == "none" || Int(parts[0]) != nil else { return nil }
        self.init(day: Int(parts[0]), number: number, index: index)
    }

    init(day: Int?, number: Int32, index: Int) {
        (self.day, self.number, self.index) = (day, number, index)
    }

    /// The latest days first, those without a day last, then by number and place.
    static func < (left: ReportPlace, right: ReportPlace) -> Bool {
        let (first, second) = (left.day ?? Int.min, right.day ?? Int.min)
        return first != second ? first > second : (left.number, left.index) < (right.number, right.index)
    }
}

/// A row that has a number of its own in lists of its kind.
protocol NumberedRow: Sendable {
    var place: (number: Int32, index: Int) { get }
}

extension ReportRow: NumberedRow {
    var place: (number: Int32, index: Int) { (number.value, 0) }
}

extension StrikeRow: NumberedRow {
    var place: (number: Int32, index: Int) { (report.value, index) }
}

extension ChoosableRow where Row: NumberedRow {
    /// Where the row stands in its list.
    var listPlace: ReportPlace { ReportPlace(day: last, number: row.place.number, index: row.place.index) }
}
