// SPDX-License-Identifier: Apache-2.0

extension Int {
    /// The number with what it counts: `1 incident`, `0 incidents`.
    func counting(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}

/// A table of plain text; columns are as wide as their widest cell.
struct TextTable {
    private var rows: [[String]]
    private let numeric: Set<Int>

    /// A table with these headings; the columns in `numeric` are set flush right.
    init(_ headings: [String], numeric: Set<Int> = []) {
        rows = [headings]
        self.numeric = numeric
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// The lines, the headings first.
    var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                let isLast = column == row.count - 1
                line += numeric.contains(column) ? padding + cell : cell + (isLast ? "" : padding)
                if !isLast { line += "  " }
            }
            return line
        }
    }
}
