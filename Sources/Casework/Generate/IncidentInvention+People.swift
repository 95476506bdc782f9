// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    /// How many victims are known where any are, as likely as they stand here.
    private static let counts = [1, 1, 2, 2, 3, 4, 5, 6, 8, 14]

    /// Victims, by family where two or more belong together.
    mutating func makePeople() {
        guard let killed, random.happens(78) else { return }
        let injured = incident.tallies[.civilians].injured
        let most = killed.max + (injured.max ?? injured.min ?? 0)
        let count = min(random.pick(Self.counts), most)
        let family = random.pick(InventedNames.families)
        let inFamily = count >= 2 && random.happens(45) ? 2 + random.below(count - 1) : 0
        if inFamily > 0 {
            var group = VictimFamily()
            group.id = "G1"
            group.names = Multilingual(en: "The \(family.english) family", ar: "عائلة \(family.arabic)")
            group.declaredCount = inFamily
            incident.victimFamilies = [group]
        }
        for row in 0..<count {
            let name = row < inFamily ? family : random.pick(InventedNames.families)
            incident.victims.append(victim(row, name, inFamily: row < inFamily, isKilled: row < killed.max))
        }
    }

    private mutating func victim(_ row: Int, _ family: InventedName, inFamily: Bool, isKilled: Bool) -> Victim {
        var victim = Victim()
        let sex = random.pick([Sex.male, .male, .female])
        victim.sex = random.happens(4) ? nil : sex
        victim.outcome = isKilled ? .killed : .injured
        if inFamily { victim.family = "G1" }
        makeName(of: &victim, row, family, sex)
        makeAge(of: &victim)
        if random.happens(3) { victim.outcome = nil }
        if random.happens(2) { victim.civilianStatusContested = true }
        if random.happens(4) { victim.profession = .known(random.pick(Profession.allCases)) }
        if victim.sex == .female, victim.ageKind == .adult, random.happens(6) { victim.pregnant = true }
        if random.happens(8) { victim.notes = "Named by Nasim Valley Radio." }
        if victim.isNamed, isKilled, random.happens(30) {
            var match = ListMatch()
            match.list = "invented-list"
            match.entryID = String(100_000_000 + index * 16 + row)
            match.status = "matched"
            victim.listMatches = [match]
            victim.listMatched = true
        }
        return victim
    }

    private mutating func makeName(of victim: inout Victim, _ row: Int, _ family: InventedName, _ sex: Sex) {
        if random.happens(12) {
            victim.isPlaceholder = true
            victim.names.en = "Unnamed victim \(row + 1)"
            return
        }
        victim.isPlaceholder = false
        let given = random.pick(sex == .male ? InventedNames.men : InventedNames.women)
        let father = random.pick(InventedNames.men)
        victim.names.en = "\(given.english) \(father.english) \(family.english)"
        if random.happens(88) { victim.names.ar = "\(given.arabic) \(father.arabic) \(family.arabic)" }
    }

    private mutating func makeAge(of victim: inout Victim) {
        switch random.below(10) {
        case 0..<4:
            let age = random.below(80)
            victim.ageKind = .exact
            victim.age = Age(min: Double(age), max: Double(age))
            victim.ageText = "\(age)"
        case 4:
            let months = 1 + random.below(22)
            victim.ageKind = .exact
            victim.age = Age(min: Double(months), max: Double(months), unit: .months)
            victim.ageText = "\(months) months"
        case 5:
            let decade = 20 + 10 * random.below(4)
            victim.ageKind = .adult
            victim.age = Age(min: Double(decade), max: Double(decade + 9))
            victim.ageText = "\(decade)s"
        case 6: victim.ageKind = .child
        case 7: victim.ageKind = .adult
        case 8: victim.ageKind = .unknown
        default: break
        }
    }
}
