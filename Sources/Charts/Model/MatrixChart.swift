// SPDX-License-Identifier: Apache-2.0

/// A table whose cells are shaded by their value: military positions by grades.
package struct MatrixChart: Sendable {
    /// One row.
    package struct Row: Sendable {
        package var label: String
        /// One for each column; nil where there is no figure.
        package var figures: [Figure?]

        package init(_ label: String, figures: [Figure?]) {
            self.label = label
            self.figures = figures
        }

        func figure(_ column: Int) -> Figure? { column < figures.count ? figures[column] : nil }
    }

    /// What is counted: "Incidents".
    package var unit: String
    /// Heads the first column of the table: "Position of the military".
    package var heading: String
    /// Says what the columns are: "Grade".
    package var across: String
    package var columns: [String]
    package var rows: [Row]

    package init(unit: String, heading: String, across: String, columns: [String], rows: [Row]) {
        self.unit = unit
        self.heading = heading
        self.across = across
        self.columns = columns
        self.rows = rows
    }
}
