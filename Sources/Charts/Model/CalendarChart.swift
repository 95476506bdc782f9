// SPDX-License-Identifier: Apache-2.0

/// A tile for each day, shaded by its value, in rows of weeks for each year.
package struct CalendarChart: Sendable {
    /// A day that has an entry.
    package struct Entry: Sendable {
        package var day: ChartDay
        /// In full: "14 March 2017".
        package var label: String
        /// Nil where there is an entry without a figure.
        package var figure: Figure?

        package init(_ day: ChartDay, label: String, figure: Figure?) {
            self.day = day
            self.label = label
            self.figure = figure
        }
    }

    /// How a language names the parts of a calendar.
    package struct Names: Sendable {
        /// Twelve, short.
        package var months: [String]
        /// Seven, short, Sunday first.
        package var weekdays: [String]
        /// The first day of a week: 0 for Sunday to 6 for Saturday.
        package var firstWeekday: Int
        package var year: @Sendable (Int) -> String

        package init(
            months: [String],
            weekdays: [String],
            firstWeekday: Int,
            year: @escaping @Sendable (Int) -> String
        ) {
            self.months = months
            self.weekdays = weekdays
            self.firstWeekday = ((firstWeekday % 7) + 7) % 7
            self.year = year
        }
    }

    /// What is counted: "Incidents monitored".
    package var unit: String
    /// Heads the first column of the table: "Day".
    package var heading: String
    /// The first and the last day that get a tile.
    package var first: ChartDay
    package var last: ChartDay
    package var names: Names
    /// Days that are not among them have no entry.
    package var entries: [Entry]

    package init(
        unit: String,
        heading: String,
        first: ChartDay,
        last: ChartDay,
        names: Names,
        entries: [Entry]
    ) {
        self.unit = unit
        self.heading = heading
        self.first = first
        self.last = last
        self.names = names
        self.entries = entries
    }

    /// The entries that get a tile, in the order of days; one for each day, the first given.
    var drawn: [Entry] {
        guard first.number <= last.number else { return [] }
        var seen: Set<Int> = []
        return entries.filter { (first.number...last.number).contains($0.day.number) }
            .filter { seen.insert($0.day.number).inserted }
            .sorted { $0.day.number < $1.day.number }
    }
}
