// SPDX-License-Identifier: Apache-2.0

import Casework
import Charts
import CivilianHarm
import Counting

/// Makes charts of strikes: every number comes from the counting module.
struct StrikeDrawing {
    let figures: StrikeFigures
    let words: Phrasebook
    let register: String

    /// Militaries that have a series of their own; the others are drawn together.
    private static let mostActors = 6

    private var count: StrikeCount { figures.count }

    func chart(_ kind: StrikeChartKind) -> Chart {
        Chart(
            id: kind.embedName,
            title: words.title(of: kind),
            subtitle: subject,
            note: notes(kind).joined(separator: " "),
            source: register,
            words: words.chartWords,
            content: content(kind)
        )
    }

    /// What restricts the set, in words.
    private var subject: String {
        let query = figures.question.list
        var parts = query.text.isEmpty ? [] : [query.text]
        for dimension in query.list.dimensions where !query[dimension].isEmpty {
            parts.append(
                query[dimension].sorted().map { words.label(of: $0, in: dimension) }.joined(separator: "، ")
            )
        }
        for day in [query.from, query.to] { if let day { parts.append(words.day(day)) } }
        return parts.joined(separator: " · ")
    }

    private func content(_ kind: StrikeChartKind) -> ChartContent {
        switch kind {
        case .overTime: .columns(overTime)
        case .byActor: .columns(byActor)
        case .cumulative: .columns(cumulative)
        case .actors: .bars(actors)
        }
    }

    private var overTime: ColumnChart {
        var series = [
            ChartSeries(words[StrikePhrase.declaredStrikes]), ChartSeries(words[StrikePhrase.allegedStrikes]),
        ]
        let hasUnstated = count.unstated.incidents > 0
        if hasUnstated { series.append(ChartSeries(words[StrikePhrase.notSaid])) }
        return columns(.grouped, series) { row in
            [row.declared, row.alleged] + (hasUnstated ? [row.whole - row.declared - row.alleged] : [])
        }
    }

    private var byActor: ColumnChart {
        let shown = count.actors.prefix(Self.mostActors)
        var series = shown.map { ChartSeries(name($0.key)) }
        let hasOthers = count.actors.count > shown.count
        if hasOthers { series.append(ChartSeries(words[StrikePhrase.otherActors])) }
        return columns(.stacked, series) { row in
            row.byActor.prefix(shown.count) + (hasOthers ? [count.others(in: row, behind: shown.count)] : [])
        }
    }

    private var cumulative: ColumnChart {
        columns(.grouped, [ChartSeries(words[StrikePhrase.strikesUnit])]) { [$0.running] }
    }

    private var actors: BarChart {
        BarChart(
            unit: words[StrikePhrase.strikesUnit],
            heading: words[StrikePhrase.actor],
            series: [ChartSeries(words[StrikePhrase.strikesUnit])],
            rows: count.actors.map { part in
                BarChart.Row(name(part.key), isApart: part.key.isEmpty, figures: [Charts.Figure(part.total)])
            }
        )
    }

    private func columns(
        _ arrangement: ColumnChart.Arrangement,
        _ series: [ChartSeries],
        _ totals: (StrikeCount.Row) -> [Total]
    ) -> ColumnChart {
        ColumnChart(
            unit: words[StrikePhrase.strikesUnit],
            heading: words.heading(of: figures.part.timeline),
            arrangement: arrangement,
            series: series,
            columns: count.rows.map { row in words.column(row.period, totals(row).map { Charts.Figure($0) }) }
        )
    }

    /// What a reader must know of the figures.
    private func notes(_ kind: StrikeChartKind) -> [String] {
        func note(_ phrase: StrikePhrase, _ number: Int) -> String? {
            number > 0 ? words.filled(phrase, ["count": words.counted(.strikeEntries, number)]) : nil
        }
        let others = count.actors.dropFirst(Self.mostActors).map { name($0.key) }
        let isOfActors = kind == .byActor && !others.isEmpty
        return [
            words.filled(.inSet, ["count": words.counted(.strikeEntries, count.whole.incidents)]),
            note(.withoutNumber, count.whole.withoutFigure + count.whole.notApplicable),
            note(.oneSided, count.whole.oneSided),
            kind == .actors ? nil : note(.withoutDay, count.undated.incidents),
            kind == .actors ? nil : note(.spanning, count.spanning.incidents),
            isOfActors ? words.filled(.othersAre, ["names": others.joined(separator: " · ")]) : nil,
            words[StrikePhrase.twice],
        ].compactMap(\.self)
    }

    func name(_ actor: String) -> String {
        actor.isEmpty ? words[StrikePhrase.unknownActor] : words.label(of: actor, in: ReportDimension.actor)
    }
}
