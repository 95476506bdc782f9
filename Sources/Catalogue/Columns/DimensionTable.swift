// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The lists of values that incidents have of one property: each distinct list is a combination with a number.
struct DimensionTable: Sendable {
    /// The combinations as summaries write them.
    private(set) var joined: ContiguousArray<String> = []
    /// The values that each combination counts for: its own, those above them in the tree, and derived ones.
    private(set) var members: ContiguousArray<ContiguousArray<UInt32>> = []
    /// The codes of the values.
    private(set) var codes: ContiguousArray<String> = []
    private var codeNumbers: [String: UInt32] = [:]
    private let dimension: FilterDimension

    init(_ dimension: FilterDimension) {
        self.dimension = dimension
    }

    /// Makes room for the combination that the interner has just numbered.
    mutating func append(_ terms: TermCodes) {
        joined.append(terms.joined)
        var numbers: ContiguousArray<UInt32> = []
        for code in dimension.valuesCounted(for: terms.codes.map(String.init)) {
            let number = number(of: code)
            if !numbers.contains(number) { numbers.append(number) }
        }
        members.append(numbers)
    }

    /// Whether each combination has one of these values.
    func matches(_ wanted: Set<String>) -> [Bool] {
        let wantedNumbers = Set(wanted.compactMap { codeNumbers[$0] })
        return members.map { !wantedNumbers.isDisjoint(with: $0) }
    }

    /// The number of a code; nil where no incident ever had it.
    func number(ofKnown code: String) -> UInt32? { codeNumbers[code] }

    private mutating func number(of code: String) -> UInt32 {
        if let known = codeNumbers[code] { return known }
        let number = UInt32(codes.count)
        codes.append(code)
        codeNumbers[code] = number
        return number
    }
}

extension FilterDimension {
    /// The values that an incident with these codes is counted and found under.
    func valuesCounted(for codes: [String]) -> [String] {
        var values: [String] = []
        for code in codes {
            var next: String? = code
            while let value = next, !values.contains(value) {
                values.append(value)
                next = parent(of: value)
            }
        }
        if self == .grade, codes.isEmpty { values.append(Self.ungraded) }
        if self == .strikeStatus, !codes.contains(StrikeStatus.declared.key) { values.append(Self.alleged) }
        return values
    }
}
