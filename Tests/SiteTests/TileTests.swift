// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Foundation
import IncidentMap
import Testing

@testable import Site

@Suite(.serialized) struct TileTests {
    /// Located incidents around one village, with one that is not published and one without a place.
    private static func incidents() throws -> [Incident] {
        try (1...9).map { number in
            var incident = try Fixture.bare(code: "QM000\(number)", number: number)
            incident.harmReported = true
            incident.stage = .known(.published)
            incident.grade = .known(number < 6 ? .fair : .weak)
            incident.tallies[.civilians].killed = Bound(min: number, max: number + 2)
            incident.date = CalendarDay("2031-03-0\(number)")
            if number == 8 { incident.visibility = .draft }
            guard number != 9 else { return incident }
            let place = Geolocation(
                latitude: 33.107_312 + (number > 4 ? 0.02 * Double(number) : 0),
                longitude: 44.201_877,
                isPrimary: true,
                accuracy: .known(number > 4 ? .exact : .village)
            )
            incident.geolocations = [place]
            return incident
        }
    }

    @Test func aTileIsSentAsTheMapModuleDrawsIt() async throws {
        let reading = InMemoryReading(incidents: try Self.incidents())
        let layer = try await reading.map.layer(MapQuery(FigureRequest(rule: "alleged")), plane: .public)
        let square = try #require(MapSquare(level: 10, x: 637, y: 412))
        let expected = IncidentTile.bytes(of: square, in: layer, mode: .actor)
        try await RunningSite.answering(reading) { site in
            let path = "/tiles/incidents/10/637/412?rule=alleged&mode=actor"
            let answer = try await site.get(path)

            #expect(answer.status == 200 && !expected.isEmpty && answer.body == expected)
            #expect(answer.headers["content-type"] == "application/vnd.mapbox-vector-tile")
            #expect(answer.headers["vary"] == "Accept-Encoding" || expected.count <= 512)
            let tag = try #require(answer.headers["etag"])
            let again = try await site.get(path, ["If-None-Match": tag])
            #expect(again.status == 304 && again.body.isEmpty)
            let compressed = try await site.get("/tiles/incidents/6/39/25?rule=alleged", ["Accept-Encoding": "gzip"])
            #expect((compressed.headers["content-encoding"] == "gzip") == (compressed.body.starts(with: [0x1F, 0x8B])))
        }
    }

    @Test func aTileWithoutAnythingIsEmptyAndRight() async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            for path in ["/tiles/incidents/10/0/0", "/tiles/incidents/0/0/0?rule=headline&grade=weak"] {
                let answer = try await site.get(path)
                #expect(answer.status == 200 && answer.body.isEmpty && answer.headers["etag"] != nil)
            }
        }
    }

    @Test(arguments: [
        "15/0/0", "0/1/0", "0/0/1", "3/8/0", "14/16384/0", "999999999/0/0", "14/0/999999999", "20/1/1",
    ])
    func whatIsNoTileIsNotFound(_ address: String) async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get("/tiles/incidents/\(address)")
            #expect(answer.status == 404 && answer.text.hasPrefix("{\"error\":"))
        }
    }

    @Test(arguments: [
        "-1/0/0", "0/-0/0", "a/b/c", "1/2", "1/0/0/0", "01/0/0", "0x1/0/0", "1e0/0/0", "1/0/0.mvt", "%31/%00/0",
        "1/0/%2e%2e", "99999999999999999999/0/0", "+1/0/0", "1/0/%D9%A0", "1//0", "..%2f..%2fetc/0/0",
    ])
    func otherPathsLeadNowhere(_ address: String) async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get("/tiles/incidents/\(address)")
            #expect(answer.status == 404)
            PageSafetyTests.expectHarmless(answer.text)
        }
    }

    @Test(arguments: [
        "rule=none", "mode=none", "boundPolicy=%3Cscript%3E", "grade=wrong", "nothing=1", "mode=deaths&mode=actor",
        "q=%FF", "from=2017-13-01", "asOf=2020-01-01", "measure=killed", "bbox=1,2,3", "rule=%00", "by=month",
        "rule=%E2%80%AE", "mode=__proto__", "from=2018-01-01&to=2017-01-01",
    ])
    func whatCannotBeAskedIsSaid(_ query: String) async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            for path in ["/tiles/incidents/0/0/0", "/api/map/list"] {
                let answer = try await site.get("\(path)?\(query)")
                #expect(answer.status == 400 && answer.text.hasPrefix("{\"error\":"))
                #expect(answer.headers["content-type"] == "application/json")
            }
        }
    }

    @Test func theListOfAViewHoldsWhatTheTilesHoldAndNothingElse() async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get("/api/map/list?rule=alleged&bbox=44.19,33.1,44.21,33.115&sort=code")
            let list = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
            let rows = try #require(list["rows"] as? [[String: Any]])

            #expect(answer.status == 200)
            #expect(rows.map { $0["code"] as? String } == ["QM0001", "QM0002", "QM0003", "QM0004"])
            #expect(rows.allSatisfy { $0["latitude"] as? Double == 33.11 && $0["longitude"] as? Double == 44.2 })
            #expect(list["incidents"] as? Int == 4)
            let killed = try #require(list["killed"] as? [String: Any])
            #expect(killed["min"] as? Int == 10 && killed["max"] as? Int == 18)
            let elsewhere = try #require(list["notLocated"] as? [String: Any])
            #expect(elsewhere["incidents"] as? Int == 1 && elsewhere["min"] as? Int == 9)
            #expect(!answer.text.contains("33.107"))
        }
    }

    @Test func whatIsNotPublishedIsInNoTileAndNoList() async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            let list = try await site.get("/api/map/list?rule=alleged&size=1000")
            #expect(list.text.contains("QM0007") && !list.text.contains("QM0008"))
            for zoom in 0...14 {
                let scale = Double(1 << zoom)
                let x = Int((44.2 / 360 + 0.5) * scale)
                for y in Int(0.4015 * scale)...Int(0.4026 * scale) {
                    let tile = try await site.get("/tiles/incidents/\(zoom)/\(x)/\(y)?rule=alleged")
                    #expect(tile.status == 200 && !tile.text.contains("QM0008"))
                    #expect(!tile.text.contains("100000000008"))
                }
            }
        }
    }
}
