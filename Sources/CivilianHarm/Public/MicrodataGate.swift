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

    /// The people of one incident as a file has them, in their order.
    package func victims(_ victims: [Victim]) -> [Victim] {
        zip(victims, PersonDetail.details(of: victims)).map { victim, detail in
            victim.outcome == .killed ? dead(victim) : living(victim, detail)
        }
    }

    /// The families of one incident as a file has them: one is named where somebody who is listed with it is.
    package func families(_ families: [VictimFamily], of victims: [Victim]) -> [VictimFamily] {
        let named = Set(self.victims(victims).compactMap(\.family))
        let inhabited = Set(victims.compactMap(\.family))
        return families.map { family in
            // Of a family without recorded members it is not known who lives.
            guard !named.contains(family.id), inhabited.contains(family.id) else { return family }
            var withheld = VictimFamily()
            withheld.id = family.id
            withheld.declaredCount = family.declaredCount
            return withheld
        }
    }

    private func dead(_ victim: Victim) -> Victim {
        var seen = victim
        seen.url = nil
        guard policy.agesOfTheDead == .bands, victim.age != nil || victim.ageText != nil else { return seen }
        return banded(seen, AgeBand(of: victim))
    }

    private func living(_ victim: Victim, _ detail: PersonDetail) -> Victim {
        var seen = Victim()
        seen.outcome = victim.outcome
        seen.isPlaceholder = victim.isPlaceholder
        if policy.namesOfTheLiving == .shown {
            seen.names = victim.names
            seen.family = victim.family
        }
        if detail != .none { seen.sex = victim.sex }
        switch detail {
        case .whole:
            seen.ageKind = victim.ageKind
            seen.age = victim.age
            seen.ageText = victim.ageText
        case .band: seen = banded(seen, AgeBand(of: victim))
        case .childOrAdult: seen = banded(seen, AgeBand(of: victim).childOrAdult)
        case .sex, .none: break
        }
        return seen
    }

    /// The person with a band in place of the age: the text of the band, and whether a child or an adult.
    private func banded(_ victim: Victim, _ band: AgeBand) -> Victim {
        var seen = victim
        seen.age = nil
        seen.ageText = AgeBand.known.contains(band) ? band.rawValue : nil
        switch band.childOrAdult {
        case .child: seen.ageKind = .child
        case .adult: seen.ageKind = .adult
        default: seen.ageKind = nil
        }
        return seen
    }
}
