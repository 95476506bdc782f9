// SPDX-License-Identifier: Apache-2.0

extension CatalogueSnapshot {
    /// A part of the selected incidents in the order in which the register last recorded them.
    func numbers(
        of selection: Selection,
        byRecording direction: IncidentOrder.Direction,
        _ range: Range<Int>
    ) -> [Int32] {
        var heads = RecordingHeads(limit: range.upperBound, direction)
        forEachChunk(of: selection) { chunk, first, rows in
            rows.withUnsafeBufferPointer { rows in
                for row in rows { heads.take(chunk.positions[Int(row)], first + Int32(row)) }
            }
        }
        return heads.numbers(range)
    }
}

/// The first incidents of an order by position, found without sorting all: equal positions by number.
private struct RecordingHeads {
    private let limit: Int
    private let isDescending: Bool
    /// The position in the order wanted, then the number.
    private var keys: [UInt64] = []
    /// No key above it belongs to the first ones.
    private var bound = UInt64.max

    init(limit: Int, _ direction: IncidentOrder.Direction) {
        self.limit = limit
        isDescending = direction == .descending
    }

    mutating func take(_ position: UInt32, _ number: Int32) {
        let key = UInt64(isDescending ? ~position : position) << 32 | UInt64(UInt32(number))
        guard key < bound else { return }
        keys.append(key)
        if keys.count >= 2 * limit + 4096 { prune() }
    }

    private mutating func prune() {
        keys.sort()
        keys.removeLast(keys.count - min(limit, keys.count))
        if keys.count == limit, let last = keys.last { bound = last }
    }

    mutating func numbers(_ range: Range<Int>) -> [Int32] {
        keys.sort()
        return keys.prefix(range.upperBound).dropFirst(range.lowerBound).map {
            Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF)
        }
    }
}
