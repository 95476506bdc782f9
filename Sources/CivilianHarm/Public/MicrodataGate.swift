// SPDX-License-Identifier: Apache-2.0

/// What files of whole records say of the people in them (requirement R125): the one place where that is decided.
///
/// Of a person who may be alive, a file holds the outcome, and of sex and age what `PersonDetail` allows; nothing else that
/// tells people apart. The dead are given as the register's policy says.
package struct MicrodataGate: Hashable, Sendable {
    private let policy: PeoplePolicy

    package init(_ policy: PeoplePolicy) {
        self.policy = policy
    }

    /// What a file gives of one person.
    struct Sight: Hashable, Sendable {
        /// Of the dead everything is given but the address of the record; of the living only what is named here.
        let isDead: Bool
        /// Names, and the family.
        let showsNames: Bool
        let showsSex: Bool
        let age: Age

        enum Age: Hashable, Sendable {
            case recorded
            /// In place of the age: the text of the band, and whether a child or an adult.
            case band(AgeBand)
            case withheld
        }
    }

    /// What a file gives of the people of one incident, in their order.
    func sights(of people: [PersonTraits]) -> [Sight] {
        zip(people, PersonDetail.details(of: people)).map { person, detail in
            person.mayBeAlive ? living(person, detail) : dead(person)
        }
    }

    private func dead(_ person: PersonTraits) -> Sight {
        let isBanded = policy.agesOfTheDead == .bands && (person.age != nil || person.ageText != nil)
        return Sight(isDead: true, showsNames: true, showsSex: true, age: isBanded ? .band(person.band) : .recorded)
    }

    private func living(_ person: PersonTraits, _ detail: PersonDetail) -> Sight {
        let age: Sight.Age =
            switch detail {
            case .whole: .recorded
            case .band: .band(person.band)
            case .childOrAdult: .band(person.band.childOrAdult)
            case .sex, .none: .withheld
            }
        let showsNames = policy.namesOfTheLiving == .shown
        return Sight(isDead: false, showsNames: showsNames, showsSex: detail != .none, age: age)
    }

    /// The people of one incident as a file has them, in their order.
    package func victims(_ victims: [Victim]) -> [Victim] {
        zip(victims, sights(of: victims.map { PersonTraits($0) })).map { $1.seen(of: $0) }
    }

    /// The families of one incident as a file has them: one is named where somebody who is listed with it is.
    package func families(_ families: [VictimFamily], of victims: [Victim]) -> [VictimFamily] {
        let people = victims.map { PersonTraits($0) }
        let withheld = withheldFamilies(of: people, sights(of: people))
        return families.map { family in
            guard withheld.contains(family.id) else { return family }
            var seen = VictimFamily()
            seen.id = family.id
            seen.declaredCount = family.declaredCount
            return seen
        }
    }

    /// The families of which a file gives the id and the declared count alone.
    func withheldFamilies(of people: [PersonTraits], _ sights: [Sight]) -> Set<String> {
        // Of a family without recorded members it is not known who lives.
        var families = Set(people.compactMap(\.family))
        guard !families.isEmpty else { return families }
        for (person, sight) in zip(people, sights) where sight.showsNames {
            if let family = person.family { families.remove(family) }
        }
        return families
    }
}

extension MicrodataGate.Sight {
    /// The person as a file has him or her.
    fileprivate func seen(of victim: Victim) -> Victim {
        var seen = Victim()
        if isDead {
            seen = victim
            seen.url = nil
        } else {
            seen.outcome = victim.outcome
            seen.isPlaceholder = victim.isPlaceholder
            if showsNames { (seen.names, seen.family) = (victim.names, victim.family) }
            if showsSex { seen.sex = victim.sex }
        }
        switch age {
        case .recorded: (seen.ageKind, seen.age, seen.ageText) = (victim.ageKind, victim.age, victim.ageText)
        case .band(let band): (seen.ageKind, seen.age, seen.ageText) = (band.ageKind, nil, band.ageText)
        case .withheld: (seen.ageKind, seen.age, seen.ageText) = (nil, nil, nil)
        }
        return seen
    }
}

extension AgeBand {
    /// What is said in place of an age of this band: a child or an adult; nil where neither is known.
    var ageKind: AgeKind? {
        switch childOrAdult {
        case .child: .child
        case .adult: .adult
        default: nil
        }
    }

    /// The text of a band of years; nil for one that has no years.
    var ageText: String? { Self.known.contains(self) ? rawValue : nil }
}
