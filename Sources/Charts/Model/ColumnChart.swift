// SPDX-License-Identifier: Apache-2.0

/// Columns over time or over ordered classes.
package struct ColumnChart: Sendable {
    /// How several series share the plot.
    package enum Arrangement: Hashable, Sendable {
        /// One on another: for parts of a whole only.
        case stacked
        /// Side by side.
        case grouped
        /// Each in its own small plot, all on one scale.
        case panels
        /// Each in its own small plot on its own scale, for series that count different things.
        case panelsOfOwnScale
    }

    /// One place on the axis, such as a month.
    package struct Column: Sendable {
        /// In full, for the table: "March 2017".
        package var label: String
        /// For the axis: "Mar".
        package var short: String
        /// What neighbouring columns belong to, for the second line of the axis: "2017".
        package var group: String?
        /// Whether it stands apart at the end of the axis, such as "time not known".
        package var isApart: Bool
        /// One for each series; nil where there is no figure.
        package var figures: [Figure?]

        package init(_ label: String, short: String, group: String? = nil, isApart: Bool = false, figures: [Figure?]) {
            self.label = label
            self.short = short
            self.group = group
            self.isApart = isApart
            self.figures = figures
        }
    }

    /// What is counted, such as "civilian deaths": heads the axis of values.
    package var unit: String
    /// Heads the first column of the table: "Month".
    package var heading: String
    package var arrangement: Arrangement
    package var series: [ChartSeries]
    package var columns: [Column]
    /// What the parts come to in each column, as counted by the caller; shown in the table, never drawn.
    package var totals: [Figure?]?
    package var bands: [TimeBand]
    package var events: [TimeEvent]

    package init(
        unit: String,
        heading: String,
        arrangement: Arrangement,
        series: [ChartSeries],
        columns: [Column],
        totals: [Figure?]? = nil,
        bands: [TimeBand] = [],
        events: [TimeEvent] = []
    ) {
        self.unit = unit
        self.heading = heading
        self.arrangement = arrangement
        self.series = series
        self.columns = columns
        self.totals = totals
        self.bands = bands
        self.events = events
    }

    /// The figure of a series in a column; nil where there is none.
    func figure(_ column: Int, _ series: Int) -> Figure? {
        let figures = columns[column].figures
        return series < figures.count ? figures[series] : nil
    }

    /// The columns whose total is not the sum of the parts that are drawn: a stack would show another figure than the table.
    package var columnsThatDoNotAddUp: [Int] {
        guard arrangement == .stacked, let totals else { return [] }
        return columns.indices.filter { index in
            let parts = series.indices.compactMap { figure(index, $0) }
            let total = index < totals.count ? totals[index] : nil
            guard let total else { return !parts.isEmpty }
            return Double(total.lower) != parts.reduce(0) { $0 + Double($1.lower) }
                || Double(total.upper) != parts.reduce(0) { $0 + Double($1.upper) }
        }
    }

    /// How many columns follow one another on the axis, those apart left out.
    private var extent: Double { Double(columns.count { !$0.isApart }) }

    /// The bands that reach into the axis, in order.
    var visibleBands: [TimeBand] {
        bands.filter { $0.start < $0.end && $0.start < extent && $0.end > 0 }
    }

    /// The events that lie on the axis, in order.
    var visibleEvents: [TimeEvent] { events.filter { $0.position >= 0 && $0.position <= extent } }
}
