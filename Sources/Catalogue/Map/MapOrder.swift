// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// The located incidents of a state of the catalogue in the order of the squares of a map.
///
/// Each is put where its coordinate is printed: rounded to what its radius allows, so that nothing drawn from this order
/// tells more of a place than its page does. A *place* is a position in the order, from 0; what lies in one square of
/// the map is one run of places. At one point the coarsest incident comes first, an unknown radius counting as
/// `assumedRadius`, then the order of numbers decides.
package struct MapOrder: Sendable {
    /// Keys (`MapPosition.key`) of the printed points, each once, ascending.
    private(set) var points: ContiguousArray<UInt64> = []
    /// By point, the place of its first incident; then the number of places.
    private(set) var starts: ContiguousArray<UInt32> = [0]
    /// By place, the number of the incident.
    private(set) var numbers: ContiguousArray<Int32> = []
    /// By place, the code of the incident's radius.
    private var radiusCodes = CodeColumn(count: 0)
    /// By code; nil where not known.
    private var radii: ContiguousArray<Float?> = []
    /// The rows that the order was made of.
    private var rows = CatalogueRows()

    /// Metres for an incident whose radius is not known: what two decimals stand for.
    package static let assumedRadius: Float = 1113.2

    /// The order of a catalogue without located incidents.
    package init() {}

    /// How many located incidents there are, those that readers may not see included.
    package var count: Int { numbers.count }

    /// How many printed points there are.
    package var pointCount: Int { points.count }

    /// The same order with what changed since: a later snapshot of the same catalogue.
    package func updated(to snapshot: CatalogueSnapshot) -> MapOrder {
        var changed = NumberSet()
        var entries: ContiguousArray<PlacedNumber> = []
        for (index, chunk) in snapshot.rows.chunks.enumerated() where chunk.isUsed {
            let earlier = index < rows.chunks.count && rows.chunks[index].isUsed ? rows.chunks[index] : nil
            if let earlier, chunk.hasSamePlaces(as: earlier) { continue }
            let first = CatalogueRows.firstNumber(of: index)
            for row in 0..<CatalogueChunk.capacity {
                if let earlier, chunk.hasSamePlace(as: earlier, at: row) { continue }
                let number = first + Int32(row)
                if earlier != nil { changed.insert(number) }
                if let entry = chunk.placed(row, number: number, radii: snapshot.radii) { entries.append(entry) }
            }
        }
        entries.sort()
        var order = changed.isEmpty && entries.isEmpty ? self : merged(without: changed, entries, snapshot.radii)
        order.rows = snapshot.rows
        order.radii = snapshot.radii
        return order
    }

    /// Metres of the incident at a place; nil where not known.
    package func radius(atPlace place: Int) -> Float? { radii[Int(radiusCodes[place])] }

    /// This order without some incidents, and with entries in ascending order put in their places.
    private func merged(
        without changed: NumberSet,
        _ entries: ContiguousArray<PlacedNumber>,
        _ radii: ContiguousArray<Float?>
    ) -> MapOrder {
        var order = MapOrder()
        order.numbers.reserveCapacity(numbers.count + entries.count)
        var codes: ContiguousArray<UInt32> = []
        codes.reserveCapacity(numbers.count + entries.count)
        func append(_ key: UInt64, _ number: Int32, _ code: UInt32) {
            order.append(key, number)
            codes.append(code)
        }
        var rest = entries[...]
        for (index, key) in points.enumerated() {
            for place in Int(starts[index])..<Int(starts[index + 1]) {
                let (number, code) = (numbers[place], radiusCodes[place])
                if changed.contains(number) { continue }
                while let next = rest.first, next.key <= key {
                    let own = PlacedNumber(key: key, number: number, radius: radii[Int(code)], code)
                    if next.key == key, !(next < own) { break }
                    append(next.key, next.number, next.radiusCode)
                    rest.removeFirst()
                }
                append(key, number, code)
            }
        }
        for entry in rest { append(entry.key, entry.number, entry.radiusCode) }
        order.radiusCodes = CodeColumn(codes)
        return order
    }

    private mutating func append(_ key: UInt64, _ number: Int32) {
        if points.last != key {
            points.append(key)
            starts.append(UInt32(numbers.count))
        }
        numbers.append(number)
        starts[starts.count - 1] = UInt32(numbers.count)
    }
}

/// An incident where it is printed.
private struct PlacedNumber: Comparable {
    let key: UInt64
    /// The radius upside down in the upper half, the number in the lower: coarse ones first.
    let rank: UInt64
    let radiusCode: UInt32

    init(key: UInt64, number: Int32, radius: Float?, _ radiusCode: UInt32) {
        self.key = key
        self.radiusCode = radiusCode
        // The bits of floats from 0 rise with the floats.
        rank = UInt64(~max(0, radius ?? MapOrder.assumedRadius).bitPattern) << 32 | UInt64(UInt32(bitPattern: number))
    }

    var number: Int32 { Int32(truncatingIfNeeded: rank & 0xFFFF_FFFF) }

    static func < (left: PlacedNumber, right: PlacedNumber) -> Bool {
        left.key != right.key ? left.key < right.key : left.rank < right.rank
    }
}

extension CatalogueChunk {
    fileprivate func hasSamePlaces(as earlier: CatalogueChunk) -> Bool {
        latitudes.isShared(with: earlier.latitudes) && longitudes.isShared(with: earlier.longitudes)
            && radii.isShared(with: earlier.radii)
    }

    fileprivate func hasSamePlace(as earlier: CatalogueChunk, at row: Int) -> Bool {
        latitudes[row] == earlier.latitudes[row] && longitudes[row] == earlier.longitudes[row]
            && radii[row] == earlier.radii[row]
    }

    /// Where a row's incident is printed; nil where it is not located.
    fileprivate func placed(_ row: Int, number: Int32, radii table: ContiguousArray<Float?>) -> PlacedNumber? {
        guard latitudes[row] != Self.notLocated else { return nil }
        let code = radii[row]
        let radius = table[Int(code)]
        let place = PrintedPlace(
            latitude: Double(latitudes[row]) / 1e7,
            longitude: Double(longitudes[row]) / 1e7,
            radiusMetres: radius
        )
        return PlacedNumber(key: place.position.key, number: number, radius: radius, code)
    }
}
