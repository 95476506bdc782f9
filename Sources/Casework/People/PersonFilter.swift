// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// Which marks of victims a query keeps, looked up and not worked out for each victim.
struct PersonFilter {
    /// By raw value.
    private let isKept: [Bool]
    /// Whether every mark is kept.
    let keepsAll: Bool

    /// In public, people are kept by what is listed of them, and nobody by a name that is not.
    init(_ query: PeopleQuery, in view: PeopleView) {
        var keepsLiving = true
        var isPublic = false
        if case .public(let policy) = view {
            isPublic = true
            keepsLiving = query.name.isEmpty || policy.namesOfTheLiving == .shown
        }
        guard query.asksOfPeople || !keepsLiving else {
            (isKept, keepsAll) = ([], true)
            return
        }
        isKept = (0..<VictimMark.count).map { value in
            let mark = VictimMark(rawValue: UInt16(value))
            guard keepsLiving || mark.outcome == .killed else { return false }
            let sex = isPublic ? mark.listedSex : mark.sex
            let age = isPublic ? mark.listedAge : mark.age
            return Self.keeps(query[.outcome], mark.outcome?.rawValue) && Self.keeps(query[.sex], sex?.rawValue)
                && Self.keeps(query[.age], age)
                && Self.keeps(query[.matched], mark.isMatched ? FilterDimension.yes : FilterDimension.no)
        }
        keepsAll = false
    }

    func keeps(_ mark: VictimMark) -> Bool { keepsAll || isKept[Int(mark.rawValue) & (VictimMark.count - 1)] }

    private static func keeps(_ asked: Set<String>, _ value: String?) -> Bool {
        asked.isEmpty || asked.contains(value ?? PersonDimension.unknown)
    }

    private static func keeps(_ asked: Set<String>, _ age: AgeBand) -> Bool {
        asked.isEmpty || asked.contains(age.rawValue) || asked.contains(age.childOrAdult.rawValue)
    }
}
