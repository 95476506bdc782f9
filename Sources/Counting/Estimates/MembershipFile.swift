// SPDX-License-Identifier: Apache-2.0

/// A file of list memberships: one row for each person, or one for each pattern with a count.
///
/// Columns `person`, `count`, `link` and `link:LIST` have their meaning by name; every other column is a list with 0 or 1.
/// docs/estimates.md says more.
package struct MembershipFile: Equatable, Sendable {
    /// Why a file cannot be read at all.
    package enum Failure: Error, Equatable, Sendable {
        case noHeading
        case unnamedColumn(Int)
        case repeatedColumn(String)
        case personsAndCounts
        case noLists
        case unknownList(String)
        case tooManyLists(Int)
    }

    /// Persons of one pattern whose links are equally likely.
    struct Entry: Hashable, Sendable {
        /// The lists (bits).
        let pattern: Int
        /// For each list, the probability that its record belongs to the person; 1 where nothing is said.
        let links: [Double]

        /// An order of entries that is the same on every run.
        func isBefore(_ other: Entry) -> Bool {
            pattern == other.pattern ? links.lexicographicallyPrecedes(other.links) : pattern < other.pattern
        }
    }

    /// The lists that are taken.
    package let lists: [String]
    /// Whether the file says how likely links are.
    package let hasLinks: Bool
    /// Whether the links of a row are right or wrong together: one probability stands for all of them.
    let linksAreJoint: Bool
    /// Rows below the heading.
    package internal(set) var rows = 0
    /// Rows that were left out, with the reason, by line.
    package internal(set) var diagnostics: [MembershipDiagnostic] = []
    /// Persons who are on none of the lists taken, where lists were chosen.
    package internal(set) var personsOutside = 0
    /// The columns that were not chosen as lists.
    package let unusedColumns: [String]
    var entries: [Entry: Int] = [:]

    init(lists: [String], hasLinks: Bool, linksAreJoint: Bool, unusedColumns: [String]) {
        self.lists = lists
        self.hasLinks = hasLinks
        self.linksAreJoint = linksAreJoint
        self.unusedColumns = unusedColumns
    }

    /// The table with all links of the file accepted, however likely.
    package func table() throws(ListMembership.Fault) -> ListMembership { try table(acceptingLinksFrom: 0) }

    /// The table in which links below a probability are undone: such a record becomes a person of its own.
    package func table(acceptingLinksFrom threshold: Double) throws(ListMembership.Fault) -> ListMembership {
        var counts = [Int](repeating: 0, count: 1 << lists.count)
        for (entry, count) in entries {
            var joined = 0
            for list in lists.indices where entry.pattern >> list & 1 == 1 {
                if entry.links[list] >= threshold { joined |= 1 << list } else { counts[1 << list] += count }
            }
            if joined != 0 { counts[joined] += count }
        }
        return try ListMembership(lists: lists, counts: counts)
    }
}

extension MembershipFile.Failure {
    /// The reason in words.
    package var text: String {
        switch self {
        case .noHeading: "there is no first line with the names of the columns in UTF-8"
        case .unnamedColumn(let number): "column \(number) has no name"
        case .repeatedColumn(let name): "the column \(name) stands twice"
        case .personsAndCounts: "a file has a row for each person or a count for each pattern, never both"
        case .noLists: "no column is a list"
        case .unknownList(let name): "there is no list \(name)"
        case .tooManyLists(let count):
            "these are \(count) lists, and at most \(ListMembership.listLimit) are taken: choose them by name"
        }
    }
}
