// SPDX-License-Identifier: Apache-2.0

/// A column whose codes the counting module works on.
package enum CountedColumn: Hashable, Sendable {
    /// Codes of `boundValues`.
    case figure(Figure)
    /// Codes of `combinations(of:)`.
    case dimension(FilterDimension)
    /// Codes of `rows(of:)`.
    case part(CountedPart)
    /// Codes of `spanValues`.
    case days
    /// Codes of `dayValues`.
    case published, reported
    /// Codes of `peopleValues`.
    case people
    /// Codes of `materialValues`.
    case material
}

/// A column whose codes are wanted as other numbers: the groups that they stand for.
package struct MappedColumn: Sendable {
    let column: CountedColumn
    /// By code; empty where the codes are wanted as they are.
    let table: [UInt32]

    package init(_ column: CountedColumn, through table: [UInt32] = []) {
        self.column = column
        self.table = table
    }
}

/// The first and last day of an incident since 1970-01-01.
package struct IncidentDays: Hashable, Sendable {
    /// nil where undated.
    package let first: Int32?
    /// Never before the first; the first for a single day; nil where undated.
    package let last: Int32?

    init(_ span: DateSpan) {
        first = span.first.map { Swift.min($0, span.last ?? $0) }
        last = span.first.map { Swift.max($0, span.last ?? $0) }
    }
}

/// How many people a record lists.
package struct ListedPeople: Hashable, Sendable {
    package let victims: Int
    package let named: Int
    package let namedKilled: Int
    package let families: Int
    package let matched: Int
}

/// The lists of one property's values that incidents have, and the values that each list stands for.
package struct Combinations: Sendable {
    /// The values; a value is known by its place.
    package let values: ContiguousArray<String>
    private let members: ContiguousArray<UInt32>
    private let memberEnds: ContiguousArray<Int>

    init(values: ContiguousArray<String>, members: ContiguousArray<UInt32>, memberEnds: ContiguousArray<Int>) {
        self.values = values
        self.members = members
        self.memberEnds = memberEnds
    }

    /// How many lists there are; their codes are the numbers below it.
    package var count: Int { memberEnds.count }

    /// The places of the values that an incident with this list is counted under, parents included.
    package func members(of code: Int) -> Slice<ContiguousArray<UInt32>> {
        Slice(base: members, bounds: (code == 0 ? 0 : memberEnds[code - 1])..<memberEnds[code])
    }
}
