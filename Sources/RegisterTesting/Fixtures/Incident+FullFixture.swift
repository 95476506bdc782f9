// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension Incident {
    /// An invented incident that gives every column of a summary a value of its own.
    package static func fullFixture(_ number: Int = 1) -> Incident {
        var incident = Incident.fixture(number, codes: ["XZ77", "XZ78"], killed: Bound(min: 0, max: 0))
        incident.stage = .unknown("a stage")
        incident.visibility = .draft
        incident.dateEnd = CalendarDay("2031-04-07")
        incident.firstPublished = CalendarDay("2031-06-01")
        incident.lastUpdated = CalendarDay("1969-12-31")
        incident.placeText = "near Tell Marwa"
        incident.adminNames.governorate = "Wadi Sirhal"
        incident.assessmentText.ar = String(repeating: "سقطت قذائف على السوق ", count: 40)
        incident.countries = [.unknown("Marwania"), .unknown("Upper Marwania")]
        incident.programmes = [.unknown("a programme")]
        incident.actors = [.unknown("an army")]
        incident.grade = .unknown("a grade")
        incident.strikeStatus = .unknown("a status")
        incident.strikeTypes = [.unknown("a strike"), .unknown("another strike")]
        incident.causes = [.unknown("a cause")]
        incident.observations = [.unknown("an observation")]
        incident.targets = [.unknown("a target")]
        incident.infrastructureTerms.kinds = [.unknown("a market")]
        incident.harmReported = false
        incident.declassifiedDocument = true
        incident.geolocations = [
            Geolocation(latitude: -12.25, longitude: 179.999_999, isPrimary: true, accuracy: .unknown("an accuracy"))
        ]
        incident.geolocations[0].radiusMetres = 1_500
        takeFigures(&incident)
        incident.sources = [Source(), Source()]
        incident.media = [Media()]
        return incident
    }

    private static func takeFigures(_ incident: inout Incident) {
        incident.tallies[.civilians].injured = Bound(min: 4, max: nil)
        incident.tallies[.children].killed = Bound(min: nil, max: 2)
        incident.tallies[.women].killed = .notApplicable
        incident.tallies[.men].killed = Bound(min: 9, max: 3)
        incident.tallies[.fighters].killed = Bound(min: 2_000_000_000, max: 2_000_000_001)
        var involvement = Involvement()
        involvement.actor = .unknown("another army")
        involvement.position = .unknown("a position")
        involvement.deathsConceded = Bound(min: 1, max: 1)
        incident.involvements = [involvement]
        var family = VictimFamily()
        family.id = "1"
        family.names = Multilingual(en: "Darwal", ar: "الدروال")
        incident.victimFamilies = [family]
        incident.victims.append(Victim())
        incident.victims[0].listMatched = true
    }
}
