// SPDX-License-Identifier: Apache-2.0

import Counting
import VectorTiles

/// The names of properties in tiles: docs/http-api.md says what each is.
enum MapKey: Int, CaseIterable {
    case id, code, day, dayEnd, grade, positions, strikeStatus, actors, target, accuracy, radius, maxZoom
    case incidents, min, max, withoutFigure, notApplicable, withoutLower, withoutUpper
    case fightersMin, fightersMax, fightersWithoutFigure, fightersNotApplicable
    case fightersWithoutLower, fightersWithoutUpper
    case w, s, e, n, zoom, codes, moreCodes, approximate
    case declared, alleged, top, values, moreValues

    /// As the tile spells it.
    var name: String { Self.names[rawValue] }

    /// Whether hardly two features have the same value.
    var isOfOne: Bool { [.id, .code, .codes, .w, .s, .e, .n].contains(self) }

    private static let names = allCases.map { "\($0)" }
}

/// The properties of one feature as they are put together; what is not known is left out.
struct PropertyList {
    /// The number of the feature within its layer.
    var id: UInt64 = 0
    private(set) var properties: [(key: MapKey, value: TileValue)] = []

    /// The names of one range's parts.
    struct RangeKeys {
        let min: MapKey
        let max: MapKey
        let notApplicable: MapKey
        let withoutLower: MapKey
        let withoutUpper: MapKey

        static let civilians = RangeKeys(
            min: .min,
            max: .max,
            notApplicable: .notApplicable,
            withoutLower: .withoutLower,
            withoutUpper: .withoutUpper
        )
        static let fighters = RangeKeys(
            min: .fightersMin,
            max: .fightersMax,
            notApplicable: .fightersNotApplicable,
            withoutLower: .fightersWithoutLower,
            withoutUpper: .fightersWithoutUpper
        )
    }

    init() {
        properties.reserveCapacity(18)
    }

    mutating func add(_ key: MapKey, _ value: TileValue) { properties.append((key, value)) }

    mutating func add(_ key: MapKey, _ text: String?) {
        if let text { add(key, .text(text)) }
    }

    mutating func add(_ key: MapKey, _ count: Int?) {
        if let count { add(key, .count(UInt64(Swift.max(0, count)))) }
    }

    mutating func addUnlessZero(_ key: MapKey, _ count: Int) {
        if count > 0 { add(key, count) }
    }

    /// What one incident adds to a total.
    mutating func add(range total: Total, _ keys: RangeKeys) {
        if total.notApplicable > 0 { add(keys.notApplicable, .bool(true)) }
        guard total.withFigure > 0 else { return }
        add(keys.min, total.min)
        add(keys.max, total.max)
        if total.withoutLower > 0 { add(keys.withoutLower, .bool(true)) }
        if total.withoutUpper > 0 { add(keys.withoutUpper, .bool(true)) }
    }
}

/// A layer of a tile, and the numbers of the names in it.
struct PropertyLayer {
    private(set) var layer: TileLayer
    /// By place of the name; nil where it is not used yet.
    private var numbers = [UInt32?](repeating: nil, count: MapKey.allCases.count)
    private var tags: [UInt32] = []

    init(_ name: String) {
        layer = TileLayer(name)
    }

    mutating func add(_ point: TilePoint, _ feature: PropertyList) {
        setTags(feature)
        layer.addPoint(point, id: feature.id, tags: tags)
    }

    mutating func add(_ ring: [TilePoint], _ feature: PropertyList) {
        setTags(feature)
        layer.addArea(ring, id: feature.id, tags: tags)
    }

    private mutating func setTags(_ feature: PropertyList) {
        tags.removeAll(keepingCapacity: true)
        for (key, value) in feature.properties {
            let number = numbers[key.rawValue] ?? layer.key(key.name)
            numbers[key.rawValue] = number
            tags.append(number)
            tags.append(key.isOfOne ? layer.newValue(value) : layer.value(value))
        }
    }
}
