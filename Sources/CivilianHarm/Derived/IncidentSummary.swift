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
    package var programmes = TermCodes(joined: "")
    /// The actors of the incident and of its involvements.
    package var actors = TermCodes(joined: "")
    package var positions = TermCodes(joined: "")
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
    /// The largest concession of any one actor.
    package var deathsConceded = Bound.unknown

    package var victims: Int32 = 0
    package var namedVictims: Int32 = 0
    package var families: Int32 = 0
    package var matchedVictims: Int32 = 0
    package var sources: Int32 = 0
    package var media: Int32 = 0

    /// Days since 1970-01-01; nil where not given.
    package var firstPublished: Int32?
    package var lastUpdated: Int32?

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
        programmes = TermCodes(incident.programmes)
        actors = TermCodes(incident.allActors)
        positions = TermCodes(incident.involvements.compactMap(\.position))
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
        firstPublished = incident.firstPublished.map { Int32($0.dayNumber) }
        lastUpdated = incident.lastUpdated.map { Int32($0.dayNumber) }
    }

    private mutating func takeFigures(of incident: Incident) {
        killed = incident.tallies[.civilians].killed
        injured = incident.tallies[.civilians].injured
        childrenKilled = incident.tallies[.children].killed
        womenKilled = incident.tallies[.women].killed
        menKilled = incident.tallies[.men].killed
        fightersKilled = incident.tallies[.fighters].killed
        deathsConceded = incident.largestConcession
        victims = Int32(clamping: incident.victims.count)
        namedVictims = Int32(clamping: incident.victims.count { $0.isNamed })
        families = Int32(clamping: incident.victimFamilies.count)
        matchedVictims = Int32(clamping: incident.victims.count { $0.listMatched == true })
        sources = Int32(clamping: incident.sources?.count ?? 0)
        media = Int32(clamping: incident.media?.count ?? 0)
    }
}
