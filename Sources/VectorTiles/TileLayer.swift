// SPDX-License-Identifier: Apache-2.0

/// One layer of a tile: features with properties, whose names and values are kept once each.
package struct TileLayer: Sendable {
    /// Units of a tile's side.
    package static let extent: Int32 = 4096

    private let name: String
    private var keys: [String] = []
    private var keyNumbers: [String: UInt32] = [:]
    private var values = MessageBytes()
    private var valueNumbers: [TileValue: UInt32] = [:]
    private var valueCount: UInt32 = 0
    private var features = MessageBytes()
    private var feature = MessageBytes()
    private var packed = MessageBytes()
    private var numbers = MessageBytes()
    /// How many features there are.
    package private(set) var count = 0

    package init(_ name: String) {
        self.name = name
    }

    /// The number of a property's name, a new one where it was not used before.
    package mutating func key(_ name: String) -> UInt32 {
        if let known = keyNumbers[name] { return known }
        let number = UInt32(keys.count)
        keys.append(name)
        keyNumbers[name] = number
        return number
    }

    /// The number of a value, a new one where it was not used before.
    package mutating func value(_ value: TileValue) -> UInt32 {
        if let known = valueNumbers[value] { return known }
        let number = newValue(value)
        valueNumbers[value] = number
        return number
    }

    /// The number of a value that no other feature will have: it is not looked for.
    package mutating func newValue(_ value: TileValue) -> UInt32 {
        value.write(to: &values)
        valueCount += 1
        return valueCount - 1
    }

    /// Adds a point; `tags` are the numbers of names and values in turn.
    package mutating func addPoint(_ point: TilePoint, id: UInt64, tags: [UInt32]) {
        packed.removeAll()
        move(by: point)
        add(id: id, type: 1, tags: tags)
    }

    /// Adds points as one feature; none where there are none.
    package mutating func addPoints(_ points: [TilePoint], id: UInt64, tags: [UInt32]) {
        guard !points.isEmpty else { return }
        packed.removeAll()
        packed.varint(UInt64(points.count) << 3 | 1)
        var cursor = TilePoint(x: 0, y: 0)
        for point in points { step(to: point, from: &cursor) }
        add(id: id, type: 1, tags: tags)
    }

    /// Adds lines of two points and more as one feature; shorter ones are left out.
    package mutating func addLines(_ lines: [[TilePoint]], id: UInt64, tags: [UInt32]) {
        add(lines.filter { $0.count > 1 }, isClosed: false, id: id, tags: tags)
    }

    /// Adds an area of one ring, clockwise on the screen, its first corner not repeated.
    package mutating func addArea(_ ring: [TilePoint], id: UInt64, tags: [UInt32]) {
        addAreas([ring], id: id, tags: tags)
    }

    /// Adds areas as one feature: outer rings clockwise on the screen, each followed by its holes; no corner repeated.
    package mutating func addAreas(_ rings: [[TilePoint]], id: UInt64, tags: [UInt32]) {
        add(rings.filter { $0.count > 2 }, isClosed: true, id: id, tags: tags)
    }

    /// Moves and lines of a cursor that goes on from part to part: Mapbox Vector Tile 2.1, section 4.3.
    private mutating func add(_ parts: [[TilePoint]], isClosed: Bool, id: UInt64, tags: [UInt32]) {
        guard !parts.isEmpty else { return }
        packed.removeAll()
        var cursor = TilePoint(x: 0, y: 0)
        for part in parts {
            packed.varint(1 << 3 | 1)
            step(to: part[0], from: &cursor)
            packed.varint(UInt64(part.count - 1) << 3 | 2)
            for corner in part.dropFirst() { step(to: corner, from: &cursor) }
            if isClosed { packed.varint(1 << 3 | 7) }
        }
        add(id: id, type: isClosed ? 3 : 2, tags: tags)
    }

    private mutating func step(to point: TilePoint, from cursor: inout TilePoint) {
        packed.varint(MessageBytes.zigzag(point.x &- cursor.x))
        packed.varint(MessageBytes.zigzag(point.y &- cursor.y))
        cursor = point
    }

    private mutating func move(by point: TilePoint) {
        packed.varint(1 << 3 | 1)
        packed.varint(MessageBytes.zigzag(point.x))
        packed.varint(MessageBytes.zigzag(point.y))
    }

    /// Adds a feature whose geometry is in `packed`.
    private mutating func add(id: UInt64, type: UInt64, tags: [UInt32]) {
        numbers.removeAll()
        for tag in tags { numbers.varint(UInt64(tag)) }
        feature.removeAll()
        feature.number(id, field: 1)
        feature.message(numbers, field: 2)
        feature.number(type, field: 3)
        feature.message(packed, field: 4)
        features.message(feature, field: 2)
        count += 1
    }

    /// The layer's message: Mapbox Vector Tile 2.1, section 4.1.
    var message: MessageBytes {
        var message = MessageBytes()
        message.number(2, field: 15)
        message.text(name, field: 1)
        message.append(features)
        for key in keys { message.text(key, field: 3) }
        message.append(values)
        message.number(UInt64(Self.extent), field: 5)
        return message
    }
}

extension TileLayer {
    /// A tile of these layers; layers without features are left out, and a tile without any is empty.
    package static func tile(_ layers: [TileLayer]) -> [UInt8] {
        var tile = MessageBytes()
        for layer in layers where layer.count > 0 { tile.message(layer.message, field: 3) }
        return tile.bytes
    }
}
