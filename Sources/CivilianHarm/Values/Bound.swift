// SPDX-License-Identifier: Apache-2.0

/// A count as sources give it: unknown, a range, or not applicable; none of the three is another.
package enum Bound: Hashable, Sendable {
    /// Nobody said.
    case unknown
    /// At least one side is known; 0 means "said to be none".
    case known(CountRange)
    /// The question does not arise, as a concession before any position.
    case notApplicable

    /// A range from two sides, unknown where both are nil; a minimum above its maximum is kept as given.
    package init(min: Int?, max: Int?) {
        self = CountRange(min: min, max: max).map { .known($0) } ?? .unknown
    }

    /// The range; nil where it is unknown or not applicable.
    package var range: CountRange? {
        if case .known(let range) = self { range } else { nil }
    }

    /// The lower side; nil where nobody said.
    package var min: Int? { range?.min }

    /// The upper side; nil where nobody said.
    package var max: Int? { range?.max }
}

extension Bound {
    /// The range that reaches highest; without one not applicable where that is all there is, else unknown.
    package static func largest(of bounds: [Bound]) -> Bound {
        let largest = bounds.compactMap(\.range).max { ($0.max ?? $0.min ?? 0) < ($1.max ?? $1.min ?? 0) }
        if let largest { return .known(largest) }
        return !bounds.isEmpty && bounds.allSatisfy { $0 == .notApplicable } ? .notApplicable : .unknown
    }
}

/// The known sides of a count; at least one.
package struct CountRange: Hashable, Sendable {
    package let min: Int?
    package let max: Int?

    /// Fails where both sides are unknown or a side is negative.
    package init?(min: Int?, max: Int?) {
        guard min != nil || max != nil, (min ?? 0) >= 0, (max ?? 0) >= 0 else { return nil }
        self.min = min
        self.max = max
    }

    /// Whether only one side is known.
    package var isOneSided: Bool { min == nil || max == nil }
}

extension Bound: InterchangeValue {
    package static var shape: ValueShape { .range }
    package static var absent: Bound? { .unknown }
    package var isAbsent: Bool { self == .unknown }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .unknown: writer.null()
        case .notApplicable: writer.string("notApplicable")
        case .known(let range):
            let sides: [(String, Int?)] =
                writer.order == .canonical
                ? [("max", range.max), ("min", range.min)] : [("min", range.min), ("max", range.max)]
            writer.object { writer in
                for (key, side) in sides {
                    writer.key(key)
                    side.write(to: &writer)
                }
            }
        }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Bound? {
        if json.string == "notApplicable" { return .notApplicable }
        guard let members = json.members else { return reader.wrongType("{\"min\", \"max\"} or \"notApplicable\"") }
        var sides: [String: Int] = [:]
        for member in members where !member.value.isNull {
            let side = reader.within(.key(member.key)) { reader -> Int? in
                guard ["min", "max"].contains(member.key) else {
                    reader.record(.unknownKey, "the format has no such key", value: member.value)
                    return nil
                }
                guard let count = member.value.integer else { return reader.wrongType("a whole number") }
                return count >= 0 ? count : reader.malformed("a count: it is below zero")
            }
            sides[member.key] = side
        }
        return Bound(min: sides["min"], max: sides["max"])
    }
}
