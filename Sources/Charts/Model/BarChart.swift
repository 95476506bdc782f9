// SPDX-License-Identifier: Apache-2.0

/// Horizontal bars, one for each category: strike types, causes, infrastructure.
package struct BarChart: Sendable {
    /// One category.
    package struct Row: Sendable {
        package var label: String
        /// How deep it lies in a tree of categories; 0 for the top.
        package var depth: Int
        /// Whether it stands apart at the end, such as "not recorded".
        package var isApart: Bool
        /// One for each series; nil where there is no figure.
        package var figures: [Figure?]

        package init(_ label: String, depth: Int = 0, isApart: Bool = false, figures: [Figure?]) {
            self.label = label
            self.depth = depth
            self.isApart = isApart
            self.figures = figures
        }

        func figure(_ series: Int) -> Figure? { series < figures.count ? figures[series] : nil }
    }

    /// What is counted: heads the axis of values.
    package var unit: String
    /// Heads the first column of the table: "Cause".
    package var heading: String
    package var series: [ChartSeries]
    package var rows: [Row]

    package init(unit: String, heading: String, series: [ChartSeries], rows: [Row]) {
        self.unit = unit
        self.heading = heading
        self.series = series
        self.rows = rows
    }
}
