// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting
import Register

/// Makes charts of figures: every number comes from the counting module, and goes into the drawing and its table alike.
struct ChartDrawing: Sendable {
    let figures: Figures
    let words: Phrasebook
    let register: String
    /// What the set is: the name of an actor or a country, or the restrictions in words.
    let subject: String
    /// The register's rules: which periods have names, and what is marked on time axes.
    let book: RuleBook
    /// Into which parts of the calendar time is cut; nil for what suits the extent of the incidents.
    var part: Timeline.Part?
    /// How the set was known as time went by; nil where no chart of it is asked for.
    var known: KnownCurve?

    var counter: Counter { figures.counter }

    /// A chart of a kind; nil where the register has nothing that it could be drawn by.
    func chart(_ kind: ChartKind) -> Chart? {
        let drawn: (content: ChartContent, notes: [String])? =
            switch kind {
            case .deathsByGrade: deathsByGrade(.stacked)
            case .deathsByGradeApart: deathsByGrade(.panels)
            case .recordedAndConceded: recordedAndConceded
            case .declaredAndAlleged: declaredAndAlleged
            case .periods: byPeriods
            case .fighters: fighters
            case .strikeTypes: deaths(by: .strikeType)
            case .causes: deaths(by: .cause)
            case .infrastructure: deaths(by: .infrastructure)
            case .victims: victims
            case .timeOfDay: timeOfDay
            case .sourcesPerIncident: sourcesPerIncident
            case .platforms: sources(by: \.platform, .platform)
            case .languages: sources(by: \.language, .language)
            case .positions: positionsByGrade
            case .delay: delay
            case .asKnown: asKnown
            case .calendar: calendar
            }
        guard let drawn else { return nil }
        let rule = counter.rule
        return Chart(
            id: kind.rawValue,
            title: words.title(of: kind),
            subtitle: [subject, rule.name[words.language]].filter { !$0.isEmpty }.joined(separator: " · "),
            note: ([words.filled(.incidentsInSet, ["count": words.counted(.incidents, figures.selection.count)])]
                + asOf + drawn.notes + [figures.coverage[words.language]]).joined(separator: " "),
            source: words.filled(
                .sourceOfFigures,
                [
                    "register": register, "rule": rule.name[words.language],
                    "version": words.number(rule.version),
                ]
            ),
            words: chartWords,
            content: drawn.content
        )
    }

    /// Of which time the figures are, where it is not the present.
    private var asOf: [String] {
        figures.request.asOf.map { [words.asOf($0)] } ?? []
    }

    private var chartWords: ChartWords { words.chartWords }

    /// What a total lacks, in words: nothing where it lacks nothing.
    func gaps(_ total: Total) -> [String] { words.gaps(total) }

    /// What of a series is not among its periods, in words.
    func beside(_ series: Series) -> [String] {
        [
            (FigurePhrase.undatedNote, series.undated), (.spanningNote, series.spanning),
            (.outsideNote, series.outside),
        ].compactMap { phrase, totals in
            guard let total = totals.first, total.incidents > 0 || total.max > 0 else { return nil }
            return words.filled(phrase, ["count": words.counted(.incidents, total.incidents)])
        }
    }
}

extension Charts.Figure {
    /// A total as a chart shows it; nil where there are incidents and none of them has the figure.
    init?(_ total: Total) {
        guard total.withFigure > 0 || total.incidents == 0 else { return nil }
        self.init(
            min(total.min, total.max),
            max(total.min, total.max),
            isOpenBelow: total.withoutLower > 0,
            isOpenAbove: total.withoutUpper > 0
        )
    }

    /// A number of incidents, people or sources; nil below zero.
    static func number(_ count: Int) -> Charts.Figure? { .exactly(count) }
}
