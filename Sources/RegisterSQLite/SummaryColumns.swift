// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension SQLBinding {
    /// Binds a summary in the order of `DerivedQueries`.
    mutating func add(_ summary: borrowing IncidentSummary) {
        add(summary.displayCode)
        add(summary.stage)
        add(summary.visibility.rawValue)
        add(summary.day)
        add(summary.dayEnd)
        add(summary.latitude)
        add(summary.longitude)
        add(summary.radiusMetres.map { Double($0) })
        for terms in [
            summary.accuracy, summary.countries, summary.areas, summary.programmes, summary.actors, summary.positions,
            summary.partOfDay, summary.grade, summary.strikeStatus, summary.strikeTypes, summary.causes,
            summary.infrastructure, summary.observations, summary.targets,
        ] { add(terms) }
        add(summary.harmReported)
        add(summary.declassified)
        for bound in [
            summary.killed, summary.injured, summary.childrenKilled, summary.womenKilled, summary.menKilled,
            summary.fightersKilled, summary.deathsConceded, summary.childrenInjured, summary.womenInjured,
            summary.menInjured, summary.fightersInjured, summary.injuriesConceded,
        ] { add(bound) }
        for rows in [summary.roleTallies, summary.concessions, summary.victimClasses, summary.sourceKinds] {
            add(rows.joined)
        }
        add(summary.victims)
        add(summary.namedVictims)
        add(summary.namedKilled)
        add(summary.families)
        add(summary.matchedVictims)
        add(summary.sources)
        add(summary.media)
        add(summary.firstPublished)
        add(summary.lastUpdated)
        add(summary.firstReported)
    }

    private mutating func add(_ terms: TermCodes) { add(terms.joined) }

    mutating func add(_ bound: Bound) {
        switch bound {
        case .unknown:
            addNull()
            addNull()
        case .notApplicable:
            add(-1)
            add(-1)
        case .known(let range):
            add(range.min)
            add(range.max)
        }
    }
}

extension SQLColumns {
    /// Reads what `DerivedQueries.summariesAfter` gives.
    mutating func summaryRow() throws -> SummaryRow {
        let number = IncidentNumber(int32())
        guard let id = uuid() else { throw RegisterError.damaged(reason: "incident \(number.value) has no identifier") }
        return SummaryRow(
            number: number,
            incidentID: Incident.ID(id),
            revision: int(),
            position: int64(),
            summary: try summary(of: number),
            victims: VictimColumns.marks(of: bytes())
        )
    }

    mutating func summary(of number: IncidentNumber) throws -> IncidentSummary {
        var summary = IncidentSummary()
        summary.displayCode = text()
        summary.stage = terms()
        let visibility = text()
        guard let known = Visibility(rawValue: visibility) else {
            throw RegisterError.damaged(reason: "incident \(number.value) has the visibility '\(visibility)'")
        }
        summary.visibility = known
        summary.day = int32OrNil()
        summary.dayEnd = int32OrNil()
        summary.latitude = doubleOrNil()
        summary.longitude = doubleOrNil()
        summary.radiusMetres = doubleOrNil().map { Float($0) }
        summary.accuracy = terms()
        summary.countries = terms()
        summary.areas = terms()
        summary.programmes = terms()
        summary.actors = terms()
        summary.positions = terms()
        summary.partOfDay = terms()
        summary.grade = terms()
        summary.strikeStatus = terms()
        summary.strikeTypes = terms()
        summary.causes = terms()
        summary.infrastructure = terms()
        summary.observations = terms()
        summary.targets = terms()
        summary.harmReported = boolOrNil()
        summary.declassified = bool()
        takeFigures(&summary)
        return summary
    }

    private mutating func takeFigures(_ summary: inout IncidentSummary) {
        summary.killed = bound()
        summary.injured = bound()
        summary.childrenKilled = bound()
        summary.womenKilled = bound()
        summary.menKilled = bound()
        summary.fightersKilled = bound()
        summary.deathsConceded = bound()
        summary.childrenInjured = bound()
        summary.womenInjured = bound()
        summary.menInjured = bound()
        summary.fightersInjured = bound()
        summary.injuriesConceded = bound()
        summary.roleTallies = CodedRows(joined: text())
        summary.concessions = CodedRows(joined: text())
        summary.victimClasses = CodedRows(joined: text())
        summary.sourceKinds = CodedRows(joined: text())
        takeCounts(&summary)
    }

    private mutating func takeCounts(_ summary: inout IncidentSummary) {
        summary.victims = int32()
        summary.namedVictims = int32()
        summary.namedKilled = int32()
        summary.families = int32()
        summary.matchedVictims = int32()
        summary.sources = int32()
        summary.media = int32()
        summary.firstPublished = int32OrNil()
        summary.lastUpdated = int32OrNil()
        summary.firstReported = int32OrNil()
    }

    private mutating func terms() -> TermCodes { TermCodes(joined: text()) }

    mutating func bound() -> Bound {
        let min = intOrNil()
        let max = intOrNil()
        return min == -1 && max == -1 ? .notApplicable : Bound(min: min, max: max)
    }
}
