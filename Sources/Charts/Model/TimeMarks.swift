// SPDX-License-Identifier: Apache-2.0

/// A stretch of time behind the columns, such as a period of office.
package struct TimeBand: Sendable {
    /// In columns from the start of the first one: 0.5 is the middle of the first column.
    ///
    /// What lies off the axis is not shown.
    package var start: Double
    package var end: Double
    package var label: String
    /// When, in words.
    package var dates: String

    package init(from start: Double, to end: Double, label: String, dates: String) {
        self.start = start
        self.end = end
        self.label = label
        self.dates = dates
    }
}

/// Something that happened, marked by a numbered line across the columns.
package struct TimeEvent: Sendable {
    /// In columns from the start of the first one: 0.5 is the middle of the first column.
    ///
    /// An event off the axis is not shown.
    package var position: Double
    package var label: String
    /// When, in words.
    package var date: String

    package init(at position: Double, label: String, date: String) {
        self.position = position
        self.label = label
        self.date = date
    }
}
