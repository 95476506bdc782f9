// SPDX-License-Identifier: Apache-2.0

package import Catalogue

extension Counter {
    /// The totals of parts of a selection, each of the incidents with one of these grades and one of these positions.
    ///
    /// One walk over the incidents, however many parts there are; an empty set asks for nothing, nil for no incident.
    package func totals(
        _ measures: [Measure],
        ofEach parts: [(grades: Set<String>, positions: Set<String>)?],
        in selection: Selection
    ) -> [[Total]] {
        let dimensions = [FilterDimension.grade, .position]
        let combinations = dimensions.map { snapshot.combinations(of: $0) }
        let cells = pass.totals(measures, in: selection, by: dimensions.map { Grouping(by: $0, in: snapshot) })
        func matches(_ wanted: Set<String>, _ combinations: Combinations) -> [Bool] {
            (0..<combinations.count).map { code in
                wanted.isEmpty
                    || combinations.members(of: code).contains { wanted.contains(combinations.values[Int($0)]) }
            }
        }
        return parts.map { part in
            guard let part else { return measures.map { _ in Total() } }
            let (grades, positions) = (matches(part.grades, combinations[0]), matches(part.positions, combinations[1]))
            return cells.map { cells in
                var sum = Total()
                for grade in grades.indices where grades[grade] {
                    for position in positions.indices where positions[position] {
                        sum += cells[grade * positions.count + position]
                    }
                }
                return sum
            }
        }
    }
}

extension RuleSet {
    /// A rule over all that any of these counts, where they differ in grades and positions only; nil where they do not.
    package static func cover(_ rules: [RuleSet]) -> RuleSet? {
        guard var cover = rules.first else { return nil }
        let isCovered = rules.allSatisfy { rule in
            Set(rule.harmReported) == Set(cover.harmReported) && Set(rule.stages) == Set(cover.stages)
                && rule.scope == cover.scope && rule.boundPolicy == cover.boundPolicy
                && rule.namedVictimFloor == cover.namedVictimFloor
        }
        guard isCovered else { return nil }
        func union(_ lists: [[String]]) -> [String] {
            lists.contains { $0.isEmpty } ? [] : Array(Set(lists.joined())).sorted()
        }
        cover.grades = union(rules.map(\.grades))
        cover.positions = union(rules.map(\.positions))
        return cover
    }
}
