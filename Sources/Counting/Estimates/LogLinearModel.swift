// SPDX-License-Identifier: Apache-2.0

/// A hierarchical log-linear model of list membership: every list by itself, and some interactions between lists.
///
/// Hierarchical: with an interaction, every smaller one between its lists is in the model. Fienberg 1972, Biometrika 59,
/// 591–603; Bishop, Fienberg & Holland 1975, Discrete Multivariate Analysis, chapter 6.
package struct LogLinearModel: Hashable, Sendable {
    /// How many lists there are.
    package let listCount: Int
    /// The interactions as sets of lists (bits as in `ListMembership.counts`), ascending.
    package let interactions: [Int]

    /// Lists that do not depend on each other.
    static func independence(_ listCount: Int) -> LogLinearModel {
        LogLinearModel(listCount: listCount, interactions: [])
    }

    /// Every interaction between two lists.
    static func allTwoWay(_ listCount: Int) -> LogLinearModel { allInteractions(listCount, upTo: 2) }

    /// Every interaction but the one between all lists, which cannot be known without the persons on no list.
    static func allButHighest(_ listCount: Int) -> LogLinearModel { allInteractions(listCount, upTo: listCount - 1) }

    private static func allInteractions(_ listCount: Int, upTo order: Int) -> LogLinearModel {
        let sets = (0..<1 << listCount).filter { $0.nonzeroBitCount >= 2 && $0.nonzeroBitCount <= order }
        return LogLinearModel(listCount: listCount, interactions: sets)
    }

    /// Every hierarchical model without the interaction between all lists: 1, 8, 113 for two, three and four lists.
    static func all(_ listCount: Int) -> [LogLinearModel] {
        let candidates = allButHighest(listCount).interactions
        return (0..<1 << candidates.count).compactMap { choice in
            let chosen = candidates.indices.filter { choice >> $0 & 1 == 1 }.map { candidates[$0] }
            let isHierarchical = chosen.allSatisfy { set in
                candidates.allSatisfy { $0 & set != $0 || chosen.contains($0) }
            }
            return isHierarchical ? LogLinearModel(listCount: listCount, interactions: chosen) : nil
        }
    }

    /// The terms: the constant, the lists, the interactions.
    ///
    /// A cell has a term where it has all of the term's lists.
    var terms: [Int] { [0] + (0..<listCount).map { 1 << $0 } + interactions }

    /// The largest sets of lists, from which all terms follow.
    var generators: [Int] {
        let sets = terms.dropFirst()
        return sets.filter { set in !sets.contains { $0 != set && $0 & set == set } }
            .sorted { ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1) }
    }

    /// `A×B×C + B×D`: the generators by the names of the lists.
    package func name(_ table: ListMembership) -> String {
        generators.map { table.names(in: $0).joined(separator: "×") }.joined(separator: " + ")
    }
}
