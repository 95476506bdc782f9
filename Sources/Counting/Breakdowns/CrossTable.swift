// SPDX-License-Identifier: Apache-2.0

package import Catalogue

/// Totals of one measure by the values of two properties: position by grade.
///
/// An incident with several values is in each of their cells; `whole` has it once. The empty text stands for incidents
/// that have none of a property's values.
package struct CrossTable: Sendable {
    package let measure: Measure
    package let rows: FilterDimension
    package let columns: FilterDimension
    package let rowCodes: [String]
    package let columnCodes: [String]
    /// By row, then by column.
    package let cells: [[Total]]
    package let whole: Total
}

extension Counter {
    /// Totals by the values of two properties.
    package func crossTable(
        _ measure: Measure,
        rows: FilterDimension,
        columns: FilterDimension,
        in selection: Selection
    ) -> CrossTable {
        let groupings = [Grouping(by: rows, in: snapshot), Grouping(by: columns, in: snapshot)]
        let totals = pass.totals([measure], in: selection, by: groupings)[0]
        let values = [rows, columns].map { dimension in
            let combinations = snapshot.combinations(of: dimension)
            return (0..<combinations.count).map { code in
                let members = combinations.members(of: code)
                return members.isEmpty ? [""] : members.map { combinations.values[Int($0)] }
            }
        }
        var cells: [Cell: Total] = [:]
        var whole = Total()
        for (index, total) in totals.enumerated() where total.incidents > 0 {
            let width = max(1, groupings[1].count)
            whole += total
            for row in values[0][index / width] {
                for column in values[1][index % width] {
                    cells[Cell(row: row, column: column), default: Total()] += total
                }
            }
        }
        let rowCodes = Self.ordered(Set(cells.keys.map(\.row)), in: rows)
        let columnCodes = Self.ordered(Set(cells.keys.map(\.column)), in: columns)
        return CrossTable(
            measure: measure,
            rows: rows,
            columns: columns,
            rowCodes: rowCodes,
            columnCodes: columnCodes,
            cells: rowCodes.map { row in
                columnCodes.map { cells[Cell(row: row, column: $0)] ?? Total() }
            },
            whole: whole
        )
    }

    private struct Cell: Hashable {
        let row: String
        let column: String
    }

    /// Values in the order of the property's list, unlisted ones by name, the empty text last.
    static func ordered(_ codes: Set<String>, in dimension: FilterDimension) -> [String] {
        codes.sorted { left, right in
            if left.isEmpty || right.isEmpty { return !left.isEmpty }
            return (dimension.position(of: left) ?? .max, left) < (dimension.position(of: right) ?? .max, right)
        }
    }
}
