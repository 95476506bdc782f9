// SPDX-License-Identifier: Apache-2.0

import VectorTiles

extension BaseTile {
    /// The tile as a Mapbox Vector Tile 2.1; empty where nothing is in it.
    package var bytes: [UInt8] { TileLayer.tile(layers.map { Self.layer($0.name, $0.features) }) }

    private static func layer(_ name: String, _ features: [Feature]) -> TileLayer {
        var layer = TileLayer(name)
        for (index, feature) in features.enumerated() {
            var tags: [UInt32] = []
            for (key, text) in feature.texts { tags += [layer.key(key), layer.value(.text(text))] }
            if let rank = feature.rank { tags += [layer.key("rank"), layer.value(.count(UInt64(rank)))] }
            let id = UInt64(index + 1)
            switch feature.shape {
            case .points(let places): layer.addPoints(places, id: id, tags: tags)
            case .lines(let lines): layer.addLines(lines, id: id, tags: tags)
            case .areas(let rings): layer.addAreas(rings, id: id, tags: tags)
            }
        }
        return layer
    }
}
