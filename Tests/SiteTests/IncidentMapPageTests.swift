// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Geodesy
import Maps
import Register
import Testing

@testable import Site

/// The map of an incident page, and what is said beside it.
struct IncidentMapPageTests {
    /// The demonstration's own account of one published incident.
    private static func example() throws -> Incident {
        let file = Fixture.folder.appendingPathComponent("../../Demo/CS1141.jsonl")
        let line = try #require(try Data(contentsOf: file).split(separator: 0x0A).first)
        return try Incident.read(document: Array(line)).incident
    }

    private static func changed(_ change: (inout Incident) -> Void) throws -> Incident {
        var incident = try example()
        change(&incident)
        return incident
    }

    @Test func squareOfTheExampleIsAnEcho() throws {
        let page = try Fixture.page(try Self.example(), .english)

        #expect(page.contains("35.51, 40.65"))
        #expect(page.contains("Its centre lies 32 m from the record’s coordinate, to the west."))
        #expect(page.contains("By chance that happens in 0.14 % of cases."))
        #expect(page.contains("id=\"map-near-title\""))
    }

    @Test func exampleReadsTheSameInArabic() throws {
        let page = try Fixture.page(try Self.example(), .arabic)

        #expect(page.contains("32 م"))
        #expect(page.contains("0.14 %"))
    }

    @Test(arguments: InterfaceLanguage.allCases) func mapOfTheExampleIsDrawnAsBefore(_ language: InterfaceLanguage)
        throws
    {
        let page = try Fixture.page(try Self.example(), language)
        let start = try #require(page.range(of: "<div class=\"maps\">"))
        let end = try #require(page.range(of: "class=\"map-about\"", range: start.upperBound..<page.endIndex))

        try Snapshot.expect(String(page[start.lowerBound..<end.lowerBound]), named: "map-example-\(language.rawValue)")
    }

    @Test func squareOfTheMilitarysOwnPointIsNoEcho() throws {
        let incident = try Self.changed {
            $0.geolocations[0].suppliedBy = .belligerent
            $0.geolocations[0].radiusMetres = 71
        }
        let page = try Fixture.page(incident, .english)

        #expect(page.contains("the two are one source"))
        #expect(!page.contains("read back"))
    }

    @Test func farSquareLiesBeyondTheCircle() throws {
        let incident = try Self.changed { $0.geolocations[0].latitude = 36.5 }
        let page = try Fixture.page(incident, .english)

        #expect(page.contains("The square lies outside of the circle of point 1."))
        #expect(page.contains("to the south."))
    }

    @Test func withoutRadiusNoCircleIsClaimed() throws {
        let incident = try Self.changed {
            $0.geolocations[0].radiusMetres = nil
            $0.geolocations[0].accuracy = nil
        }
        let page = try Fixture.page(incident, .english)

        #expect(page.contains("How far off it may be is not recorded"))
        #expect(!page.contains("map-circle-edge"))
    }

    @Test func areasAreSaidBesideTheRecordedNames() throws {
        let rings = [[MapPoint(40, 35), MapPoint(41, 35), MapPoint(41, 36), MapPoint(40, 36)]]
        let west = [[MapPoint(40.6, 35), MapPoint(40.645, 35), MapPoint(40.645, 36), MapPoint(40.6, 36)]]
        let east = [[MapPoint(40.645, 35), MapPoint(40.7, 35), MapPoint(40.7, 36), MapPoint(40.645, 36)]]
        let areas = [
            try #require(MapArea(code: "QM01", level: 1, names: ["en": "Plain", "ar": "السهل"], rings: rings)),
            try #require(MapArea(code: "QM0101", level: 2, names: ["en": "West <bank>"], rings: west)),
            try #require(MapArea(code: "QM0102", level: 2, names: ["en": "East bank"], rings: east)),
        ]
        let incident = try Self.example()
        var model = IncidentPage.Model(
            incident: try #require(PublicIncident(incident)),
            revision: 1,
            recordedAt: try #require(.init("2033-04-06T12:30:00Z")),
            key: "CS1141"
        )
        model.map = BuiltInWorld.map.adding(areas)
        let page = IncidentPage(model: model, frame: Fixture.frame(.english)).document()
        let text = String(decoding: page, as: UTF8.self)

        #expect(text.contains("By its coordinate the middle of the circle lies in <bdi>Plain</bdi>"))
        #expect(text.contains("The circle also reaches <bdi>West &lt;bank&gt;</bdi>"))
        #expect(text.contains("QM0102"))
    }

    @Test func everyDirectionHasItsWord() {
        let words = stride(from: -180.0, through: 180, by: 45).map { MapPhrase.direction(azimuth: $0) }

        #expect(
            words == [
                .toSouth, .toSouthWest, .toWest, .toNorthWest, .toNorth, .toNorthEast, .toEast, .toSouthEast, .toSouth,
            ]
        )
    }

    @Test(arguments: [
        (0.001415, "0.14"), (0.05, "5"), (0.0954, "9.54"), (0.5, "50"), (0.00000001, "< 0.01"), (0.0005, "0.05"),
    ])
    func shareIsPrintedAsPercent(_ share: Double, _ text: String) {
        #expect(Phrasebook(.english).percent(share) == text)
    }

    @Test func mapPhrasesAreCompleteInBothLanguages() {
        #expect(MapPhrase.catalogue.keys == Set(MapPhrase.allCases.map(\.rawValue)))
        for phrase in MapPhrase.allCases {
            for language in InterfaceLanguage.allCases {
                #expect(MapPhrase.catalogue.text(phrase.rawValue, language)?.isEmpty == false)
            }
        }
    }

    @Test func annotationsAreReadWithoutTrust() throws {
        let json = try JSONParser.parse(
            Array(
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"label":"gate","stroke":"url(x)"},"geometry":{"type":"Point","coordinates":[40.65,35.5]}},
                {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[40.65,35.5]]}},
                {"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[400,35],[41,35],[41,36],[400,35]]]}},
                {"type":"Feature","geometry":null},
                {"type":"Feature","properties":{"label":7},"geometry":{"type":"MultiPolygon","coordinates":[[[[40,35],[41,35],[41,36],[40,35]]]]}}]}
                """.utf8
            )
        )
        let annotations = PublicAnnotations(json)

        #expect(annotations.features.count == 2 && annotations.omitted == 3)
        #expect(annotations.features.map(\.label) == ["gate", nil])
        #expect(PublicAnnotations(nil).features.isEmpty && PublicAnnotations(.string("x")).omitted == 1)
    }
}
