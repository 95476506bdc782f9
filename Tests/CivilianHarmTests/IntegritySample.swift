// SPDX-License-Identifier: Apache-2.0
@testable import CivilianHarm

/// An invented incident that breaks no rule, to break one at a time.
enum IntegritySample {
    static func sound() -> Incident {
        var incident = Incident()
        incident.codes = ["XA0001"]
        incident.dateKind = .date
        incident.date = CalendarDay("2031-04-09")
        incident.countries = [.known(Country(validKey: "XZ"))]
        incident.geolocations = [
            Geolocation(latitude: 36.123457, longitude: -31.654321, isPrimary: true, accuracy: .known(.village))
        ]
        incident.harmReported = true
        incident.grade = .known(.fair)
        incident.strikeTypes = [.known(.airstrike)]
        incident.tallies[.civilians].killed = Bound(min: 5, max: 6)
        incident.actors = [.known(Actor(validKey: "northern-brigade"))]
        var involvement = Involvement()
        involvement.actor = .known(Actor(validKey: "northern-brigade"))
        involvement.attribution = .suspected
        involvement.deathsConceded = .notApplicable
        involvement.injuriesConceded = .notApplicable
        incident.involvements = [involvement]
        incident.sources = [source("One", "https://one.example/1"), source("Two", "https://two.example/2")]
        return incident
    }

    static func source(_ name: String?, _ url: String?) -> Source {
        var source = Source()
        source.name = name
        source.url = url
        return source
    }

    static func victim(_ names: Multilingual, _ outcome: Outcome? = .killed) -> Victim {
        var victim = Victim()
        victim.names = names
        victim.outcome = outcome
        return victim
    }

    /// The ids that a changed sample breaks, in the order of the check.
    static func broken(
        context: IntegrityContext = IntegrityContext(),
        _ change: (inout Incident) -> Void
    ) -> [String] {
        var incident = sound()
        change(&incident)
        return IntegrityCheck.findings(in: incident, context: context).map(\.rule.id)
    }
}
