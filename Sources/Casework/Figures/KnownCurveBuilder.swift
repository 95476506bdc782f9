// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Register

/// Follows a register's history once, from the first revision to the last, and counts at the end of each day.
struct KnownCurveBuilder: Sendable {
    private let question: KnownCurve.Question
    private let rules: RuleBook
    private var catalogue = Catalogue()
    private var rows: [KnownCurve.Row] = []
    /// The day that the revisions taken last were recorded on; nil before the first.
    private var day: CalendarDay?
    /// The totals of the catalogue as it is, and the version of the rule that they were counted under; nil for none yet.
    private var counted: (version: Int, totals: [Total])?

    init(_ question: KnownCurve.Question, rules: RuleBook) {
        self.question = question
        self.rules = rules
    }

    /// Takes the next revision, in the order in which they were recorded.
    ///
    /// - Throws: What is wrong with its document.
    mutating func take(_ stored: StoredRevision) throws {
        if let next = stored.header.recordedAt.moment?.day {
            while let day, day < next {
                close(day)
                self.day = CalendarDay(dayNumber: day.dayNumber + 1)
            }
            day = day ?? next
        }
        let summary = IncidentSummary(of: try Incident.read(document: stored.document).incident)
        try catalogue.upsert(
            CatalogueEntry(
                number: stored.incidentNumber.value,
                id: stored.header.incidentID,
                revision: stored.header.number,
                summary: summary
            )
        )
        counted = nil
    }

    /// The curve up to the last day with a revision.
    mutating func finish() -> KnownCurve {
        if let day { close(day) }
        day = nil
        return KnownCurve(measures: question.measures, rows: rows)
    }

    private mutating func close(_ day: CalendarDay) {
        guard let end = Timestamp(day.text), let period = Period(key: day.text, first: day, last: day) else { return }
        let request = question.request
        let time = min(end, request.asOf ?? end)
        // Before the first version of a rule nothing was counted under it.
        guard let rule = rules.rule(request.rule, at: time.milliseconds) else { return }
        if counted?.version != rule.version { counted = (rule.version, totals(under: rule)) }
        guard let counted else { return }
        rows.append(
            KnownCurve.Row(period: period, time: time, ruleVersion: counted.version, totals: counted.totals)
        )
    }

    private mutating func totals(under rule: RuleSet) -> [Total] {
        let request = question.request
        let counter = Counter(
            catalogue.snapshot(),
            rule: rule,
            policy: request.policy,
            allocation: request.allocation
        )
        let selection = counter.select(request.query, on: question.plane, matching: nil)
        return counter.totals(question.measures, in: selection)
    }
}
