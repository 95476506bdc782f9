// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

extension Phrasebook {
    /// A listed age in words.
    func age(of person: PublicPerson) -> String {
        switch person.age {
        case .unknown: self[.ageUnknown]
        case .withheld: self[.ageNotListed]
        case .recorded(let age): self.age(age)
        case .text(let text): text
        case .band(.child): person.sex == .female ? self[.childFeminine] : AgeKind.child.label(language)
        case .band(.adult): person.sex == .female ? self[.adultFeminine] : AgeKind.adult.label(language)
        case .band(let band): name(of: band)
        }
    }

    /// What happened to a person, in the form that the language has for the person.
    func outcome(of person: PublicPerson) -> String { outcome(person.outcome, sex: person.sex) }

    /// A band of years in words.
    func name(of band: AgeBand) -> String {
        switch band {
        case .to4: self[PeoplePhrase.to4]
        case .to11: self[PeoplePhrase.to11]
        case .to17: self[PeoplePhrase.to17]
        case .to29: self[PeoplePhrase.to29]
        case .to44: self[PeoplePhrase.to44]
        case .to59: self[PeoplePhrase.to59]
        case .from60: self[PeoplePhrase.from60]
        case .child: self[PeoplePhrase.allChildren]
        case .adult: self[PeoplePhrase.allAdults]
        case .unknown: self[PeoplePhrase.notKnownOrListed]
        }
    }

    /// What a property of people is called.
    func name(of dimension: PersonDimension) -> String {
        switch dimension {
        case .outcome: self[PeoplePhrase.personOutcome]
        case .sex: self[PeoplePhrase.personSex]
        case .age: self[PeoplePhrase.personAge]
        case .matched: self[PeoplePhrase.personMatched]
        }
    }

    /// What a value of a property of people is called.
    func label(of value: String, in dimension: PersonDimension) -> String {
        switch dimension {
        case .outcome: Outcome(rawValue: value)?.label(language) ?? self[PeoplePhrase.unknownOutcome]
        case .sex: Sex(rawValue: value)?.label(language) ?? self[PeoplePhrase.notKnownOrListed]
        case .age: AgeBand(rawValue: value).map { name(of: $0) } ?? value
        case .matched: self[value == FilterDimension.yes ? Phrase.yes : .no]
        }
    }
}
