// SPDX-License-Identifier: Apache-2.0

import Testing
import VectorTiles

@testable import Maps

struct BaseTileTests {
    private static let map = BuiltInWorld.map

    private static func tiles(_ zoom: Int) -> [BaseTile] {
        (0..<1 << zoom).flatMap { x in (0..<1 << zoom).compactMap { BaseTile(of: map, zoom: zoom, x: x, y: $0) } }
    }

    private static func places(_ shape: BaseTile.Shape) -> [TilePoint] {
        switch shape {
        case .points(let places): places
        case .lines(let lines): lines.flatMap(\.self)
        case .areas(let rings): rings.flatMap(\.self)
        }
    }

    @Test func wholeWorldHasItsLayers() throws {
        let tile = try #require(BaseTile(of: Self.map, zoom: 0, x: 0, y: 0))

        #expect(tile.layers.map(\.name) == ["land", "countries", "borders", "disputed", "labels"])
    }

    @Test(arguments: [(-1, 0, 0), (0, 1, 0), (3, 8, 0), (3, 0, -1), (11, 0, 0)])
    func tileThatThereIsNotIsNil(_ zoom: Int, _ x: Int, _ y: Int) {
        #expect(BaseTile(of: Self.map, zoom: zoom, x: x, y: y) == nil)
    }

    @Test(arguments: 0...3) func everythingIsWithinTheTileAndItsMargin(_ zoom: Int) {
        for tile in Self.tiles(zoom) {
            for place in tile.layers.flatMap(\.features).flatMap({ Self.places($0.shape) }) {
                #expect((-65...4161).contains(place.x) && (-65...4161).contains(place.y))
            }
        }
    }

    @Test(arguments: 2...3) func everyNameIsInOneTile(_ zoom: Int) {
        let codes = Self.tiles(zoom).flatMap(\.layers).filter { $0.name == "labels" }.flatMap(\.features)
            .compactMap { feature in feature.texts.first { $0.key == "code" }?.value }
        let wanted = Self.map.labels.filter { $0.rank <= zoom + 1 && abs($0.place.y) < 85 }.map(\.code)

        #expect(codes.sorted() == wanted.sorted())
    }

    @Test(arguments: 0...4) func outerRingsRunClockwiseAndHolesFollow(_ zoom: Int) throws {
        let tile = try #require(BaseTile(of: Self.map, zoom: zoom, x: (1 << zoom) / 2, y: (1 << zoom) / 3))
        for feature in tile.layers.filter({ $0.name == "land" }).flatMap(\.features) {
            guard case .areas(let rings) = feature.shape else { continue }
            let first = try #require(rings.first)
            #expect(Ring.area(first.map { MapPoint(Double($0.x), Double($0.y)) }) > 0)
        }
    }

    @Test func tileOfTheOpenSeaIsEmpty() throws {
        // In the South Pacific.
        let tile = try #require(BaseTile(of: Self.map, zoom: 6, x: 10, y: 40))

        #expect(tile.layers.isEmpty)
        #expect(tile.bytes.isEmpty)
    }

    @Test func bytesReadBackAsTheShapes() throws {
        let tile = try #require(BaseTile(of: Self.map, zoom: 3, x: 4, y: 3))
        let layers = try TileReader(tile.bytes).layers()

        #expect(layers.map(\.name) == tile.layers.map(\.name))
        for (read, written) in zip(layers, tile.layers) {
            #expect(
                read.features.map(\.parts)
                    == written.features.map { feature in
                        switch feature.shape {
                        case .points(let places): [places]
                        case .lines(let lines): lines
                        case .areas(let rings): rings
                        }
                    }
            )
            #expect(
                read.features.map(\.texts)
                    == written.features.map { feature in
                        Dictionary(uniqueKeysWithValues: feature.texts.map { ($0.key, $0.value) })
                    }
            )
        }
    }
}

/// Reads a vector tile, for tests alone; a fault is thrown.
private struct TileReader {
    struct Fault: Error {}
    struct Feature {
        var parts: [[TilePoint]] = []
        var texts: [String: String] = [:]
    }

    private var bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { self.bytes = ArraySlice(bytes) }

    private mutating func varint() throws -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = bytes.popFirst() else { throw Fault() }
            value |= UInt64(byte & 127) << shift
            if byte < 128 { return value }
        }
        throw Fault()
    }

    private mutating func fields(_ body: (UInt64, UInt64, TileReader) throws -> Void) throws {
        while !bytes.isEmpty {
            let tag = try varint()
            switch tag & 7 {
            case 0: try body(tag >> 3, try varint(), TileReader([]))
            case 2:
                let count = Int(try varint())
                guard count <= bytes.count else { throw Fault() }
                try body(tag >> 3, 0, TileReader(bytes.prefix(count)))
                bytes = bytes.dropFirst(count)
            default: throw Fault()
            }
        }
    }

    private mutating func numbers() throws -> [UInt64] {
        var numbers: [UInt64] = []
        while !bytes.isEmpty { numbers.append(try varint()) }
        return numbers
    }

    private var text: String { String(decoding: bytes, as: UTF8.self) }

    func layers() throws -> [(name: String, features: [Feature])] {
        var layers: [(name: String, features: [Feature])] = []
        var copy = self
        try copy.fields { field, _, message in
            guard field == 3 else { throw Fault() }
            layers.append(try message.layer())
        }
        return layers
    }

    private func layer() throws -> (name: String, features: [Feature]) {
        var name = ""
        var keys: [String] = []
        var values: [String?] = []
        var features: [(tags: [UInt64], parts: [[TilePoint]])] = []
        var copy = self
        try copy.fields { field, number, message in
            switch field {
            case 1: name = message.text
            case 2: features.append(try message.feature())
            case 3: keys.append(message.text)
            case 4:
                var message = message
                var text: String?
                try message.fields { field, _, inner in if field == 1 { text = inner.text } }
                values.append(text)
            case 5: if number != 4096 { throw Fault() }
            case 15: if number != 2 { throw Fault() }
            default: throw Fault()
            }
        }
        return (
            name,
            features.map { feature in
                var texts: [String: String] = [:]
                for index in stride(from: 0, to: feature.tags.count, by: 2) {
                    texts[keys[Int(feature.tags[index])]] = values[Int(feature.tags[index + 1])]
                }
                return Feature(parts: feature.parts, texts: texts)
            }
        )
    }

    private func feature() throws -> (tags: [UInt64], parts: [[TilePoint]]) {
        var tags: [UInt64] = []
        var parts: [[TilePoint]] = []
        var copy = self
        try copy.fields { field, _, message in
            var message = message
            if field == 2 { tags = try message.numbers() }
            if field == 4 { parts = try Self.parts(try message.numbers()) }
        }
        return (tags, parts)
    }

    private static func parts(_ commands: [UInt64]) throws -> [[TilePoint]] {
        var parts: [[TilePoint]] = []
        var cursor = TilePoint(x: 0, y: 0)
        var rest = commands[...]
        while let command = rest.popFirst() {
            if command & 7 == 7 { continue }
            for _ in 0..<command >> 3 {
                guard let x = rest.popFirst(), let y = rest.popFirst() else { throw Fault() }
                cursor.x += Int32(truncatingIfNeeded: x >> 1) ^ -Int32(x & 1)
                cursor.y += Int32(truncatingIfNeeded: y >> 1) ^ -Int32(y & 1)
                if command & 7 == 1 { parts.append([cursor]) } else { parts[parts.count - 1].append(cursor) }
            }
        }
        return parts
    }
}
