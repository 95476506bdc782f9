// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

extension Invention {
    mutating func addPeople(to incident: inout Incident) {
        for index in 1..<(number(0...3) + 1) {
            var family = VictimFamily()
            family.id = "G\(index)"
            let members = number(0...4)
            family.declaredCount = chance(80) ? members : nil
            incident.victimFamilies.append(family)
            for _ in 0..<members { incident.victims.append(victim(in: family.id)) }
        }
        // Persons of no family come last, and only one heading parts them from the families above.
        for _ in 0..<number(0...3) { incident.victims.append(victim(in: nil)) }
    }

    private mutating func victim(in family: String?) -> Victim {
        var victim = Victim()
        victim.family = family
        victim.names.en =
            pick(["Mariam", "Salim", "Unnamed victim", "Rima", "ِSamir"]) + " \(pick(["Q.", "R.", "1", "al-Z."]))"
        if chance(70) { victim.names.ar = arabicName() }
        victim.markPlaceholder()
        victim.readAge(
            pick([
                "46 years old", "1 years old", "0.6 years old", ".33 years old", "years old", "Adult", "Child",
                "Age unknown", "8 months years old", "30-40 years old", "20s years old", "30 or 31 years old",
            ])
        )
        victim.sex = pick([.male, .female, nil])
        victim.outcome = pick([.killed, .injured, nil])
        if chance(5) { victim.pregnant = true }
        if chance(30), victim.outcome != nil {
            victim.notes = pick(["Salim's wife", "Aunt of Rima, a baker", "8 siblings"])
        }
        if chance(40) {
            victim.readListLine(
                "Matched to MoH ID " + pick(["900000001", "9001", ", 900000002", "\u{200E}900000003", "n/a"])
            )
        }
        return victim
    }

    // MARK: Sources and media

    mutating func source(_ index: Int) -> Source {
        var source = Source()
        source.name = pick(["@bridge_\(index)", "Mill & Ridge \(index)", "BBC Arabic \(index)", arabicName()])
        source.platform = (known(upTo: 1) as [Term<Platform>]).first
        source.language = (known(upTo: 1) as [Term<LanguageTag>]).first
        source.url = chance(90) ? address() : nil
        source.archiveURL = chance(80) ? address() : nil
        return source
    }

    mutating func media() -> Media {
        var media = Media()
        media.kind = pick([.image, .embed])
        if media.kind == .image { media.url = address() } else { media.embed = "<iframe src='\(address())'></iframe>" }
        media.graphic = chance(50)
        media.caption = chance(60) ? "Source: \(latinName())" : nil
        media.origin = .source
        return media
    }

    mutating func citation() -> Citation {
        var citation = Citation()
        citation.title = sentence()
        citation.organisation = latinName() + " House"
        citation.kind = .known(pick(CitationKind.allCases))
        citation.url = address()
        return citation
    }
}
