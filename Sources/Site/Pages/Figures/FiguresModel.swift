// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

/// What a page of figures shows: plain values, each from the counting module.
struct FiguresModel: Sendable {
    /// One line of totals with the query of its incidents.
    struct Line: Sendable {
        let name: String
        let detail: String?
        let totals: [Total]
        /// The query of the list behind the line; nil where there is none.
        let query: String?
    }

    let subject: Subject?
    /// Measures of the lines.
    let measures: [Measure]
    /// Every grade with its incidents, of all that is alleged.
    let grades: [Line]
    let rules: [Line]
    let whole: Total
    let days: (first: CalendarDay, last: CalendarDay)?
    let severalActors: Int
    let recorded: Total
    let conceded: Total
    let recordedQuery: String?
    let named: Total
    let namedKilled: Total
    let stages: [Line]
    let bands: [UncertaintyBand]
    let coverage: BilingualText
    let rule: RuleSet
    let policy: BoundPolicy
    let question: FigureQuery
}

extension FiguresModel {
    /// The measures of the table of rules.
    static let shown: [Measure] = [
        .killed, .people(.children, .killed), .people(.women, .killed), .people(.men, .killed), .injured,
    ]

    /// Counts everything that the page of a subject shows.
    ///
    /// Besides the figures of the question, those under the widest rule (`alleged`) and under each rule are given.
    init(
        _ question: FigureQuery,
        subject: Subject?,
        figures: Figures,
        alleged: Figures,
        rules: [Figures],
        words: Phrasebook
    ) {
        self.subject = subject
        self.question = question
        measures = Self.shown
        let counter = figures.counter
        rule = counter.rule
        policy = counter.policy
        coverage = figures.coverage
        severalActors = figures.incidentsOfSeveralActors
        let base = alleged.query ?? question.request.query
        func query(_ dimension: FilterDimension, _ value: String) -> String? {
            var query = base
            query[dimension] = [value]
            return query.queryString
        }
        let byGrade = alleged.counter.breakdown(Self.shown, by: .grade, in: alleged.selection)
        grades = byGrade.rows.map { row in
            Line(
                name: words.label(of: row.code, in: .grade),
                detail: Grade(rawValue: row.code)?.definition(words.language),
                totals: row.totals,
                query: query(.grade, row.code)
            )
        }
        whole = alleged.counter.total(of: .killed, in: alleged.selection)
        let byDay = alleged.counter.series([.killed], by: .year, in: alleged.selection)
        days = Self.days(alleged, byDay)
        self.rules = rules.map { figures in
            Line(
                name: figures.counter.rule.name[words.language],
                detail: figures.counter.rule.definition[words.language],
                totals: figures.counter.totals(Self.shown, in: figures.selection),
                query: figures.query?.queryString
            )
        }
        recorded = counter.total(of: .killed, in: figures.selection)
        let isActor = subject?.dimension == .actor
        conceded = counter.total(
            of: isActor ? .concededBy(actor: subject?.key ?? "", .killed) : .deathsConceded,
            in: figures.selection
        )
        recordedQuery = figures.query?.queryString
        named = counter.total(of: .named, in: figures.selection)
        namedKilled = counter.total(of: .namedKilled, in: figures.selection)
        stages = alleged.counter.breakdown([.killed], by: .stage, in: alleged.selection).rows.map { row in
            Line(
                name: words.label(of: row.code, in: .stage),
                detail: nil,
                totals: row.totals,
                query: query(.stage, row.code)
            )
        }
        bands = figures.bands(of: .killed)
    }

    /// The first and the last day of the incidents.
    private static func days(_ figures: Figures, _ years: Series) -> (first: CalendarDay, last: CalendarDay)? {
        let snapshot = figures.counter.snapshot
        func day(_ direction: IncidentOrder.Direction) -> CalendarDay? {
            let order = IncidentOrder(.date, direction)
            return snapshot.numbers(of: figures.selection, by: order, from: 0, limit: 1).first
                .flatMap { snapshot.entry($0)?.summary.day }.flatMap { CalendarDay(dayNumber: Int($0)) }
        }
        guard !years.rows.isEmpty, let first = day(.ascending), let last = day(.descending) else { return nil }
        return (first, last)
    }
}
