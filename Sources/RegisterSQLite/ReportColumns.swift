// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension SQLBinding {
    /// Binds in the order of `ReportQueries.insertSummary`.
    mutating func add(_ summary: ReportSummary, of report: Int32) {
        add(report)
        add(summary.kind)
        add(summary.issuer)
        add(summary.title)
        for day in [summary.dateStart, summary.dateEnd, summary.published] { add(day?.dayNumber) }
        add(summary.language)
        add(summary.url)
        for count in [summary.entries, summary.strikes, summary.unread] { add(count) }
    }

    /// Binds in the order of `ReportQueries.insertStrike`.
    mutating func add(_ strike: StrikeSummary, at place: Int, of report: Int32) {
        add(report)
        add(place)
        add(strike.status)
        add(strike.actor)
        for day in [strike.date, strike.dateEnd] { add(day?.dayNumber) }
        add(strike.country)
        add(strike.place)
        add(strike.strikes)
        add(strike.targets)
    }

    /// Binds in the order of `ReportQueries.insertDecision`.
    mutating func add(_ decision: NewDecision) {
        add(decision.declaration.digest)
        add(decision.incidentID.uuid)
        add(decision.verdict.rawValue)
        add(decision.reason)
        add(decision.author)
        add(decision.recordedAt.milliseconds)
        add(decision.report?.value)
        add(decision.evidence)
    }

    /// Binds in the order of `ReportQueries.insertLetter`.
    mutating func add(_ letter: NewLetter) {
        add(letter.incidentID.uuid)
        add(letter.kind.rawValue)
        add(letter.actor)
        add(letter.day.dayNumber)
        add(letter.note)
        add(letter.author)
        add(letter.recordedAt.milliseconds)
        if let packet = letter.packet { add(packet) } else { addNull() }
    }
}

extension SQLColumns {
    mutating func storedReport() throws -> StoredReport {
        let number = ReportNumber(int32())
        guard let id = uuid() else { throw RegisterError.damaged(reason: "report \(number.value) has no identifier") }
        return StoredReport(
            number: number,
            id: Identifier(id),
            revision: int(),
            recordedAt: Timestamp(milliseconds: int64()),
            author: text(),
            reason: text(),
            digest: bytes(),
            document: bytes()
        )
    }

    mutating func reportRow() -> ReportRow {
        let number = ReportNumber(int32())
        var summary = ReportSummary()
        summary.kind = textOrNil()
        summary.issuer = textOrNil()
        summary.title = textOrNil()
        summary.dateStart = day()
        summary.dateEnd = day()
        summary.published = day()
        summary.language = textOrNil()
        summary.url = textOrNil()
        summary.entries = int()
        summary.strikes = int()
        summary.unread = int()
        return ReportRow(number: number, summary: summary)
    }

    mutating func strikeRow() -> StrikeRow {
        let (report, index) = (ReportNumber(int32()), int())
        var summary = StrikeSummary()
        summary.status = textOrNil()
        summary.actor = textOrNil()
        summary.date = day()
        summary.dateEnd = day()
        summary.country = textOrNil()
        summary.place = textOrNil()
        summary.strikes = bound()
        summary.targets = textOrNil()
        return StrikeRow(report: report, index: index, summary: summary)
    }

    mutating func storedDecision() throws -> StoredDecision {
        let number = int64()
        let declaration = DeclarationKey(digest: bytes())
        guard let incident = uuid(), let verdict = MatchVerdict(rawValue: text()) else {
            throw RegisterError.damaged(reason: "decision \(number) has no incident or an unknown verdict")
        }
        return StoredDecision(
            number: number,
            decision: NewDecision(
                declaration: declaration,
                incidentID: Incident.ID(incident),
                verdict: verdict,
                reason: text(),
                author: text(),
                recordedAt: Timestamp(milliseconds: int64()),
                report: int32OrNil().map { ReportNumber($0) },
                evidence: text()
            )
        )
    }

    mutating func storedLetter() throws -> StoredLetter {
        let number = int64()
        guard let incident = uuid(), let kind = LetterKind(rawValue: text()) else {
            throw RegisterError.damaged(reason: "letter \(number) has no incident or is of an unknown kind")
        }
        let actor = text()
        guard let day = day() else { throw RegisterError.damaged(reason: "letter \(number) has no day") }
        return StoredLetter(
            number: number,
            letter: NewLetter(
                incidentID: Incident.ID(incident),
                kind: kind,
                actor: actor,
                day: day,
                note: text(),
                author: text(),
                recordedAt: Timestamp(milliseconds: int64()),
                packet: bytesOrNil()
            )
        )
    }

    private mutating func day() -> CalendarDay? { intOrNil().flatMap { CalendarDay(dayNumber: $0) } }
}
