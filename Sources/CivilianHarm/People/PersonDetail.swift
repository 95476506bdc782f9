// SPDX-License-Identifier: Apache-2.0

/// How much of the age and sex of a person who may be alive goes into lists of people (requirement R125).
///
/// A list that can be searched by age and sex names people, even without a name. Place and date are those of the
/// incident, so its people are told apart by age and sex alone: of those who may be alive, as much is listed as enough
/// others of the same incident share. The dead are listed as the register's policy says.
package enum PersonDetail: UInt8, CaseIterable, Sendable {
    /// Age and sex as recorded.
    case whole
    /// Age in bands, and sex.
    case band
    /// Whether a child or an adult, and sex.
    case childOrAdult
    /// Sex, and nothing of the age.
    case sex
    /// Neither.
    case none

    /// People of one incident who have to look the same before it is listed what they look like.
    package static let smallestGroup = 5

    /// The mean of 1/f that is accepted, f being how many of the people listed look like a person: 3 of 100.
    package static let greatestMeanRisk = (3, 100)

    /// What may be listed of each victim of one incident, in their order.
    package static func details(of victims: [Victim]) -> [PersonDetail] {
        details(of: victims.map { PersonTraits($0) })
    }

    /// What may be listed of each person of one incident, in their order.
    ///
    /// Both conditions hold within the incident, and so in every file of several: each look is shared by
    /// `smallestGroup`, and the mean risk of those of whom something is listed is not above `greatestMeanRisk`.
    package static func details(of people: [PersonTraits]) -> [PersonDetail] {
        // No look can be shared by more people than may be alive.
        guard people.count(where: \.mayBeAlive) >= smallestGroup else { return withheld(people) }
        var sizes: [Look: Int] = [:]
        for person in people where person.mayBeAlive {
            for detail in allCases { sizes[detail.look(of: person), default: 0] += 1 }
        }
        for smallest in Set(sizes.values).filter({ $0 >= smallestGroup }).sorted() {
            let details = people.map { detail(of: $0, sizes, smallest) }
            if isMeanRiskAccepted(people, details) { return details }
        }
        return withheld(people)
    }

    /// Nothing of anybody of whom there is something to withhold.
    private static func withheld(_ people: [PersonTraits]) -> [PersonDetail] {
        people.map { $0.tellsSomething ? .none : .whole }
    }

    /// The finest level at which at least `smallest` people look like a person.
    private static func detail(of person: PersonTraits, _ sizes: [Look: Int], _ smallest: Int) -> PersonDetail {
        guard person.tellsSomething else { return .whole }
        return [whole, band, childOrAdult, sex].first { sizes[$0.look(of: person), default: 0] >= smallest } ?? .none
    }

    /// Whether the mean risk of those of whom something is listed is accepted: the looks divided by the people.
    private static func isMeanRiskAccepted(_ people: [PersonTraits], _ details: [PersonDetail]) -> Bool {
        var looks: Set<Look> = []
        var listed = 0
        for (person, detail) in zip(people, details) where person.tellsSomething && detail != .none {
            looks.insert(detail.look(of: person))
            listed += 1
        }
        return looks.count * greatestMeanRisk.1 <= listed * greatestMeanRisk.0
    }

    /// What is told of a person at a level; people with the same look cannot be told apart by it.
    private struct Look: Hashable {
        let level: PersonDetail
        var sex: Sex?
        var band = AgeBand.unknown
        var age: Age?
        var ageText = ""
    }

    private func look(of person: PersonTraits) -> Look {
        switch self {
        case .whole:
            Look(level: self, sex: person.sex, band: person.band, age: person.age, ageText: person.ageText ?? "")
        case .band: Look(level: self, sex: person.sex, band: person.band)
        case .childOrAdult: Look(level: self, sex: person.sex, band: person.band.childOrAdult)
        case .sex: Look(level: self, sex: person.sex)
        case .none: Look(level: self)
        }
    }
}

extension AgeBand {
    /// `child`, `adult` or `unknown`.
    package var childOrAdult: AgeBand {
        switch self {
        case .to4, .to11, .to17, .child: .child
        case .to29, .to44, .to59, .from60, .adult: .adult
        case .unknown: .unknown
        }
    }
}
