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

/// The values that the incidents' lists of one property's values stand for.
package struct Combinations: Sendable {
    /// By code: the values that an incident with this list is counted under, parents included.
    package let values: [[String]]

    package var count: Int { values.count }
}
