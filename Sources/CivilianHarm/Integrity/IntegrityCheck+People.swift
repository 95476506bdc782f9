// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Years of age above which an age is taken for a slip.
    package static let oldestAge = 110.0

    /// Victims and families.
    mutating func checkPeople() {
        let families = Set(incident.victimFamilies.map(\.id))
        var members: [String: Int] = [:]
        for (index, victim) in incident.victims.enumerated() {
            let path = "victims[\(index)]"
            checkAge(victim, path)
            if victim.names.isAbsent { report(.personWithoutName, "\(path).names") }
            if victim.outcome == nil { report(.outcomeMissing, "\(path).outcome") }
            checkNames(victim.names, path)
            guard let family = victim.family else { continue }
            members[family, default: 0] += 1
            if !families.contains(family) { report(.familyUnknown, "\(path).family", ["family": .text(family)]) }
        }
        for (index, family) in incident.victimFamilies.enumerated() {
            let path = "victimFamilies[\(index)]"
            checkNames(family.names, path)
            let count = members[family.id] ?? 0
            if count == 0 {
                report(.emptyFamily, path, ["family": .text(family.id)])
            } else if let declared = family.declaredCount, declared != count {
                report(
                    .familyCountDisagrees,
                    "\(path).declaredCount",
                    ["family": .text(family.id), "declared": .count(declared), "count": .count(count)]
                )
            }
        }
    }

    private mutating func checkNames(_ names: Multilingual, _ path: String) {
        if let name = names.en, name.hasArabicScript { report(.nameNotInLatin, "\(path).names.en") }
        if let name = names.ar, !name.hasArabicLetter { report(.nameNotInArabic, "\(path).names.ar") }
    }

    private mutating func checkAge(_ victim: Victim, _ path: String) {
        guard let age = victim.age else {
            if victim.ageKind == .exact {
                report(.ageWithoutNumber, "\(path).age", ["text": .text(victim.ageText ?? "")])
            }
            return
        }
        let years = (age.min / age.unit.perYear, age.max / age.unit.perYear)
        if years.1 > Self.oldestAge || age.min < 0 || age.min > age.max {
            report(.ageImplausible, "\(path).age", ["age": .number(age.max), "unit": .term(age.unit)])
        } else if (victim.ageKind == .child && years.0 >= 18) || (victim.ageKind == .adult && years.1 < 18) {
            report(
                .ageKindDisagrees,
                "\(path).ageKind",
                ["age": .number(age.max), "unit": .term(age.unit), "kind": .term(victim.ageKind ?? .unknown)]
            )
        }
    }

    /// Matches with entries of outside lists: one entry is one person.
    mutating func checkListMatches() {
        var seen: Set<String> = []
        for (index, victim) in incident.victims.enumerated() {
            for (row, match) in victim.listMatches.enumerated() {
                let path = "victims[\(index)].listMatches[\(row)]"
                let list = IntegrityValue.text(match.list ?? "")
                guard let entry = match.entryID, entry.isListNumber else {
                    if match.entryID != nil || match.text != nil {
                        report(.listIDMalformed, "\(path).entryID", ["list": list])
                    }
                    continue
                }
                if !seen.insert("\(match.list ?? "")\u{1F}\(entry)").inserted {
                    report(.listIDTwice, "\(path).entryID", ["list": list])
                }
                if victim.outcome == .injured { report(.injuredOnList, path, ["list": list]) }
            }
        }
    }
}

extension AgeUnit {
    /// How many of the unit make a year; of days and hours, a mean year's.
    fileprivate var perYear: Double {
        switch self {
        case .years: 1
        case .months: 12
        case .weeks: 52.18
        case .days: 365.25
        case .hours: 8766
        }
    }
}

extension String {
    /// Whether the text is a number as lists of persons have it: 6 to 9 figures.
    package var isListNumber: Bool {
        (6...9).contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
