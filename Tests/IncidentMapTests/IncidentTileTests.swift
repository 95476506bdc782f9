// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Foundation
import Geodesy
import Testing

@testable import IncidentMap

@Suite struct IncidentTileTests {
    /// What the counted layers of every tile of a zoom sum to.
    private struct Sums: Equatable {
        var (incidents, min, max, withoutFigure, notApplicable) = (0, 0, 0, 0, 0)
    }

    private static func layer(
        _ map: inout InventedMap,
        _ query: String = "",
        rule key: String = "alleged",
        floor: Bool = false,
        policy: BoundPolicy? = nil,
        mode: MapMode = .incidents
    ) throws -> MapLayer {
        let snapshot = map.catalogue.snapshot()
        var rule = try #require(RuleBook.builtIn.rule(key))
        rule.namedVictimFloor = floor
        let counter = Counter(snapshot, rule: rule, policy: policy)
        let selection = counter.select(try IncidentQuery(queryString: query), on: .public)
        return MapLayer(selection, counter, in: PlacedCatalogue(snapshot), withFighters: mode == .fighters)
    }

    /// Every tile of a zoom that has anything, found from those of the zoom before.
    private static func tiles(of layer: MapLayer, zoom: Int, _ mode: MapMode = .incidents) throws -> [(
        MapSquare, DecodedTile
    )] {
        var squares = [try #require(MapSquare(level: 0, x: 0, y: 0))]
        for level in 1..<zoom + 1 where zoom > 0 {
            squares = squares.flatMap { square in
                (0..<4).compactMap { MapSquare(level: level, x: square.x * 2 + $0 % 2, y: square.y * 2 + $0 / 2) }
            }
            .filter { !layer.selection.order.run(in: $0).places.isEmpty }
        }
        return try squares.map { ($0, try DecodedTile(IncidentTile.bytes(of: $0, in: layer, mode: mode))) }
    }

    private static func sums(_ tiles: [(MapSquare, DecodedTile)]) -> Sums {
        var sums = Sums()
        for (_, tile) in tiles {
            for cluster in tile["clusters"] {
                sums.incidents += cluster.count("incidents")
                sums.min += cluster.count("min")
                sums.max += cluster.count("max")
                sums.withoutFigure += cluster.count("withoutFigure")
                sums.notApplicable += cluster.count("notApplicable")
            }
            for incident in tile["incidents"] {
                sums.incidents += 1
                sums.min += incident.count("min")
                sums.max += incident.count("max")
                let isNotApplicable = incident.flags["notApplicable"] == true
                sums.notApplicable += isNotApplicable ? 1 : 0
                sums.withoutFigure += incident.numbers["max"] == nil && !isNotApplicable ? 1 : 0
            }
        }
        return sums
    }

    @Test(arguments: [0, 1, 4, 7, 9, 11, 13, 14], [("alleged", false), ("headline", true), ("with-weak", false)])
    func tilesOfAZoomAddUpToTheTotal(zoom: Int, rule: (key: String, floor: Bool)) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            var map = try InventedMap(incidents: 400, seed: seed)
            let layer = try Self.layer(
                &map,
                "located=yes",
                rule: rule.key,
                floor: rule.floor,
                policy: seed == 2 ? .skip : nil
            )
            let total = layer.counter.total(of: .killed, in: layer.all)

            let sums = Self.sums(try Self.tiles(of: layer, zoom: zoom))

            #expect(total.incidents > 50)
            let expected = Sums(
                incidents: total.incidents,
                min: total.min,
                max: total.max,
                withoutFigure: total.withoutFigure,
                notApplicable: total.notApplicable
            )
            #expect(sums == expected)
        }
    }

    @Test(arguments: ["grade=fair", "from=2014-01-01&to=2015-12-31", "killed=5&actor=island-force"])
    func tilesOfAFilterAddUpToo(_ query: String) throws {
        var map = try InventedMap(incidents: 900, seed: 12)
        let layer = try Self.layer(&map, query + "&located=yes")
        let total = layer.counter.total(of: .killed, in: layer.all)

        for zoom in [0, 6, 12, 14] {
            let sums = Self.sums(try Self.tiles(of: layer, zoom: zoom))
            #expect(total.incidents > 5 && sums.incidents == total.incidents && sums.max == total.max)
        }
    }

    @Test func everyIncidentIsWhereItIsPrintedAndNowhereElse() throws {
        var map = try InventedMap(incidents: 500, seed: 5)
        let layer = try Self.layer(&map)
        var seen: Set<String> = []
        for (square, tile) in try Self.tiles(of: layer, zoom: 14) {
            for feature in tile["incidents"] {
                let id = try #require(feature.texts["id"])
                #expect(seen.insert(id).inserted)
                let index = try #require(Int(id.suffix(12), radix: 16)) - 1
                let summary = map.summaries[index]
                let place = PrintedPlace(
                    latitude: try #require(summary.latitude),
                    longitude: try #require(summary.longitude),
                    radiusMetres: summary.radiusMetres
                )
                let (x, y) = (feature.points[0].x, feature.points[0].y)
                #expect(square.origin.x + x * square.side / 4096 == Int(place.position.x))
                #expect(square.origin.y + y * square.side / 4096 == Int(place.position.y))
                #expect(
                    feature.texts["code"]
                        == (summary.displayCode.isEmpty
                            ? nil : summary.displayCode.split(separator: " ").first.map(String.init))
                )
                #expect(
                    feature.texts["actors"]
                        == (summary.actors.joined.isEmpty ? nil : summary.actors.codes.joined(separator: ","))
                )
                #expect(summary.visibility == .published)
            }
        }
        #expect(seen.count > 40)
    }

    @Test func coarseIncidentsAreNoPinsOnFineZooms() throws {
        var map = try InventedMap(incidents: 600, seed: 9)
        let layer = try Self.layer(&map)
        for zoom in [5, 8, 10, 12, 14] {
            for (_, tile) in try Self.tiles(of: layer, zoom: zoom) {
                for feature in tile["incidents"] {
                    #expect(feature.count("maxZoom") >= zoom)
                }
                for feature in tile["clusters"] where feature.flags["approximate"] == true {
                    #expect(feature.texts["codes"] != nil)
                }
                for feature in tile["clusters"] where feature.count("incidents") == 1 {
                    #expect(feature.flags["approximate"] == true)
                }
            }
        }
    }

    @Test func aClusterOpensAtItsZoomOrListsItsCodes() throws {
        var map = try InventedMap(incidents: 700, seed: 21)
        let layer = try Self.layer(&map)
        for zoom in [2, 6, 9, 12, 14] {
            for (_, tile) in try Self.tiles(of: layer, zoom: zoom) {
                for cluster in tile["clusters"] {
                    #expect((cluster.numbers["zoom"] == nil) == (cluster.texts["codes"] != nil))
                    if let codes = cluster.texts["codes"] {
                        #expect(
                            codes.split(separator: ",").count + cluster.count("moreCodes") == cluster.count("incidents")
                        )
                    } else {
                        #expect((zoom + 1...14).contains(cluster.count("zoom")))
                    }
                }
            }
        }
    }

    @Test func theBoxOfAClusterHoldsItsIncidentsAndNoOther() throws {
        var map = try InventedMap(incidents: 700, seed: 33)
        let layer = try Self.layer(&map)
        var clusters = 0
        for zoom in [1, 5, 10, 14] {
            for (_, tile) in try Self.tiles(of: layer, zoom: zoom) {
                for cluster in tile["clusters"] {
                    let box = try #require(
                        MapBox(
                            west: cluster.numbers["w"] ?? 999,
                            south: cluster.numbers["s"] ?? 999,
                            east: cluster.numbers["e"] ?? 999,
                            north: cluster.numbers["n"] ?? 999
                        )
                    )
                    let runs = layer.placed.order.places(in: box)
                    #expect(layer.selection.selection(in: runs).count == cluster.count("incidents"))
                    #expect(layer.killed(in: runs).max == cluster.count("max"))
                    clusters += 1
                }
            }
        }
        #expect(clusters > 60)
    }

    @Test func modesAddUp() throws {
        var map = try InventedMap(incidents: 600, seed: 40)
        let fighters = try Self.layer(&map, mode: .fighters)
        let total = fighters.counter.total(
            of: .people(.fighters, .killed),
            in: fighters.selection.selection(in: [fighters.selection.places])
        )
        let declared = try Self.layer(&map, "strikeStatus=declared").selection.count
        for zoom in [0, 5, 10] {
            let tiles = try Self.tiles(of: fighters, zoom: zoom, .fighters).map(\.1)
            let upper = tiles.flatMap { $0["clusters"] + $0["incidents"] }.reduce(0) { $0 + $1.count("fightersMax") }
            #expect(upper == total.max)
            let strikes = try Self.tiles(of: fighters, zoom: zoom, .strikes).map(\.1)
            let clusters = strikes.flatMap { $0["clusters"] }
            let singles = strikes.flatMap { $0["incidents"] }.count { $0.texts["strikeStatus"] == "declared" }
            #expect(clusters.reduce(0) { $0 + $1.count("declared") } + singles == declared)
            for cluster in clusters {
                #expect(cluster.count("declared") + cluster.count("alleged") == cluster.count("incidents"))
            }
        }
    }

    @Test func areasAreClockwiseNearTheirTileAndAsWideAsTheirRadius() throws {
        var map = try InventedMap(incidents: 600, seed: 55)
        let layer = try Self.layer(&map)
        var whole = 0
        for zoom in [6, 9, 11, 13, 14] {
            for (square, tile) in try Self.tiles(of: layer, zoom: zoom) {
                for area in tile["areas"] {
                    #expect(area.type == 3 && area.points.count > 2 && Self.doubledArea(area.points) > 0)
                    #expect(area.points.allSatisfy { (-128...4224).contains($0.x) && (-128...4224).contains($0.y) })
                    let isCut = area.points.contains { [-128, 4224].contains($0.x) || [-128, 4224].contains($0.y) }
                    guard !isCut else { continue }
                    whole += 1
                    let radius = try #require(area.numbers["radius"])
                    let width = try #require(Self.width(of: area.points, in: square))
                    #expect(abs(width - 2 * radius) < radius * 0.09)
                }
            }
        }
        #expect(whole > 20)
    }

    private static func doubledArea(_ points: [(x: Int, y: Int)]) -> Int {
        points.indices.reduce(0) { sum, place in
            let next = points[(place + 1) % points.count]
            return sum + points[place].x * next.y - next.x * points[place].y
        }
    }

    /// Metres from the western to the eastern end of a ring.
    private static func width(of points: [(x: Int, y: Int)], in square: MapSquare) -> Double? {
        guard let west = points.min(by: { $0.x < $1.x }), let east = points.max(by: { $0.x < $1.x }) else { return nil }
        let units = Double(square.side) / 4096
        let latitude = MapPosition.latitude(y: Double(square.origin.y) + Double(west.y + east.y) / 2 * units)
        let ends = [west, east].compactMap { point in
            let longitude = MapPosition.longitude(x: Double(square.origin.x) + Double(point.x) * units)
            return Coordinate(latitude: latitude, longitude: longitude)
        }
        return ends.count == 2 ? ends[0].distance(to: ends[1]) : nil
    }

    @Test func everyPropertyIsDescribed() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
        let text = try String(contentsOf: root.appendingPathComponent("docs/http-api.md"), encoding: .utf8)

        for key in MapKey.allCases { #expect(text.contains("`\(key.name)`")) }
    }

    @Test func aRegisterWithoutPlacesHasEmptyTiles() throws {
        var map = try InventedMap(incidents: 40, seed: 2)
        let layer = try Self.layer(&map, "located=no")
        let world = try #require(MapSquare(level: 0, x: 0, y: 0))

        #expect(IncidentTile.bytes(of: world, in: layer, mode: .actor).isEmpty)
    }
}
