// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The lists of values that incidents have of one property: each distinct list is a combination with a number.
struct DimensionTable: Sendable {
    /// The combinations as summaries write them.
    private(set) var joined: ContiguousArray<String> = []
    /// The numbers of the values that each combination counts for, one combination after the other.
    private var members: ContiguousArray<UInt32> = []
    /// Where each combination's members end.
    private var memberEnds: ContiguousArray<Int> = []
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
        for code in dimension.valuesCounted(for: terms.codes.map(String.init)) { members.append(number(of: code)) }
        memberEnds.append(members.count)
    }

    /// Whether each combination has one of these values.
    func matches(_ wanted: Set<String>) -> [Bool] {
        let wantedNumbers = Set(wanted.compactMap { codeNumbers[$0] })
        var start = 0
        return memberEnds.map { end in
            defer { start = end }
            return members[start..<end].contains { wantedNumbers.contains($0) }
        }
    }

    /// The counts of the values, by their numbers, from those of the combinations.
    func valueCounts(_ combinations: ContiguousArray<Int>) -> ContiguousArray<Int> {
        var counts = ContiguousArray<Int>(repeating: 0, count: codes.count)
        for (combination, count) in combinations.enumerated() where count > 0 {
            let start = combination == 0 ? 0 : memberEnds[combination - 1]
            for place in start..<memberEnds[combination] { counts[Int(members[place])] += count }
        }
        return counts
    }

    /// Every combination with the values that it counts for.
    var combinations: Combinations { Combinations(values: codes, members: members, memberEnds: memberEnds) }

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
