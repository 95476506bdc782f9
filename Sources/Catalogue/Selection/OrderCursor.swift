// SPDX-License-Identifier: Apache-2.0

/// A place in an order of incidents: behind one of them, wherever others come and go.
///
/// Pages that follow a cursor neither repeat nor pass over an incident that stayed as it was.
package struct OrderCursor: Hashable, Sendable {
    /// What an incident is sorted by.
    enum Key: Hashable, Sendable {
        /// It has none and comes last.
        case none
        case number(Int)
        /// A code as it is written.
        case code([UInt8])
    }

    package let order: IncidentOrder
    let key: Key
    /// The incident's number within the register.
    let number: Int32
}

extension OrderCursor {
    /// The cursor as a parameter of an address: `date.desc.17349.1204`.
    package var text: String {
        let middle: String =
            switch key {
            case .none: "none"
            case .number(let number): String(number)
            case .code(let bytes): "x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            }
        return [order.key.rawValue, order.direction.rawValue, middle, String(number)].joined(separator: ".")
    }

    /// Reads what `text` wrote; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let key = IncidentOrder.Key(rawValue: parts[0]),
            let direction = IncidentOrder.Direction(rawValue: parts[1]), let number = Int32(parts[3]), number >= 1
        else { return nil }
        order = IncidentOrder(key, direction)
        self.number = number
        if parts[2] == "none" {
            self.key = .none
        } else if key == .code {
            guard let code = Self.bytes(parts[2]) else { return nil }
            self.key = .code(code)
        } else {
            guard let value = Int(parts[2]) else { return nil }
            self.key = .number(value)
        }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.dropFirst().compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard text.utf8.first == UInt8(ascii: "x"), digits.count == text.utf8.count - 1, digits.count.isMultiple(of: 2)
        else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

extension CatalogueSnapshot {
    /// The part of numbers in an order that comes behind a cursor of the same order; all of it where there is none.
    package func following(_ cursor: OrderCursor?, in numbers: [Int32]) -> ArraySlice<Int32> {
        guard let cursor else { return numbers[...] }
        var (low, high) = (numbers.startIndex, numbers.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(numbers[middle], cursor) { high = middle } else { low = middle + 1 }
        }
        return numbers[low...]
    }

    /// The cursor behind an incident; nil for a number that the catalogue does not have.
    package func cursor(behind number: Int32, by order: IncidentOrder) -> OrderCursor? {
        sortKey(of: number, order.key).map { OrderCursor(order: order, key: $0, number: number) }
    }

    /// Whether an incident comes after the place of a cursor.
    private func isBehind(_ number: Int32, _ cursor: OrderCursor) -> Bool {
        let key = sortKey(of: number, cursor.order.key) ?? .none
        let isAscending = cursor.order.direction == .ascending
        switch (cursor.key, key) {
        case (.none, .none): return number > cursor.number
        case (.none, _): return false
        case (_, .none): return true
        case (.number(let own), .number(let other)):
            return own == other ? number > cursor.number : (own < other) == isAscending
        case (.code(let own), .code(let other)):
            if own == other { return number > cursor.number }
            let (first, second) = (CodeKey.bytes(of: own), CodeKey.bytes(of: other))
            let precedes =
                first == second ? own.lexicographicallyPrecedes(other) : first.lexicographicallyPrecedes(second)
            return precedes == isAscending
        case (.number, .code), (.code, .number): return false
        }
    }

    /// What an incident is sorted by; nil for a number that the catalogue does not have.
    private func sortKey(of number: Int32, _ key: IncidentOrder.Key) -> OrderCursor.Key? {
        guard number >= 1 else { return nil }
        let (index, row) = CatalogueRows.place(of: number)
        guard index < rows.chunks.count, rows.chunks[index].revisions[row] > 0 else { return nil }
        let chunk = rows.chunks[index]
        if key == .code {
            return chunk.codes.isEmpty(row) ? OrderCursor.Key.none : .code(chunk.codes.withBytes(of: row) { Array($0) })
        }
        let value: Int? =
            switch key {
            case .date: spans.values[Int(chunk.spans[row])].first.map { Int($0) }
            case .published: days.values[Int(chunk.published[row])].map { Int($0) }
            case .updated: days.values[Int(chunk.updated[row])].map { Int($0) }
            case .deathsAlleged: bounds.values[Int(chunk.figures[Figure.killed.rawValue][row])].sortKey
            case .deathsConceded: bounds.values[Int(chunk.figures[Figure.deathsConceded.rawValue][row])].sortKey
            case .recorded: Int(chunk.positions[row])
            case .code: nil
            }
        return value.map { .number($0) } ?? OrderCursor.Key.none
    }
}
