// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let relations = [
        ConformanceCheck("incidents of the days and the box are found, and no others") { store in
            try await store.append([
                .placed(1, "2031-04-05", 10, 20), .placed(2, "2031-04-05", 10.05, 19.95),
                .placed(3, "2031-04-06", 10, 20), .placed(4, "2031-04-05", 10.2, 20),
                .placed(5, "2031-04-05", 10, 20.2),
                .placed(6, nil, 10, 20), .placed(7, "2031-04-03", 10, 20, until: "2031-04-05"),
                .placed(8, "2031-04-01", 10, 20, until: "2031-04-04"), .fixture(of: .fixture(9)),
                .placed(10, "2031-04-04", 10, 20, until: "2031-04-12"),
            ])
            let day = Int32(CalendarDay("2031-04-05")?.dayNumber ?? 0)
            var query = RelationQuery(number: IncidentNumber(1))
            query.near = DaysAndBox(days: day...day, latitudes: 9.9...10.1, longitudes: [19.9...20.1])

            #expect(try await store.relations(query).nearby.map(\.number.value) == [2, 7, 10])
            #expect(try await store.relations(query).nearby.first?.radiusMetres == 1_500)

            query.near?.longitudes = [-180 ... -179.9, 19.94...19.96]
            #expect(try await store.relations(query).nearby.map(\.number.value) == [2])
        },
        ConformanceCheck("incidents that cite the same addresses are found, with how many they share") { store in
            try await store.append([
                .citing(1, ["https://one.example/a", "https://two.example/b?id=7", "https://three.example/c"]),
                .citing(2, ["http://www.one.example/a/"]),
                .citing(3, ["https://two.example/b?id=7&utm_source=z", "https://one.example/a#top"]),
                .citing(4, ["https://one.example/other", "https://three.example"]),
            ])
            var query = RelationQuery(number: IncidentNumber(1))

            let found = try await store.relations(query).citingAlike
            #expect(found.map(\.number.value) == [3, 2] && found.map(\.count) == [2, 1])

            query.mostCiting = 2
            #expect(try await store.relations(query).citingAlike.map(\.number.value) == [3])

            try await store.append([.fixture(of: .citing(3, ["https://three.example/c"]), follows: 1)])
            #expect(try await store.relations(query).citingAlike.map(\.number.value) == [2, 3])
            query.number = IncidentNumber(2)
            #expect(try await store.relations(query).citingAlike.map(\.number.value) == [1])
        },
        ConformanceCheck("incidents that name people of the same whole names are found") { store in
            let (salma, karim) = ("سلمى كريم الدروال", "Karim  Hani Darwal")
            try await store.append([
                .naming(1, [Multilingual(en: "Salma Karim Darwal", ar: salma), Multilingual(en: karim)]),
                .naming(2, [Multilingual(ar: "سَلمى كريم الدروال"), Multilingual(en: "KARIM Hani Darwal")]),
                .naming(3, [Multilingual(en: karim)]), .naming(4, [Multilingual(en: "Karim Darwal")]),
                .naming(5, [Multilingual(en: "Hani Karim Darwal")]),
            ])
            var query = RelationQuery(number: IncidentNumber(1))

            let found = try await store.relations(query).namingAlike
            #expect(found.map(\.number.value) == [2, 3] && found.map(\.count) == [2, 1])

            query.mostNaming = 2
            #expect(try await store.relations(query).namingAlike.map(\.count) == [1])
        },
        ConformanceCheck("incidents that name each other by their codes are found") { store in
            try await store.append([
                .naming(1, "XZ11", "A second strike fell nearby."), .naming(2, "XZ12", "It followed XZ11 by an hour."),
                .naming(3, "XZ111", "Nobody was named."), .naming(4, "XZ13", "The serial is 12/xz11."),
                .naming(5, "XZ14", "See XZ1."),
            ])
            var query = RelationQuery(number: IncidentNumber(1))
            query.ownCodes = [["xz11"]]
            query.namedCodes = ["xz12", "XZ1", "XZ11", "XZ13"]

            let found = try await store.relations(query)
            #expect(found.naming.map(\.value) == [2, 4])
            #expect(found.named.map(\.value) == [2, 4])
            #expect(found.nearby.isEmpty && found.citingAlike.isEmpty)
        },
    ]
}

extension Incident {
    /// An incident whose sources have these addresses.
    fileprivate static func citing(_ number: Int, _ addresses: [String]) -> Incident {
        var incident = Incident.fixture(number, codes: ["XZ\(number)"])
        incident.sources = addresses.map { address in
            var source = Source()
            source.url = address
            return source
        }
        return incident
    }
}

extension NewRevision {
    fileprivate static func citing(_ number: Int, _ addresses: [String]) -> NewRevision {
        .fixture(of: .citing(number, addresses))
    }

    fileprivate static func naming(_ number: Int, _ code: String, _ narrative: String) -> NewRevision {
        .fixture(of: .fixture(number, codes: [code], narrative: Multilingual(en: narrative)))
    }

    fileprivate static func naming(_ number: Int, _ people: [Multilingual]) -> NewRevision {
        .fixture(of: .fixture(number, codes: ["XZ\(number)"], victims: people))
    }

    /// A village that is known to 1,500 metres.
    fileprivate static func placed(
        _ number: Int,
        _ day: String?,
        _ latitude: Double,
        _ longitude: Double,
        until end: String? = nil
    ) -> NewRevision {
        var incident = Incident.fixture(number, codes: ["XZ\(number)"], day: day)
        incident.dateEnd = end.flatMap { CalendarDay($0) }
        incident.geolocations = [
            Geolocation(latitude: latitude, longitude: longitude, isPrimary: true, accuracy: .known(.village))
        ]
        return .fixture(of: incident)
    }
}
