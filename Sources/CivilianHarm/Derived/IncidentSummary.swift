// SPDX-License-Identifier: Apache-2.0

/// The narrow row of an incident that filters, sorts and maps work on; derived from the document and nothing else.
package struct IncidentSummary: Hashable, Sendable {
    /// The current codes joined by a space; empty for an incident without a code.
    package var displayCode = ""
    package var stage = TermCodes(joined: "")
    package var visibility = Visibility.published
    /// Days since 1970-01-01; nil where undated.
    package var day: Int32?
    /// Days since 1970-01-01; nil for a single day.
    package var dayEnd: Int32?
    /// The primary coordinate, degrees on WGS 84; nil where not located or out of range.
    package var latitude: Double?
    package var longitude: Double?
    /// Metres; nil where the accuracy is not known.
    package var radiusMetres: Float?
    package var accuracy = TermCodes(joined: "")

    package var countries = TermCodes(joined: "")
    /// The governorate, province, region or state as the record spells it; empty where it names none.
    package var areas = TermCodes(joined: "")
    package var programmes = TermCodes(joined: "")
    /// The actors of the incident and of its involvements.
    package var actors = TermCodes(joined: "")
    package var positions = TermCodes(joined: "")
    /// The code of a `PartOfDay`.
    package var partOfDay = TermCodes(joined: PartOfDay.unknown.rawValue)
    /// Empty where ungraded; every competing grade where several were given.
    package var grade = TermCodes(joined: "")
    package var strikeStatus = TermCodes(joined: "")
    package var strikeTypes = TermCodes(joined: "")
    package var causes = TermCodes(joined: "")
    package var infrastructure = TermCodes(joined: "")
    package var observations = TermCodes(joined: "")
    package var targets = TermCodes(joined: "")
    /// nil where nobody said.
    package var harmReported: Bool?
    package var declassified = false

    package var killed = Bound.unknown
    package var injured = Bound.unknown
    package var childrenKilled = Bound.unknown
    package var womenKilled = Bound.unknown
    package var menKilled = Bound.unknown
    package var fightersKilled = Bound.unknown
    package var childrenInjured = Bound.unknown
    package var womenInjured = Bound.unknown
    package var menInjured = Bound.unknown
    package var fightersInjured = Bound.unknown
    /// The largest concession of any one actor.
    package var deathsConceded = Bound.unknown
    package var injuriesConceded = Bound.unknown
    /// Rows of `RoleTally`.
    package var roleTallies = CodedRows.none
    /// Rows of `ActorConcession`.
    package var concessions = CodedRows.none
    /// Rows of `VictimClass`.
    package var victimClasses = CodedRows.none
    /// Rows of `SourceKind`.
    package var sourceKinds = CodedRows.none

    package var victims: Int32 = 0
    package var namedVictims: Int32 = 0
    /// Those of the named who were killed.
    package var namedKilled: Int32 = 0
    package var families: Int32 = 0
    package var matchedVictims: Int32 = 0
    package var sources: Int32 = 0
    package var media: Int32 = 0

    /// Days since 1970-01-01; nil where not given.
    package var firstPublished: Int32?
    package var lastUpdated: Int32?
    package var firstReported: Int32?

    package init() {}
}

extension IncidentSummary {
    /// What the document says, in one row.
    package init(of incident: Incident) {
        self.init()
        displayCode = incident.displayCode
        stage = TermCodes(incident.stage)
        visibility = incident.visibility
        day = incident.date.map { Int32($0.dayNumber) }
        dayEnd = incident.dateEnd.map { Int32($0.dayNumber) }
        if let point = incident.primaryGeolocation {
            latitude = point.latitude
            longitude = point.longitude
            radiusMetres = point.radiusMetres.map { Float($0) }
        }
        accuracy = TermCodes(incident.statedAccuracy)
        countries = TermCodes(incident.countries)
        areas = TermCodes(joined: incident.adminNames.largest ?? "")
        programmes = TermCodes(incident.programmes)
        actors = TermCodes(incident.allActors)
        positions = TermCodes(incident.involvements.compactMap(\.position))
        partOfDay = TermCodes(joined: PartOfDay(of: incident).rawValue)
        grade = incident.grade.map { TermCodes($0) } ?? TermCodes(incident.competingGrades)
        strikeStatus = TermCodes(incident.strikeStatus)
        strikeTypes = TermCodes(incident.strikeTypes)
        causes = TermCodes(incident.causes)
        infrastructure = TermCodes(
            incident.infrastructureTerms.kinds + incident.infrastructure.compactMap(\.kind)
        )
        observations = TermCodes(incident.observations)
        targets = TermCodes(incident.targets)
        harmReported = incident.harmReported
        declassified = incident.declassifiedDocument ?? !incident.declassified.isEmpty
        takeFigures(of: incident)
        takeCounts(of: incident)
        firstPublished = incident.firstPublished.map { Int32($0.dayNumber) }
        lastUpdated = incident.lastUpdated.map { Int32($0.dayNumber) }
        firstReported = incident.firstReportedAt.map { Int32($0.day.dayNumber) }
    }

    private mutating func takeFigures(of incident: Incident) {
        killed = incident.tallies[.civilians].killed
        injured = incident.tallies[.civilians].injured
        childrenKilled = incident.tallies[.children].killed
        womenKilled = incident.tallies[.women].killed
        menKilled = incident.tallies[.men].killed
        fightersKilled = incident.tallies[.fighters].killed
        childrenInjured = incident.tallies[.children].injured
        womenInjured = incident.tallies[.women].injured
        menInjured = incident.tallies[.men].injured
        fightersInjured = incident.tallies[.fighters].injured
        deathsConceded = incident.largestConcession(of: \.deathsConceded)
        injuriesConceded = incident.largestConcession(of: \.injuriesConceded)
        roleTallies = RoleTally.rows(of: incident.tallies)
        concessions = ActorConcession.rows(of: incident.involvements)
    }

    private mutating func takeCounts(of incident: Incident) {
        victimClasses = VictimClass.rows(of: incident.victims)
        sourceKinds = SourceKind.rows(of: incident.sources)
        victims = Int32(clamping: incident.victims.count)
        namedVictims = Int32(clamping: incident.victims.count { $0.isNamed })
        namedKilled = Int32(clamping: incident.victims.count { $0.isNamed && $0.outcome == .killed })
        families = Int32(clamping: incident.victimFamilies.count)
        matchedVictims = Int32(clamping: incident.victims.count { $0.listMatched == true })
        sources = Int32(clamping: incident.sources?.count ?? 0)
        media = Int32(clamping: incident.media?.count ?? 0)
    }
}
