// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting
import Geodesy

extension RepliesPage {
    // MARK: - Positions

    var positions: HTML {
        let rows = zip(count.positions, count.byGrade).map { row, numbers in
            let list = listing.statements(.saidPosition, row.key)
            let name = words.label(of: row.key, in: PartField.saidPosition)
            let cells = zip(count.grades, numbers).map { cell(list, $0, $1, "\(name), \(grade($0))") }
            return TotalsTable.Row(name: "\(name)", cells: [link(address(list), row.count, name)] + cells)
        }
        return TotalsTable(
            label: words[ReplyPhrase.positions],
            heads: [words[ReplyPhrase.position], words[.total]] + count.grades.map(grade),
            rows: rows
        ).html
    }

    private func grade(_ key: String) -> String {
        words.label(of: key.isEmpty ? FilterDimension.ungraded : key, in: FilterDimension.grade)
    }

    private func cell(_ list: PartQuery, _ grade: String, _ number: Int, _ label: String) -> HTML {
        var list = list
        list.incidents[.grade] = [grade.isEmpty ? FilterDimension.ungraded : grade]
        return link(address(list), number, label)
    }

    // MARK: - Time

    var time: HTML {
        guard let first = count.first else { return "<p class=\"none\">\(words[ReplyPhrase.noTime])</p>" }
        let spread = words.filled(
            .spread,
            [
                "count": words.counted(.incidents, first.count), "median": words.number(first.median),
                "shortest": words.number(first.shortest), "longest": words.number(first.longest),
            ]
        )
        return """
            <p>\(spread as String)</p>
            <p class="aside">\(words[ReplyPhrase.timeLead])</p>
            \(chart("delays", .delayChart, .delay, count.delays, unit: words[ReplyPhrase.statements], note: .positionAlone))
            """
    }

    // MARK: - Squares

    var squares: HTML {
        guard count.withSquare > 0 else { return "<p class=\"none\">\(words[ReplyPhrase.noSquares])</p>" }
        let echoes = words.filled(
            .echoes,
            ["echoes": words.number(count.echoes), "count": words.counted(.incidents, count.withSquare)]
        )
        return """
            <p>\(echoes as String)</p>
            <details><summary>\(words[ReplyPhrase.chanceTitle])</summary><p>\(words[ReplyPhrase.chanceLead])</p>
            \(chances)</details>
            <p class="aside">\(words[ReplyPhrase.squaresLead])</p>
            \(chart("squares-chart", .squareChart, .square, count.squares, unit: words[.incidentsSeries]))
            """
    }

    /// How likely a coincidence is, by the side of the square and by how well our point is known.
    private var chances: HTML {
        let sides = [10.0, 100, 1000]
        let radii = [500.0, 1000, 5000]
        let rows = sides.map { side in
            let cells = radii.map { radius -> HTML in
                let chance = ReturnedLocation.chance(sideMetres: side, radiusMetres: radius)
                return "<bdi>\(words.filled(.share, ["n": words.percent(chance)]) as String)</bdi>"
            }
            return TotalsTable.Row(name: "\(words.length(metres: side))", cells: cells)
        }
        let heads = radii.map { words.filled(.chanceRadius, ["radius": words.length(metres: $0)]) as String }
        return TotalsTable(
            label: words[ReplyPhrase.chanceTitle],
            heads: [words[ReplyPhrase.chanceSquare]] + heads,
            rows: rows
        ).html
    }

    // MARK: - Charts

    /// Bars of the values of a property, with the way from each to its entries.
    func chart(
        _ id: String,
        _ title: ReplyPhrase,
        _ field: PartField,
        _ rows: [ReplyCount.Row],
        unit: String,
        note: ReplyPhrase? = nil
    ) -> HTML {
        let bars = BarChart(
            unit: unit,
            heading: words.name(of: field),
            series: [ChartSeries(unit)],
            rows: rows.map { row in
                let label = words.label(of: row.key, in: field)
                return BarChart.Row(label, isApart: row.key.isEmpty, figures: [.number(row.count)])
            }
        )
        let chart = Chart(
            id: id,
            title: words[title],
            subtitle: name,
            note: note.map { words[$0] },
            source: registerName,
            words: words.chartWords,
            content: .bars(bars)
        )
        return """
            \(HTML(trusted: chart.figure(headingLevel: 3)))
            <p class="aside">\(words[ReplyPhrase.listed]):</p>
            <ul class="ways-to-charts">\(each: rows, { row in
                let label = "\(words.label(of: row.key, in: field)) (\(words.number(row.count)))"
                return "<li><a href=\"\(address(listing.statements(field, row.key)))\"><bdi>\(label)</bdi></a></li>\n"
            })</ul>
            """
    }
}
