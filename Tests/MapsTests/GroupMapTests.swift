// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Testing

@testable import Maps

struct GroupMapTests {
    private static func svg(_ area: CoordinateBox?, _ groups: [GroupMapDrawing.Group]) throws -> String {
        let area = try #require(area)
        let drawing = try #require(
            GroupMapDrawing(
                of: area,
                base: BuiltInWorld.map,
                words: IncidentMapTests.words,
                width: 900,
                height: 560
            )
        )
        return String(decoding: drawing.svg(groups, id: "drawn", title: "A <map>", description: "D"), as: UTF8.self)
    }

    @Test func everyGroupInTheAreaIsDrawnWithItsNumber() throws {
        let groups = (0..<5).map { index in
            GroupMapDrawing.Group(
                at: MapPoint(38 + Double(index), 35),
                radius: 12,
                number: "\(1000 + index)",
                figure: "5–\(20 + index)"
            )
        }
        let svg = try Self.svg(CoordinateBox(west: 37, south: 33, east: 43, north: 37), groups)
        #expect(svg.components(between: "<circle class=\"map-group\"", and: ">").count == 5)
        for group in groups { #expect(svg.contains(">\(group.number)<") && svg.contains(">\(group.figure ?? "")<")) }
        #expect(svg.contains("A &lt;map&gt;") && svg.contains("map-land"))
    }

    @Test(arguments: [(170.0, -170.0), (-180, 180), (10, 10)])
    func areaAcrossTheDateLineOrWithoutWidthIsDrawn(_ west: Double, _ east: Double) throws {
        let group = GroupMapDrawing.Group(at: MapPoint(west, 10), radius: 10, number: "7", figure: nil)
        let svg = try Self.svg(CoordinateBox(west: west, south: 5, east: east, north: 15), [group])
        #expect(svg.contains(">7<") && !svg.contains("nan") && !svg.contains("inf\""))
    }
}
