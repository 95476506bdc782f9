// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// What is suggested beside an incident, and why.
struct RelationTests {
    /// A village of the invented island, known to 1,500 metres.
    private static func incident(
        _ number: Int,
        _ code: String,
        at latitude: Double,
        day: String? = "2031-04-05",
        sources: [String] = [],
        narrative: String = "Nobody said more."
    ) -> Incident {
        var incident = Incident.fixture(number, codes: [code], narrative: Multilingual(en: narrative), day: day)
        incident.geolocations = [
            Geolocation(latitude: latitude, longitude: -20, isPrimary: true, accuracy: .known(.village))
        ]
        incident.sources = sources.map { address in
            var source = Source()
            source.url = address
            return source
        }
        return incident
    }

    private static func related(_ incidents: [Incident]) async throws -> [RelatedIncident] {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let library = try await Library(store: store)
        let first = try #require(PublicIncident(incidents[0]))
        return try await library.related(to: first, number: IncidentNumber(1))
    }

    @Test func placesOfOneDayAreNearWithinTheirRadii() async throws {
        // 0.02 degrees are 2.2 km, less than the two radii together; 0.03 are 3.3 km, more than they reach.
        let found = try await Self.related([
            Self.incident(1, "QA0001", at: 10), Self.incident(2, "QA0002", at: 10.02),
            Self.incident(3, "QA0003", at: 10.03), Self.incident(4, "QA0004", at: 10, day: "2031-04-06"),
            Self.incident(5, "QA0005", at: 10, day: nil),
        ])

        #expect(found.map(\.number.value) == [2])
        guard case .sameDay(let metres)? = found.first?.reasons.first else {
            Issue.record("the reason is another one")
            return
        }
        // A degree of latitude at 10 degrees north is 110.6 km.
        #expect(abs(metres - 2_212) < 2)
    }

    @Test func theStrongestReasonComesFirst() async throws {
        let shared = ["https://a.example/1", "https://a.example/2"]
        let found = try await Self.related([
            Self.incident(1, "QA0001", at: 10, sources: shared, narrative: "It may be the strike of QA0005."),
            Self.incident(2, "QA0002", at: 10.001), Self.incident(3, "QA0003", at: 12, sources: [shared[0]]),
            Self.incident(4, "QA0004", at: 13, sources: shared), Self.incident(5, "QA0005", at: 14),
            Self.incident(6, "QA0006", at: 15, narrative: "Some count it with QA0001."),
        ])

        #expect(found.map(\.number.value) == [5, 6, 4, 3, 2])
        #expect(found.prefix(4).map(\.reasons) == [[.named], [.naming], [.sameSources(2)], [.sameSources(1)]])
    }

    @Test func whatIsNotPublishedIsNotSuggested() async throws {
        var draft = Self.incident(2, "QA0002", at: 10, sources: ["https://a.example/1"])
        draft.visibility = .draft
        let found = try await Self.related([
            Self.incident(1, "QA0001", at: 10, sources: ["https://a.example/1"], narrative: "See QA0002."), draft,
        ])

        #expect(found.isEmpty)
    }

    @Test func addressOfManyIncidentsTiesNobody() async throws {
        func found(_ count: Int) async throws -> Int {
            try await Self.related(
                (1...count).map {
                    Self.incident($0, "QA\(1000 + $0)", at: Double($0), sources: ["https://a.example/1"])
                }
            ).count
        }
        #expect(try await found(20) == 19)
        #expect(try await found(21) == 0)
    }

    @Test(arguments: [
        ("QA0002", true), ("CS1141", true), ("ISSY-010203-A", true), ("F16", false), ("T72", false), ("1829", false),
        ("cs1141", false), ("LONGLETTERS12", false), ("A4", false),
    ])
    func wordsAreTakenForCodesByTheirForm(_ word: String, _ isTelling: Bool) {
        #expect(NamedCodes.isTelling(word) == isTelling)
    }

    @Test func codesAreReadFromAddressesOfTheNarrativeToo() throws {
        var incident = Incident.fixture(1, codes: ["QA0001"], narrative: Multilingual(en: "QA0001 and QB0002, QB0002."))
        incident.assessmentLinks = [TextLink(text: nil, url: "https://other.example/incidents/qc0003-april-5-2031/")]

        #expect(NamedCodes.codes(in: try #require(PublicIncident(incident))) == ["QB0002", "QC0003"])
    }
}
