// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Counting
package import Register

/// How the figures of a set of incidents were known as time went by, rebuilt from the history of a register.
///
/// It is about when something was recorded, whenever the incidents took place. Days are those of UTC.
package struct KnownCurve: Sendable {
    /// The totals as they stood at one time.
    package struct Row: Sendable {
        package let period: Period
        /// The last moment of what was known in the period: each total is the one that `--as-of` this time gives.
        package let time: Timestamp
        /// The version of the rule that held then.
        package let ruleVersion: Int
        /// In the order of the measures.
        package let totals: [Total]
    }

    package let measures: [Measure]
    /// The oldest first, without gaps, from the first to the last period in which something was recorded.
    package let rows: [Row]

    /// The same by longer periods of the calendar: of each the last row in it.
    ///
    /// - Returns: nil for named periods.
    package func by(_ timeline: Timeline) -> KnownCurve? {
        if case .periods = timeline { return nil }
        var coarse: [Row] = []
        for row in rows {
            let day = row.period.last.dayNumber
            guard let period = timeline.cover(day...day).first else { continue }
            let last = Row(period: period, time: row.time, ruleVersion: row.ruleVersion, totals: row.totals)
            if coarse.last?.period == period { coarse[coarse.count - 1] = last } else { coarse.append(last) }
        }
        return KnownCurve(measures: measures, rows: coarse)
    }
}

extension KnownCurve {
    /// What a curve is asked for; requests that count the same incidents ask the same.
    package struct Question: Hashable, Sendable {
        let measures: [Measure]
        let request: FigureRequest
        let isPublic: Bool

        package init(_ measures: [Measure], _ request: FigureRequest, plane: Plane) {
            self.measures = measures
            self.request = request
            isPublic = plane == .public
        }

        var plane: Plane { isPublic ? .public : .staff }
    }

    package func write(to writer: inout JSONWriter) {
        writer.array("rows", rows) { row, writer in
            writer.object { writer in
                writer.member("period", row.period.key)
                writer.member("at", row.time.text)
                writer.member("ruleVersion", row.ruleVersion)
                writer.totals(row.totals, of: measures)
            }
        }
    }
}
