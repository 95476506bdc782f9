// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm

extension Counter {
    /// Totals by period; incidents of several days go where the allocation says.
    package func series(_ measures: [Measure], by timeline: Timeline, in selection: Selection) -> Series {
        let periods = PeriodGrouping(timeline, allocation: allocation, in: snapshot)
        var sums = pass.totals(measures, in: selection, by: [periods.grouping])
        let whole = sums.map { $0.reduce(Total(), +) }
        if !periods.cuts.isEmpty {
            for (place, measure) in measures.enumerated() where sums[place][periods.several].incidents > 0 {
                sums[place][periods.several] = Total()
                cut(measure, periods, in: selection, into: &sums[place])
            }
        }
        return series(measures, periods, sums, whole: whole)
    }

    /// Totals by period of the part of a selection that has each of these values of a property.
    package func series(
        _ measures: [Measure],
        by timeline: Timeline,
        in selection: Selection,
        ofEach values: [String],
        of dimension: FilterDimension
    ) -> [Series] {
        let periods = PeriodGrouping(timeline, allocation: allocation, in: snapshot)
        guard periods.cuts.isEmpty else {
            return values.map { value in
                series(measures, by: timeline, in: restricting(selection, to: value, of: dimension))
            }
        }
        let combinations = snapshot.combinations(of: dimension)
        let groupings = [Grouping(by: dimension, in: snapshot), periods.grouping]
        let totals = pass.totals(measures, in: selection, by: groupings)
        let width = periods.grouping.count
        return values.map { value in
            let codes = (0..<combinations.count).filter { code in
                combinations.members(of: code).contains { combinations.values[Int($0)] == value }
            }
            let sums = totals.map { cells in
                (0..<width).map { period in codes.reduce(Total()) { $0 + cells[$1 * width + period] } }
            }
            return series(measures, periods, sums, whole: sums.map { $0.reduce(Total(), +) })
        }
    }

    private func series(
        _ measures: [Measure],
        _ periods: PeriodGrouping,
        _ sums: [[Total]],
        whole: [Total]
    ) -> Series {
        let used = periods.periods.indices.filter { index in
            sums.contains { $0[index].incidents > 0 || $0[index].max > 0 }
        }
        let shown = used.first.flatMap { first in used.last.map { first..<$0 + 1 } } ?? 0..<0
        return Series(
            measures: measures,
            allocation: allocation,
            rows: shown.map { index in Series.Row(period: periods.periods[index], totals: sums.map { $0[index] }) },
            undated: sums.map { $0[periods.undated] },
            spanning: sums.map { $0[periods.several] },
            outside: sums.map { $0[periods.outside] },
            whole: whole
        )
    }

    /// Cuts the incidents of several periods over these, in proportion to their days.
    private func cut(
        _ measure: Measure,
        _ periods: PeriodGrouping,
        in selection: Selection,
        into sums: inout [Total]
    ) {
        let table = MeasureTable(measure, in: snapshot, policy: policy)
        let hasFloor = rule.namedVictimFloor && measure == .killed
        let people = hasFloor ? snapshot.peopleValues : []
        snapshot.forEachBlock(of: selection, [.days, table.column, .people]) { block in
            for place in 0..<block.count {
                guard let parts = periods.cuts[block.codes[0][place]] else { continue }
                let code = Int(block.codes[1][place])
                var total = Total(parts: table.additions[code])
                if hasFloor {
                    let named = people[Int(block.codes[2][place])].namedKilled
                    total += Total(raising: table.bounds[code], toNamed: named, policy: policy)
                }
                Self.add(total, cutInto: parts, to: &sums)
            }
        }
    }

    /// Adds the people of one incident part by part, and the incident itself to the first part.
    private static func add(_ total: Total, cutInto parts: [(group: Int, days: Int)], to sums: inout [Total]) {
        let weights = parts.map(\.days)
        let lower = Apportionment.parts(of: total.min, weights: weights)
        let upper = Apportionment.parts(of: total.max, weights: weights)
        for (index, part) in parts.enumerated() {
            var share = Total()
            if index == 0 { share = total }
            share.parts[1] = lower[index]
            share.parts[2] = upper[index]
            sums[part.group] += share
        }
    }
}
