// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm

extension Total {
    /// The total as every export writes it.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for (key, number) in columns {
                writer.key(key)
                writer.integer(number)
            }
        }
    }

    /// The parts of a total by the names that tables and exports give them.
    package var columns: [(key: String, number: Int)] {
        [
            ("min", min), ("max", max), ("incidents", incidents), ("withoutFigure", withoutFigure),
            ("withoutLower", withoutLower), ("withoutUpper", withoutUpper), ("oneSided", oneSided),
            ("notApplicable", notApplicable),
        ]
    }

    /// The names of `columns`.
    package static let columnKeys = Total().columns.map(\.key)
}

extension JSONWriter {
    /// Writes the totals of measures, each under its key.
    package mutating func totals(_ totals: [Total], of measures: [Measure]) {
        for (measure, total) in zip(measures, totals) {
            key(measure.key)
            total.write(to: &self)
        }
    }
}

extension Series {
    /// The rows and what lies beside them.
    package func write(to writer: inout JSONWriter) {
        writer.member("allocation", allocation.rawValue)
        writer.array("rows", rows) { row, writer in
            writer.object { writer in
                writer.member("period", row.period.key)
                writer.member("from", row.period.first.text)
                writer.member("to", row.period.last.text)
                writer.totals(row.totals, of: measures)
            }
        }
        for (key, totals) in [("undated", undated), ("spanning", spanning), ("outside", outside), ("whole", whole)] {
            writer.key(key)
            writer.object { $0.totals(totals, of: measures) }
        }
    }
}

extension Breakdown {
    /// The rows and what lies beside them.
    package func write(to writer: inout JSONWriter) {
        writer.member("by", dimension.rawValue)
        writer.array("rows", rows) { row, writer in
            writer.object { writer in
                writer.member("value", row.code)
                writer.member("parent", row.parent)
                writer.totals(row.totals, of: measures)
            }
        }
        for (key, totals) in [("without", without), ("overlap", overlap), ("whole", whole)] {
            writer.key(key)
            writer.object { $0.totals(totals, of: measures) }
        }
    }
}
