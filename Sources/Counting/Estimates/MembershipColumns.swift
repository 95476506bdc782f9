// SPDX-License-Identifier: Apache-2.0

/// What the columns of a file of list memberships mean, from its heading.
struct MembershipColumns {
    let names: [String]
    /// The column of each list that is taken, in the order of the estimate.
    private(set) var lists: [Int] = []
    /// The columns without a meaning of their own that are not taken as lists.
    private(set) var unused: [Int] = []
    private(set) var person: Int?
    private(set) var count: Int?
    /// The column of the probability that all links of a row are right.
    private(set) var link: Int?
    /// The column of the probability that the record of a list belongs to the person, for each list taken.
    private(set) var linkOfList: [Int?] = []

    /// The meaning of a heading; `chosen` names the lists to take, nil takes all.
    init(_ heading: [String], taking chosen: [String]?) throws(MembershipFile.Failure) {
        names = heading
        var all: [Int] = []
        var links: [String: Int] = [:]
        for (column, name) in heading.enumerated() {
            guard !name.isEmpty else { throw .unnamedColumn(column + 1) }
            guard !heading[..<column].contains(name) else { throw .repeatedColumn(name) }
            switch name.lowercased() {
            case "person": person = column
            case "count": count = column
            case "link": link = column
            case let text where text.hasPrefix("link:"): links[String(name.dropFirst(5))] = column
            default: all.append(column)
            }
        }
        if person != nil, count != nil { throw .personsAndCounts }
        try choose(chosen, from: all, links)
    }

    private mutating func choose(
        _ chosen: [String]?,
        from all: [Int],
        _ links: [String: Int]
    ) throws(MembershipFile.Failure) {
        let known = all.map { names[$0] }
        for name in links.keys.sorted() where !known.contains(name) { throw .unknownList(name) }
        for name in chosen ?? [] {
            guard let index = known.firstIndex(of: name) else { throw .unknownList(name) }
            guard !lists.contains(all[index]) else { throw .repeatedColumn(name) }
            lists.append(all[index])
        }
        if chosen == nil { lists = all }
        unused = all.filter { !lists.contains($0) }
        guard !lists.isEmpty else { throw .noLists }
        guard lists.count <= ListMembership.listLimit else { throw .tooManyLists(lists.count) }
        linkOfList = lists.map { links[names[$0]] }
    }

    /// Whether links have probabilities.
    var hasLinks: Bool { link != nil || linkOfList.contains { $0 != nil } }

    /// Whether the only probability of links is that of a whole row.
    var linksAreJoint: Bool { link != nil && linkOfList.allSatisfy { $0 == nil } }

    /// The names of the lists that are taken.
    var listNames: [String] { lists.map { names[$0] } }
}
