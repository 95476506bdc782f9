// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

extension ChartDrawing {
    /// Deaths by the values of a property, those with most first.
    func deaths(by dimension: FilterDimension) -> Drawn? {
        let breakdown = counter.breakdown([.killed], by: dimension, in: figures.selection)
        let children = Dictionary(grouping: breakdown.rows.filter { $0.parent != nil }) { $0.parent ?? "" }
        var rows: [BarChart.Row] = []
        for row in breakdown.topRows.sorted(by: Self.precedes) {
            rows.append(bar(row, dimension, depth: 0))
            rows += (children[row.code] ?? []).sorted(by: Self.precedes).map { bar($0, dimension, depth: 1) }
        }
        if breakdown.without[0].incidents > 0 {
            rows.append(
                BarChart.Row(words[.withoutValue], isApart: true, figures: [Charts.Figure(breakdown.without[0])])
            )
        }
        var notes = gaps(breakdown.whole[0])
        if breakdown.overlap[0].incidents > 0 {
            let twice = words.counted(.incidents, breakdown.overlap[0].incidents)
            notes.append(words.filled(.overlapNote, ["incidents": twice]))
        }
        let chart = BarChart(
            unit: words[.deaths],
            heading: words.name(of: dimension),
            series: [ChartSeries(words[.deaths])],
            rows: rows
        )
        return (.bars(chart), notes)
    }

    private func bar(_ row: Breakdown.Row, _ dimension: FilterDimension, depth: Int) -> BarChart.Row {
        BarChart.Row(words.label(of: row.code, in: dimension), depth: depth, figures: [Charts.Figure(row.totals[0])])
    }

    private static func precedes(_ left: Breakdown.Row, _ right: Breakdown.Row) -> Bool {
        (right.totals[0].max, left.code) < (left.totals[0].max, right.code)
    }

    var timeOfDay: Drawn? {
        let breakdown = counter.breakdown([.killed], by: .partOfDay, in: figures.selection)
        let apart: Set<String> = [PartOfDay.unknown.key, PartOfDay.several.key]
        let chart = ColumnChart(
            unit: words[.incidentsSeries],
            heading: words[.partOfDay],
            arrangement: .grouped,
            series: [ChartSeries(words[.incidentsSeries])],
            columns: breakdown.rows.map { row in
                let label = words.label(of: row.code, in: .partOfDay)
                return ColumnChart.Column(
                    label,
                    short: label,
                    isApart: apart.contains(row.code),
                    figures: [.number(row.totals[0].incidents)]
                )
            }
        )
        return (.columns(chart), [])
    }

    var positionsByGrade: Drawn? {
        let table = counter.crossTable(.killed, rows: .position, columns: .grade, in: figures.selection)
        let chart = MatrixChart(
            unit: words[.incidentsSeries],
            heading: words[.positionsOfMilitaries],
            across: words[.grade],
            columns: table.columnCodes.map { words.label(of: $0, in: .grade) },
            rows: zip(table.rowCodes, table.cells).map { code, cells in
                MatrixChart.Row(
                    code.isEmpty ? words[.notRecorded] : words.label(of: code, in: .position),
                    figures: cells.map { .number($0.incidents) }
                )
            }
        )
        return (.matrix(chart), [words[.gapNote]])
    }

    /// People who are listed as killed.
    var victims: Drawn? {
        var counts: [VictimClass: Int] = [:]
        for row in counter.victims(in: figures.selection) where row.group.outcome == .killed {
            counts[row.group] = row.people
        }
        func band(_ age: AgeBand, _ label: String, isApart: Bool) -> PyramidChart.Band {
            func number(_ sex: Sex?) -> Charts.Figure? {
                .number(counts[VictimClass(outcome: .killed, sex: sex, age: age)] ?? 0)
            }
            return PyramidChart.Band(
                label,
                isApart: isApart,
                start: number(.female),
                end: number(.male),
                unknown: number(nil)
            )
        }
        let known = AgeBand.known.reversed().map { age in
            band(age, words.digits.shaping(age.rawValue.split(separator: "-").joined(separator: "–")), isApart: false)
        }
        let apart = [
            band(.adult, words[.adultBand], isApart: true), band(.child, words[.childBand], isApart: true),
            band(.unknown, words[.ageUnknownBand], isApart: true),
        ]
        let chart = PyramidChart(
            unit: words[.peopleUnit],
            heading: words[.age],
            start: Sex.female.label(words.language),
            end: Sex.male.label(words.language),
            unknown: words[.sexUnknown],
            bands: known + apart
        )
        return (.pyramid(chart), [words[.listedNote]])
    }
}
