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
    /// `figures` are the incidents under the rule that was asked for, `alleged` those under the rule that counts every
    /// grade, and `rules` those under each rule.
    init(
        _ question: FigureQuery,
        subject: Subject?,
        figures: Figures,
        alleged: Figures,
        rules: [RuleTotals],
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
        let breakdowns = alleged.counter.breakdowns(Self.shown, by: [.grade, .stage], in: alleged.selection)
        let (byGrade, byStage) = (breakdowns[0], breakdowns[1])
        grades = byGrade.rows.map { row in
            Line(
                name: words.label(of: row.code, in: .grade),
                detail: Grade(rawValue: row.code)?.definition(words.language),
                totals: row.totals,
                query: query(.grade, row.code)
            )
        }
        whole = byGrade.whole[0]
        days = Self.days(alleged)
        self.rules = rules.map { counted in
            Line(
                name: counted.rule.name[words.language],
                detail: counted.rule.definition[words.language],
                totals: counted.totals,
                query: counted.query?.queryString
            )
        }
        let isActor = subject?.dimension == .actor
        let concession: Measure = isActor ? .concededBy(actor: subject?.key ?? "", .killed) : .deathsConceded
        let totals = counter.totals([.killed, concession, .named, .namedKilled], in: figures.selection)
        (recorded, conceded, named, namedKilled) = (totals[0], totals[1], totals[2], totals[3])
        recordedQuery = figures.query?.queryString
        stages = byStage.rows.map { row in
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
    private static func days(_ figures: Figures) -> (first: CalendarDay, last: CalendarDay)? {
        let snapshot = figures.counter.snapshot
        func day(_ direction: IncidentOrder.Direction) -> CalendarDay? {
            let order = IncidentOrder(.date, direction)
            return snapshot.numbers(of: figures.selection, by: order, from: 0, limit: 1).first
                .flatMap { snapshot.entry($0)?.summary.day }.flatMap { CalendarDay(dayNumber: Int($0)) }
        }
        guard let first = day(.ascending), let last = day(.descending) else { return nil }
        return (first, last)
    }
}
