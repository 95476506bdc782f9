// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting

extension ChartDrawing {
    /// How many sources the incidents list, in classes.
    var sourcesPerIncident: Drawn? {
        let distribution = counter.sourcesPerIncident(in: figures.selection)
        let chart = classes(
            distribution,
            limits: [0, 1, 2, 3, 4, 5, 10, 20, 50],
            heading: words[.sourcesOfIncident]
        )
        return (.columns(chart), [])
    }

    /// Days until the first publication, in classes.
    var delay: Drawn? {
        let distribution = counter.delays(until: .publication, in: figures.selection)
        let chart = classes(
            distribution,
            limits: [Int.min, 0, 1, 7, 30, 90, 365, 730, 1825],
            heading: words[.days]
        )
        var notes = [words.filled(.delayNote, ["count": words.counted(.incidents, distribution.unknown)])]
        if let median = distribution.quantile(0.5) {
            notes.append(words.filled(.medianNote, ["count": words.number(median)]))
        }
        return (.columns(chart), notes)
    }

    /// A distribution in classes that begin at these values.
    private func classes(_ distribution: Distribution, limits: [Int], heading: String) -> ColumnChart {
        let columns = limits.indices.map { index -> ColumnChart.Column in
            let first = limits[index]
            let last = index + 1 < limits.count ? limits[index + 1] - 1 : Int.max
            let incidents = distribution.rows.reduce(0) { sum, row in
                (first...last).contains(row.value) ? sum + row.incidents : sum
            }
            let label =
                first == .min
                ? "< \(words.number(limits[1]))"
                : last == .max
                    ? "\(words.number(first))+"
                    : first == last ? words.number(first) : "\(words.number(first))–\(words.number(last))"
            return ColumnChart.Column(label, short: label, figures: [.number(incidents)])
        }
        return ColumnChart(
            unit: words[.incidentsSeries],
            heading: heading,
            arrangement: .grouped,
            series: [ChartSeries(words[.incidentsSeries])],
            columns: columns
        )
    }

    /// Sources by platform or language, most first.
    func sources(by part: KeyPath<SourceKind, String>, _ heading: FigurePhrase) -> Drawn? {
        let rows = counter.sources(by: part, in: figures.selection)
        let chart = BarChart(
            unit: words[.sourcesUnit],
            heading: words[heading],
            series: [ChartSeries(words[.sourcesUnit])],
            rows: rows.filter { !$0.code.isEmpty }.map { row in
                BarChart.Row(label(row.code, heading), figures: [.number(row.sources)])
            }
                + rows.filter(\.code.isEmpty).map { row in
                    BarChart.Row(words[.notKnown], isApart: true, figures: [.number(row.sources)])
                }
        )
        return (.bars(chart), [])
    }

    private func label(_ code: String, _ heading: FigurePhrase) -> String {
        heading == .platform
            ? Term<Platform>(code: code).label(words.language) : Term<LanguageTag>(code: code).label(words.language)
    }
}
