// SPDX-License-Identifier: Apache-2.0

/// How many persons stand on which of a few lists: one count for each pattern of inclusion.
///
/// Nobody knows how many persons are on none of the lists; that cell is always 0 here, and is what an estimate is about.
package struct ListMembership: Equatable, Sendable {
    /// The most lists that are taken: five would have 6,893 hierarchical models, more than anybody can weigh.
    package static let listLimit = 4
    /// The most persons of one pattern.
    package static let personLimit = 1_000_000_000

    /// Why a table cannot be.
    package enum Fault: Error, Equatable, Sendable {
        /// No list, or more than `listLimit`.
        case listCount(Int)
        /// A name stands twice, or is empty.
        case listName(String)
        /// There must be one count for each of the 2^k patterns, found this many.
        case cellCount(Int)
        /// A count below 0 or above `personLimit`, or persons who are on no list.
        case count(pattern: Int, Int)
    }

    /// The names of the lists, in the order of the input.
    package let lists: [String]
    /// Persons by pattern: bit i of the index is set where they are on list i.
    ///
    /// The first count is 0.
    package let counts: [Int]

    /// A table of 2^k counts for k lists.
    package init(lists: [String], counts: [Int]) throws(Fault) {
        guard (1...Self.listLimit).contains(lists.count) else { throw .listCount(lists.count) }
        for (index, name) in lists.enumerated() where name.isEmpty || lists[..<index].contains(name) {
            throw .listName(name)
        }
        guard counts.count == 1 << lists.count else { throw .cellCount(counts.count) }
        for (pattern, count) in counts.enumerated() {
            guard count >= 0, count <= Self.personLimit, pattern != 0 || count == 0 else {
                throw .count(pattern: pattern, count)
            }
        }
        self.lists = lists
        self.counts = counts
    }

    /// Persons on at least one list.
    package var persons: Int { counts.reduce(0, +) }

    /// Persons who are on every list of the set `members` (bits as in `counts`), and perhaps on others.
    package func persons(onAll members: Int) -> Int {
        counts.indices.reduce(0) { $1 & members == members ? $0 + counts[$1] : $0 }
    }

    /// Persons who are on exactly `number` lists: the capture frequency f of that number.
    package func persons(onExactly number: Int) -> Int {
        counts.indices.reduce(0) { $1.nonzeroBitCount == number ? $0 + counts[$1] : $0 }
    }

    /// `1010`: a digit for each list, in their order.
    package func digits(of pattern: Int) -> String {
        String(lists.indices.map { pattern >> $0 & 1 == 1 ? "1" : "0" })
    }

    /// The patterns that can be seen, in the order of their digits.
    package var patterns: [Int] { counts.indices.dropFirst().sorted { digits(of: $0) < digits(of: $1) } }

    /// The names of the lists in a set of them.
    package func names(in members: Int) -> [String] {
        lists.indices.filter { members >> $0 & 1 == 1 }.map { lists[$0] }
    }

    /// The largest set of lists that hang together by persons who are on two of them; a set of one where there is no overlap.
    var overlapping: Int {
        var largest = 0
        for list in lists.indices {
            var group = 1 << list
            while let next = lists.indices.first(where: { isJoined($0, to: group) }) { group |= 1 << next }
            if group.nonzeroBitCount > largest.nonzeroBitCount { largest = group }
        }
        return largest
    }

    private func isJoined(_ list: Int, to group: Int) -> Bool {
        group >> list & 1 == 0
            && lists.indices.contains { group >> $0 & 1 == 1 && persons(onAll: 1 << $0 | 1 << list) > 0 }
    }
}
