// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Maps

struct OverviewMapTests {
    private static func svg(_ marks: [OverviewMap.Mark]) -> String? {
        let map = OverviewMap(marks: marks, base: BuiltInWorld.map, words: IncidentMapTests.words) { "\($0)" }
        return map.svg(width: 720, height: 480, id: "o", title: "T", description: "D")
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func everyMarkIsDrawnInTheFrame() throws {
        var marks: [OverviewMap.Mark] = []
        for step in 0..<200 {
            let share = Double(step * 37 % 200) / 200
            marks.append(
                .init(place: MapPoint(38 + share * 8, 32 + Double(step) / 40), incidents: 1 + step % 30)
            )
        }
        let svg = try #require(Self.svg(marks))

        #expect(svg.components(between: "<circle class=\"map-disc\"", and: ">").count == 200)
        for place in IncidentMapTests.places(svg) {
            #expect((-0.05...720.05).contains(place.x) && (-0.05...480.05).contains(place.y))
        }
    }

    @Test(arguments: [(1.0, 1.0), (179.9, -60), (-179.9, 80)]) func loneMarkIsNotDrawnNear(
        _ longitude: Double,
        _ latitude: Double
    )
        throws
    {
        let svg = try #require(
            Self.svg([.init(place: MapPoint(longitude, latitude), incidents: 1, radiusMetres: 10_000)])
        )

        #expect(svg.contains("map-circle-edge"))
        #expect(svg.contains(">50000 m</text>"))
    }

    @Test func nothingIsNoMap() { #expect(Self.svg([]) == nil) }
}
