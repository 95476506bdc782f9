// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import VectorTiles

@Suite struct TileLayerTests {
    /// The feature of the specification's section 4.3.5.2: a polygon at (3, 6), (8, 12), (20, 34).
    @Test func aPolygonIsWrittenAsTheSpecificationShows() {
        var layer = TileLayer("a")

        layer.addArea([TilePoint(x: 3, y: 6), TilePoint(x: 8, y: 12), TilePoint(x: 20, y: 34)], id: 1, tags: [])

        let geometry: [UInt8] = [9, 6, 12, 18, 10, 12, 24, 44, 15]
        let feature: [UInt8] = [8, 1, 0x12, 0, 0x18, 3, 0x22, UInt8(geometry.count)] + geometry
        let message = [0x78, 2, 0x0A, 1, 0x61, 0x12, UInt8(feature.count)] + feature + [0x28, 0x80, 0x20]
        #expect(TileLayer.tile([layer]) == [0x1A, UInt8(message.count)] + message)
    }

    /// Section 4.3.5.1: a point at (25, 17).
    @Test func aPointIsWrittenAsTheSpecificationShows() {
        var layer = TileLayer("a")

        layer.addPoint(TilePoint(x: 25, y: 17), id: 1, tags: [])

        #expect(TileLayer.tile([layer]).firstRange(of: [0x22, 3, 9, 50, 34]) != nil)
    }

    /// Section 4.3.5.2: two points; section 4.3.5.4: two lines, the second going on from where the first ended.
    @Test func severalPartsAreWrittenAsTheSpecificationShows() {
        func places(_ pairs: [(Int32, Int32)]) -> [TilePoint] { pairs.map { TilePoint(x: $0.0, y: $0.1) } }
        var points = TileLayer("a")
        points.addPoints(places([(5, 7), (3, 2)]), id: 1, tags: [])
        var lines = TileLayer("a")
        let parts: [[(Int32, Int32)]] = [[(2, 2), (2, 10), (10, 10)], [(1, 1), (3, 5)], [(9, 9)]]
        lines.addLines(parts.map(places), id: 1, tags: [])

        #expect(TileLayer.tile([points]).firstRange(of: [0x22, 5, 17, 10, 14, 3, 9]) != nil)
        let commands: [UInt8] = [9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8]
        #expect(TileLayer.tile([lines]).firstRange(of: [0x18, 2, 0x22, UInt8(commands.count)] + commands) != nil)
    }

    /// Section 4.3.5.6: an outer ring, then another one with its hole.
    @Test func ringsAreWrittenAsTheSpecificationShows() {
        let rings: [[(Int32, Int32)]] = [
            [(0, 0), (10, 0), (10, 10), (0, 10)], [(11, 11), (20, 11), (20, 20), (11, 20)],
            [(13, 13), (13, 17), (17, 17), (17, 13)],
        ]
        var layer = TileLayer("a")
        layer.addAreas(rings.map { $0.map { TilePoint(x: $0.0, y: $0.1) } }, id: 1, tags: [])

        let commands: [UInt8] = [
            9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8, 8, 0, 0, 7,
            15,
        ]
        #expect(TileLayer.tile([layer]).firstRange(of: [0x18, 3, 0x22, UInt8(commands.count)] + commands) != nil)
    }

    @Test func whatHasNoPartsIsLeftOut() {
        var layer = TileLayer("a")
        layer.addPoints([], id: 1, tags: [])
        layer.addLines([[TilePoint(x: 1, y: 1)]], id: 2, tags: [])
        layer.addAreas([], id: 3, tags: [])

        #expect(layer.count == 0)
    }

    @Test func namesAndValuesAreKeptOnce() {
        var layer = TileLayer("a")

        #expect(layer.key("one") == 0 && layer.key("two") == 1 && layer.key("one") == 0)
        #expect(layer.value(.text("x")) == 0 && layer.value(.count(300)) == 1 && layer.value(.text("x")) == 0)
        #expect(layer.newValue(.number(0.5)) == 2 && layer.value(.bool(true)) == 3)
        layer.addPoint(TilePoint(x: 0, y: 0), id: 1, tags: [0, 0])
        let values: [UInt8] =
            [0x22, 3, 0x0A, 1, 0x78, 0x22, 3, 0x28, 0xAC, 2, 0x22, 9, 0x19, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0x22, 2]
            + [0x38, 1]
        #expect(TileLayer.tile([layer]).firstRange(of: values) != nil)
    }

    @Test func layersWithoutFeaturesAreLeftOut() {
        #expect(TileLayer.tile([TileLayer("a"), TileLayer("b")]).isEmpty)
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), UInt64.max])
    func lengthOfANumberIsThatOfItsBytes(_ number: UInt64) {
        var bytes = MessageBytes()
        bytes.varint(number)

        #expect(bytes.count == MessageBytes.varintLength(number))
    }

    @Test func signedNumbersAlternate() {
        #expect(
            [0, -1, 1, -2, 2, Int32.max, Int32.min].map(MessageBytes.zigzag) == [
                0, 1, 2, 3, 4, 4_294_967_294, 4_294_967_295,
            ]
        )
    }
}

@Suite struct TilePointTests {
    private static let square = [(0, 0), (10, 0), (10, 10), (0, 10)].map { TilePoint(x: $0.0, y: $0.1) }

    @Test func aRingInsideStays() {
        #expect(Self.square.clipped(from: -5, to: 20) == Self.square)
        #expect(Self.square.doubledArea == 200)
    }

    @Test func aRingOutsideIsGone() {
        #expect(Self.square.clipped(from: 11, to: 20).isEmpty)
        #expect(Self.square.clipped(from: 10, to: 20).isEmpty)
    }

    @Test func aRingAcrossIsCutAndKeepsItsTurn() {
        let part = Self.square.clipped(from: 5, to: 20)

        #expect(part.doubledArea == 50)
        #expect(Set(part) == Set([(5, 5), (10, 5), (10, 10), (5, 10)].map { TilePoint(x: $0.0, y: $0.1) }))
    }

    @Test func aRingAroundBecomesTheSquare() {
        let wide = [(-100, -100), (100, -100), (100, 100), (-100, 100)].map { TilePoint(x: $0.0, y: $0.1) }

        #expect(wide.clipped(from: 0, to: 10).doubledArea == 200)
    }
}
