// SPDX-License-Identifier: Apache-2.0

/// What lists of people show of one person: built value by value from the derived row.
package struct PublicPerson: Hashable, Sendable {
    /// The family's place among those of the incident; nil for a person recorded alone.
    package let family: Int32?
    /// Empty where not known or withheld.
    package let familyNames: Multilingual
    /// Empty where not known or withheld.
    package let names: Multilingual
    /// Whether the register does not list the name, though one may be recorded.
    package let isNameWithheld: Bool
    /// Whether the name stands for somebody whose name is not known.
    package let isPlaceholder: Bool
    /// nil where not known or withheld.
    package let sex: Sex?
    package let isSexWithheld: Bool
    package let age: ListedAge
    package let outcome: Outcome?
    package let isContested: Bool
    package let isMatched: Bool
    package let lists: [String]

    package init(_ row: VictimRow, in view: PeopleView) {
        let policy: PeoplePolicy? = if case .public(let policy) = view { policy } else { nil }
        let isDead = row.outcome == .killed
        let detail = policy == nil ? .whole : row.detail
        let isAnonymous = policy?.namesOfTheLiving == .withheld && !isDead
        isNameWithheld = isAnonymous && !row.names.isAbsent
        names = isAnonymous ? Multilingual() : row.names
        isPlaceholder = row.isPlaceholder
        family = row.family
        // The name of a family is a part of the name of each of its members.
        familyNames = isAnonymous ? Multilingual() : row.familyNames
        isSexWithheld = detail == .none && row.sex != nil
        sex = detail == .none ? nil : row.sex
        age = ListedAge(row, detail == .whole && isDead && policy?.agesOfTheDead == .bands ? .band : detail)
        outcome = row.outcome
        isContested = row.isContested
        isMatched = row.isMatched
        lists = row.lists.codes.map(String.init)
    }

    /// Whether a name of the person is listed, in any script.
    package var isNamed: Bool { !names.isAbsent && !isPlaceholder }
}

/// An age as a list shows it.
package enum ListedAge: Hashable, Sendable {
    /// Nobody said.
    case unknown
    /// Recorded, and not listed.
    case withheld
    case recorded(Age)
    /// As a source wrote it, where no number could be read.
    case text(String)
    /// A band of years, or that the person was a child or an adult.
    case band(AgeBand)

    init(_ row: VictimRow, _ detail: PersonDetail) {
        let band = AgeBand(ageKind: row.ageKind, age: row.age)
        switch detail {
        case .whole:
            if let age = row.age {
                self = .recorded(age)
            } else if band != .unknown {
                self = .band(band)
            } else {
                self = row.ageText.map { .text($0) } ?? .unknown
            }
        case .band: self = Self.coarse(band, of: row)
        case .childOrAdult: self = Self.coarse(band.childOrAdult, of: row)
        case .sex, .none: self = Self.coarse(.unknown, of: row)
        }
    }

    /// A band, or that there is something that is not shown.
    private static func coarse(_ band: AgeBand, of row: VictimRow) -> ListedAge {
        if band != .unknown { return .band(band) }
        let isSaid = row.age != nil || row.ageText != nil || [.child, .adult].contains(row.ageKind)
        return isSaid ? .withheld : .unknown
    }
}
