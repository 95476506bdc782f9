// SPDX-License-Identifier: Apache-2.0

/// A property's value in a tile.
package enum TileValue: Hashable, Sendable {
    case text(String)
    /// A whole number from 0.
    case count(UInt64)
    case number(Double)
    case bool(Bool)
}

extension TileValue {
    /// Writes the value as a field of a layer: Mapbox Vector Tile 2.1, section 4.1.
    func write(to layer: inout MessageBytes) {
        layer.varint(4 << 3 | 2)
        switch self {
        case .text(let text):
            let length = text.utf8.count
            layer.varint(UInt64(1 + MessageBytes.varintLength(UInt64(length)) + length))
            layer.text(text, field: 1)
        case .number(let number):
            layer.varint(9)
            layer.fixed(number.bitPattern, field: 3)
        case .count(let count):
            layer.varint(UInt64(1 + MessageBytes.varintLength(count)))
            layer.number(count, field: 5)
        case .bool(let truth):
            layer.varint(2)
            layer.number(truth ? 1 : 0, field: 7)
        }
    }
}
