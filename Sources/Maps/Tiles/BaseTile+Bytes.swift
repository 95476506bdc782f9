// SPDX-License-Identifier: Apache-2.0

extension BaseTile {
    /// The tile as a Mapbox Vector Tile 2.1; empty where nothing is in it.
    package var bytes: [UInt8] {
        var tile = TileMessage()
        for layer in layers { tile.message(Self.message(layer.name, layer.features), field: 3) }
        return tile.bytes
    }

    /// A layer: names of properties and values stand in it once each (section 4.1).
    private static func message(_ name: String, _ features: [Feature]) -> TileMessage {
        var layer = TileMessage()
        var keys = TileWords()
        var texts = TileWords()
        var values = TileMessage()
        var ranks: [Int: Int] = [:]
        layer.number(2, field: 15)
        layer.text(name, field: 1)
        for (index, feature) in features.enumerated() {
            var tags = TileMessage()
            for (key, text) in feature.texts {
                tags.varint(UInt64(keys.number(of: key)))
                let (number, isNew) = texts.place(of: text, offset: ranks.count)
                if isNew { values.value(text: text) }
                tags.varint(UInt64(number))
            }
            if let rank = feature.rank {
                tags.varint(UInt64(keys.number(of: "rank")))
                let number = ranks[rank] ?? ranks.count + texts.count
                if ranks[rank] == nil {
                    ranks[rank] = number
                    values.value(number: UInt64(rank))
                }
                tags.varint(UInt64(number))
            }
            layer.message(message(feature, number: index + 1, tags: tags), field: 2)
        }
        for key in keys.words { layer.text(key, field: 3) }
        layer.append(values)
        layer.number(UInt64(units), field: 5)
        return layer
    }

    private static func message(_ feature: Feature, number: Int, tags: TileMessage) -> TileMessage {
        var message = TileMessage()
        message.number(UInt64(number), field: 1)
        if !tags.bytes.isEmpty { message.message(tags, field: 2) }
        let (kind, parts): (UInt64, [[Place]]) =
            switch feature.shape {
            case .points(let places): (1, places.map { [$0] })
            case .lines(let lines): (2, lines)
            case .areas(let rings): (3, rings)
            }
        message.number(kind, field: 3)
        message.message(geometry(parts, isClosed: kind == 3), field: 4)
        return message
    }

    /// Moves and lines of a cursor that goes on from part to part (section 4.3).
    private static func geometry(_ parts: [[Place]], isClosed: Bool) -> TileMessage {
        var geometry = TileMessage()
        var cursor = Place(0, 0)
        for part in parts {
            for (index, corner) in part.enumerated() {
                if index < 2 { geometry.varint(index == 0 ? 1 << 3 | 1 : UInt64(part.count - 1) << 3 | 2) }
                let step = corner &- cursor
                geometry.signed(step.x)
                geometry.signed(step.y)
                cursor = corner
            }
            if isClosed { geometry.varint(1 << 3 | 7) }
        }
        return geometry
    }
}

/// Words with a number each, in the order in which they came.
private struct TileWords {
    private(set) var words: [String] = []
    private var numbers: [String: Int] = [:]

    var count: Int { words.count }

    mutating func number(of word: String) -> Int { place(of: word, offset: 0).number }

    /// The number of a word, a new one counted on from `offset`, and whether it is new.
    mutating func place(of word: String, offset: Int) -> (number: Int, isNew: Bool) {
        if let known = numbers[word] { return (known, false) }
        let number = words.count + offset
        words.append(word)
        numbers[word] = number
        return (number, true)
    }
}

/// Bytes of a message of Protocol Buffers, as far as a tile needs it.
private struct TileMessage {
    private(set) var bytes: [UInt8] = []

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func signed(_ value: Int32) { varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31))) }

    mutating func number(_ value: UInt64, field: UInt64) {
        varint(field << 3)
        varint(value)
    }

    mutating func text(_ text: String, field: UInt64) {
        varint(field << 3 | 2)
        varint(UInt64(text.utf8.count))
        bytes += text.utf8
    }

    mutating func message(_ message: TileMessage, field: UInt64) {
        varint(field << 3 | 2)
        varint(UInt64(message.bytes.count))
        bytes += message.bytes
    }

    mutating func append(_ fields: TileMessage) { bytes += fields.bytes }

    /// A value of a layer.
    mutating func value(text: String) {
        var value = TileMessage()
        value.text(text, field: 1)
        message(value, field: 4)
    }

    mutating func value(number: UInt64) {
        var value = TileMessage()
        value.number(number, field: 5)
        message(value, field: 4)
    }
}
