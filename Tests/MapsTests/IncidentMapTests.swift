// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

@testable import Maps

struct IncidentMapTests {
    static let words = MapWords(language: "en", isRightToLeft: false, north: "N") { "\(Int($0.rounded())) m" }

    private static func drawing(
        _ points: [(Double, Double, Double?)],
        squares: [String] = [],
        notes: [IncidentMap.Note] = []
    )
        throws -> IncidentMapDrawing
    {
        let map = IncidentMap(
            points: try points.enumerated().map { index, point in
                IncidentMap.Point(
                    try #require(Coordinate(latitude: point.0, longitude: point.1)),
                    radiusMetres: point.2,
                    mark: "\(index + 1)"
                )
            },
            squares: try squares.map { .init(try #require(MGRSReference($0).square), mark: "A") },
            notes: notes
        )
        return IncidentMapDrawing(map: map, base: BuiltInWorld.map, words: words)
    }

    private static func pictures(_ drawing: IncidentMapDrawing) throws -> [IncidentMapPanels.Kind: String] {
        let panels = try #require(IncidentMapPanels(drawing.map))
        return Dictionary(
            uniqueKeysWithValues: panels.panels.map { kind, panel in
                let svg = drawing.svg(kind, panel, id: "m", title: "T", description: "D")
                return (kind, String(decoding: svg, as: UTF8.self))
            }
        )
    }

    /// Every number of a path, and of centres with their radii.
    static func places(_ svg: String) -> [MapPoint] {
        var places: [MapPoint] = []
        for part in svg.components(between: " d=\"", and: "\"") {
            let numbers = part.split { "MLz ".contains($0) }.compactMap { Double($0) }
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                places.append(MapPoint(numbers[index], numbers[index + 1]))
            }
        }
        for name in ["circle", "text"] {
            for part in svg.components(between: "<\(name) ", and: ">") {
                let x = part.components(between: name == "circle" ? " cx=\"" : " x=\"", and: "\"").first.flatMap(
                    Double.init
                )
                let y = part.components(between: name == "circle" ? " cy=\"" : " y=\"", and: "\"").first.flatMap(
                    Double.init
                )
                if let x, let y { places.append(MapPoint(x, y)) }
            }
        }
        return places
    }

    @Test(arguments: [
        (35.5081949, 40.6549072, 1500.0), (0, 0, 25), (-54.8, -68.3, 75_000), (66, -179.95, 10_000), (89.9, 10, 3000),
        (31.5, 34.45, 1), (60, 100, 400_000),
    ])
    func everythingDrawnIsInTheFrame(_ latitude: Double, _ longitude: Double, _ radius: Double) throws {
        let drawing = try Self.drawing([
            (latitude, longitude, radius), (latitude / 2, longitude / 2, 250), (10, 10, nil),
        ])
        for (_, svg) in try Self.pictures(drawing) {
            let places = Self.places(svg)
            #expect(places.count > 10)
            for place in places {
                #expect((-0.05...340.05).contains(place.x) && (-0.05...280.05).contains(place.y))
            }
        }
    }

    @Test func villageIsACircleAndNoDot() throws {
        let pictures = try Self.pictures(try Self.drawing([(35.5081949, 40.6549072, 1500)]))
        let area = try #require(pictures[.area])

        #expect(area.contains("map-circle-edge"))
        #expect(!area.contains("map-dot"))
        #expect(pictures[.near] == nil)
    }

    @Test func siteIsADotAndNotDrawnNearerThanItIsKnown() throws {
        let drawing = try Self.drawing([(35.5081949, 40.6549072, 25)])
        let area = try #require(try Self.pictures(drawing)[.area])
        let panel = try #require(IncidentMapPanels(drawing.map)?.panels.last?.panel)

        #expect(area.contains("map-dot"))
        #expect(panel.extent.size.x >= 250)
    }

    @Test func smallSquareInALargeCircleGetsAPictureOfItsOwn() throws {
        let drawing = try Self.drawing([(35.5081949, 40.6549072, 1500)], squares: ["37SFV500306"])
        let pictures = try Self.pictures(drawing)
        let near = try #require(pictures[.near])

        #expect(near.contains("map-square-edge"))
        // The golden case: 32.35 m from the centre of the square.
        #expect(near.contains(">32 m</text>"))
        let panel = try #require(IncidentMapPanels(drawing.map)?.panels.last?.panel)
        #expect(panel.lies(within: drawing.map.points[0]))
    }

    @Test func edgeOfASquareKeepsWithinAMetre() throws {
        let square = IncidentMap.Square(try #require(MGRSReference("37SFV").square), mark: "A")

        #expect(square.ring.count > 12)
    }

    @Test func farSquareIsDrawnWithItsWay() throws {
        let drawing = try Self.drawing([(35.9, 40.6, 250)], squares: ["37SFV500306"])
        let pictures = try Self.pictures(drawing)

        #expect(pictures[.near] == nil)
        #expect(pictures[.area]?.contains("map-way") == true)
    }

    @Test func textsAreEscaped() throws {
        let note = IncidentMap.Note(label: "<b>&\"", shape: .points([MapPoint(40.657, 35.510)]))
        let area = try #require(try Self.pictures(try Self.drawing([(35.508, 40.6549, 500)], notes: [note]))[.area])

        #expect(area.contains("&lt;b&gt;&amp;&quot;"))
        #expect(!area.contains("<b>"))
    }

    @Test func nothingPlacedIsNotDrawn() {
        #expect(IncidentMapPanels(IncidentMap(points: [], squares: [], notes: [])) == nil)
    }

    @Test func scaleBarIsRoundAndFits() throws {
        for metres in [300.0, 4_321, 99_999, 2_000_000] {
            let plane = EqualAreaPlane(centre: try #require(Coordinate(latitude: 30, longitude: 40)))
            let wanted = Extent(low: MapPoint(0, 0), high: MapPoint(metres, metres))
            let panel = MapPanel(plane: plane, showing: wanted, least: 0, width: 340, height: 280)
            var first = panel.scaleBarMetres
            while first >= 10 { first /= 10 }
            #expect([1, 2, 5].contains(first.rounded()))
            #expect(panel.scaleBarMetres * panel.scale <= 340 / 3)
            #expect(panel.scaleBarMetres * panel.scale > 340 / 9)
        }
    }
}

extension String {
    /// The texts between two marks, in order.
    func components(between start: String, and end: Character) -> [String] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != end }) }
    }
}
