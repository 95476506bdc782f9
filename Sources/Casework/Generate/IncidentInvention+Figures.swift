// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    private static let killedCounts = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 9, 12, 18, 34]
    private static let spreads = [0, 0, 0, 0, 1, 1, 2, 3, 5]

    /// Ranges of killed and injured, with a breakdown that adds up.
    mutating func makeFigures() {
        incident.harmReported = true
        if random.happens(2) {
            incident.harmReported = random.happens(50) ? false : nil
            incident.tallies[.civilians].killed = Bound(min: 0, max: 0)
            killed = (0, 0)
            return
        }
        if !random.happens(9) {
            let least = random.pick(Self.killedCounts)
            killed = (least, least + random.pick(Self.spreads))
        }
        if let killed {
            incident.tallies[.civilians].killed = Bound(min: killed.min, max: killed.max)
            makeBreakdown(killed.min)
        }
        if random.happens(55) {
            let least = random.pick(Self.killedCounts)
            incident.tallies[.civilians].injured = Bound(min: least, max: least + random.pick(Self.spreads))
        }
        if random.happens(8) {
            incident.tallies[.fighters] = Tally(killed: Bound(min: 0, max: 1 + random.below(6)))
            if random.happens(30) { incident.tallies[.fighters].injured = .notApplicable }
        }
        makeRoles()
        if random.happens(1) { incident.tallies[.civilians].injured = Bound(min: 2, max: nil) }
    }

    private mutating func makeBreakdown(_ total: Int) {
        guard total > 0, random.happens(48) else { return }
        let children = random.below(total + 1)
        let women = random.below(total - children + 1)
        let men = total - children - women
        for (group, tag, count) in [
            (CasualtyGroup.children, CivilianGroup.children, children), (.women, .women, women), (.men, .men, men),
        ] {
            guard count > 0 || random.happens(25) else { continue }
            incident.tallies[group].killed = Bound(min: count, max: count)
            if count > 0 { incident.casualtyGroups.append(.known(tag)) }
        }
        if random.happens(1) { incident.tallies[.men].killed = Bound(min: nil, max: men + 1) }
    }

    private mutating func makeRoles() {
        guard let most = killed?.min, most > 0, random.happens(4) else { return }
        let profession = random.pick(Profession.allCases)
        incident.professions = [.known(profession)]
        var tally = DetailedTally()
        tally.category = CasualtyCategory(rawValue: profession.rawValue).map { .known($0) }
        tally.whileWorking = random.happens(50)
        tally.killed = Bound(min: 1, max: 1)
        tally.affiliation = .known(random.pick(Affiliation.allCases))
        incident.casualtyAffiliations = [tally.affiliation].compactMap(\.self)
        incident.detailedTallies = [tally]
        let role = random.pick(CasualtyGroup.allCases)
        if !["civilians", "children", "women", "men"].contains(role.rawValue) {
            incident.tallies[role].killed = Bound(min: 1, max: 1)
        }
        if random.happens(20) { incident.protectedPersons = [.known(.personsHorsDeCombat)] }
    }
}
