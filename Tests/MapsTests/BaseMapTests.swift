// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

@testable import Maps

struct BaseMapTests {
    @Test func builtInMapHoldsTheWorld() {
        let map = BuiltInWorld.map

        #expect(map.countries.count > 200)
        #expect(map.countries.allSatisfy { $0.names["en"]?.isEmpty == false && $0.names["ar"]?.isEmpty == false })
        #expect(map.arcs.contains { $0.kind == .disputed })
        #expect(map.attribution == "Natural Earth")
    }

    @Test func ringsOfTheBuiltInMapAreClosed() {
        let map = BuiltInWorld.map
        for ring in map.land + map.countries.flatMap(\.rings) {
            func ends(_ reference: Int) -> (MapPoint?, MapPoint?) {
                let line = map.arcs[reference / 2].line
                return reference.isMultiple(of: 2) ? (line.first, line.last) : (line.last, line.first)
            }
            for (index, reference) in ring.enumerated() {
                #expect(ends(reference).1 == ends(ring[(index + 1) % ring.count]).0)
            }
        }
    }

    @Test(arguments: [
        ("SY", 38.0, 35.0), ("IQ", 44.0, 33.0), ("UA", 34.2, 45.3), ("FR", 2.0, 47.0), ("BR", -50.0, -10.0),
        ("EH", -13.0, 24.0), ("SO", 44.0, 9.8),
    ])
    func countryHoldsItsInside(_ code: String, _ longitude: Double, _ latitude: Double) {
        let detail = BuiltInWorld.map.details.detail(zoom: 8, of: BuiltInWorld.map)
        let holding = detail.countries.filter { Ring.contains(MapPoint(longitude, latitude), in: $0.ring) }

        #expect(holding.map(\.code) == [code])
    }

    @Test func damagedMapIsRefused() throws {
        #expect(throws: BaseMapError.notABaseMap) { try BaseMap(packed: Array("GPKG".utf8)) }
        let small = PackedMap.small
        for length in 11..<small.count {
            #expect(throws: BaseMapError.self) { try BaseMap(packed: small.prefix(length)) }
        }
        #expect(try BaseMap(packed: small).countries.map(\.code) == ["QM"])
    }

    @Test func changedByteNeverCrashes() {
        let small = PackedMap.small
        for index in small.indices {
            for value in [0, 1, 127, 128, 255] as [UInt8] {
                var bytes = small
                bytes[index] = value
                if let map = try? BaseMap(packed: bytes) { _ = map.details.detail(zoom: 8, of: map) }
            }
        }
    }

    @Test func coarserDetailHasFewerCorners() {
        let map = BuiltInWorld.map
        let counts = [0, 2, 4, 8].map { zoom in
            map.details.detail(zoom: zoom, of: map).lines.reduce(0) { $0 + $1.line.count }
        }

        #expect(counts == counts.sorted())
        #expect(counts[0] < counts[3] / 2)
    }

    @Test func areasOfTheRegisterStandInForThoseOfTheSource() throws {
        let left = try #require(
            MapArea(
                code: "QM01",
                level: 1,
                names: ["en": "West", "ar": "الغرب"],
                rings: [[MapPoint(10, 10), MapPoint(11, 10), MapPoint(11, 11), MapPoint(10, 11)]]
            )
        )
        let right = try #require(
            MapArea(
                code: "QM02",
                level: 1,
                names: ["en": "East"],
                rings: [[MapPoint(11, 10), MapPoint(12, 10), MapPoint(12, 11), MapPoint(11, 11)]]
            )
        )
        let map = try BaseMap(packed: PackedMap.small).adding([left, right])

        #expect(map.labels.filter { $0.kind == .admin1 }.map(\.code) == ["QM01", "QM02"])
        // The side that both share, once.
        #expect(map.areaLines.map(\.line) == [[MapPoint(11, 10), MapPoint(11, 11)]])
    }

    @Test func groundOfADrawingIsThatOfItsOwnMap() throws {
        func area(_ code: String, _ west: Double) throws -> MapArea {
            let ring = [MapPoint(west, 10), MapPoint(west + 1, 10), MapPoint(west + 1, 11), MapPoint(west, 11)]
            return try #require(MapArea(code: code, level: 1, names: ["en": code], rings: [ring]))
        }
        let centre = try #require(Coordinate(latitude: 10.5, longitude: 11))
        let plane = EqualAreaPlane(centre: centre)
        let wanted = try #require(Extent(holding: [MapPoint(10, 10), MapPoint(12, 11)].map(plane.metres)))
        let panel = MapPanel(plane: plane, showing: wanted, least: 1000, width: 400, height: 300)
        let point = IncidentMap.Point(centre, radiusMetres: nil, mark: "1")
        let incident = IncidentMap(points: [point], squares: [], notes: [])
        func drawing(_ map: BaseMap) -> [UInt8] {
            IncidentMapDrawing(map: incident, base: map, words: IncidentMapTests.words)
                .svg(.area, panel, id: "m", title: "T", description: "D")
        }

        let bare = try BaseMap(packed: PackedMap.small)
        let divided = bare.adding([try area("QM01", 10), try area("QM02", 11)])

        let (first, second) = (drawing(bare), drawing(divided))
        #expect(first != second)
        #expect(drawing(bare) == first && drawing(divided) == second)
    }
}

/// An invented island of two areas, as the script would write it.
enum PackedMap {
    static let small: [UInt8] = {
        var bytes = Array("SIJILLMAP1\n".utf8)
        func text(_ text: String) { bytes += [UInt8(text.utf8.count)] + Array(text.utf8) }
        func line(_ points: [(Int, Int)]) {
            bytes.append(UInt8(points.count))
            var last = (0, 0)
            for point in points {
                for step in [point.0 - last.0, point.1 - last.1] {
                    bytes.append(UInt8(step >= 0 ? step * 2 : -step * 2 - 1))
                }
                last = point
            }
        }
        bytes.append(1)
        text("Invented")
        bytes.append(2)
        text("en")
        text("ar")
        // Arcs: the western and the eastern coast, and the line between.
        bytes.append(3)
        for (kind, country, points) in [
            (0, "", [(11, 11), (10, 11), (10, 10), (11, 10)]), (0, "", [(11, 10), (12, 10), (12, 11), (11, 11)]),
            (3, "QM", [(11, 10), (11, 11)]),
        ] {
            bytes.append(UInt8(kind))
            text(country)
            line(points)
        }
        bytes += [1, 2, 0, 2]
        bytes.append(1)
        text("QM")
        text("Island")
        text("جزيرة")
        line([(11, 10)])
        bytes += [4, 1, 2, 0, 2]
        bytes.append(1)
        text("QM")
        text("Old west")
        line([(10, 10)])
        bytes.append(6)
        return bytes
    }()
}
