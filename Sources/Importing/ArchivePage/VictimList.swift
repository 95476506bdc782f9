// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The section of the people who were killed or injured: families under their headings, then single persons.
enum VictimList {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        var family: String?
        var members: [Victim] = []
        var individuals: [Victim] = []
        section.walk { step in
            switch step {
            case .leave(let node):
                if node.hasClass("victims") { family = nil }
                return false
            case .enter(let node):
                guard node.isElement else { return false }
                if node.hasClass("victims__label") {
                    family = readLabel(node.text ?? "", &draft)
                } else if node.hasClass("victims__victim") {
                    var victim = victim(node, &draft)
                    victim.family = family
                    if family == nil { individuals.append(victim) } else { members.append(victim) }
                } else if node.hasClass("victims") || node.tag == GUMBO_TAG_DIV {
                    return true
                } else if let text = node.prose {
                    readText(text, &draft)
                }
                return false
            }
        }
        draft.incident.victims += members + individuals
        draft.checkDeclaredFamilies(of: members)
    }

    /// The id of the family that a heading opens; nil for a heading of single persons.
    private static func readLabel(_ label: String, _ draft: inout DraftReading) -> String? {
        let name = label.prefix { $0 != "(" }.trimmed
        guard name.lowercased().hasPrefix("family") else {
            if !["individual", "individuals", "individual victims", "other victims"].contains(name.lowercased()) {
                draft.keep(label, field: "victims", code: .unknownLabel, "the reader does not know this heading")
            }
            return nil
        }
        var family = VictimFamily()
        family.id = "G\(draft.incident.victimFamilies.count + 1)"
        if let open = label.firstIndex(of: "("), let close = label.lastIndex(of: ")"), open < close {
            family.declaredCount = CountText.count(label[label.index(after: open)..<close])
        }
        draft.incident.victimFamilies.append(family)
        return family.id
    }

    /// The introduction is the template's; anything else is kept.
    private static func readText(_ text: String, _ draft: inout DraftReading) {
        let lower = text.lowercased()
        if lower.hasPrefix("the victim"), lower.hasSuffix("named as:") { return }
        let heading = lower.prefix { $0 != "(" && $0 != "[" && $0 != ":" }.trimmed
        if ["victims", "individuals", "named victims"].contains(heading) { return }
        draft.keep(text, field: "victims", code: .unknownLabel, "this text stands in the list of victims")
    }

    private static func victim(_ node: HTMLNode, _ draft: inout DraftReading) -> Victim {
        var victim = Victim()
        if let name = node.first(class: "victims__name") { readName(name, into: &victim) }
        victim.markPlaceholder()
        for fact in (node.first(class: "commas") ?? node).elements {
            if let text = fact.text { readFact(fact, text, into: &victim, &draft) }
        }
        if let picture = node.first(tag: GUMBO_TAG_IMG)?.attribute("src").flatMap({ TextCollector.line($0) }) {
            var image = Media()
            image.kind = .image
            image.url = picture
            image.origin = .victim
            victim.image = image
        }
        return victim
    }

    private static func readFact(
        _ fact: HTMLNode,
        _ text: String,
        into victim: inout Victim,
        _ draft: inout DraftReading
    ) {
        if fact.hasClass("victim-age") {
            victim.readAge(text)
            if victim.ageKind == nil {
                draft.report(.note, .malformedValue, "victims.age", "“\(text)” is no known form of age: kept as text")
            }
        } else if fact.hasClass("victim-gender"), let sex = Sex(rawValue: text.lowercased()) {
            victim.sex = sex
        } else if fact.hasClass("victim-killed-injured"), let outcome = Outcome(rawValue: text.lowercased()) {
            victim.outcome = outcome
        } else if fact.hasClass("victim-gender") || fact.hasClass("victim-killed-injured"),
            text.lowercased() == "unknown"
        {
            return  // nobody said
        } else if fact.hasClass("victim-pregnant") {
            victim.pregnant = true
        } else if fact.hasClass("victim-notes") {
            victim.notes = fact.prose
        } else if fact.hasClass("victim-reconciliation-id") {
            victim.readListLine(text)
        } else if !fact.hasClass("victims__name") {
            draft.keep(
                text,
                field: "victims",
                code: .unknownLabel,
                "the reader does not know what this says of a victim"
            )
        }
    }

    private static func readName(_ name: HTMLNode, into victim: inout Victim) {
        victim.url = name.first(tag: GUMBO_TAG_A)?.link
        var others: [String] = []
        for part in name.elements {
            guard let text = part.text else { continue }
            if part.tag == GUMBO_TAG_STRONG || part.tag == GUMBO_TAG_A, victim.names.en == nil {
                victim.names.en = text
            } else {
                others.append(text)
            }
        }
        victim.names.ar = others.first
        if others.count > 1 { victim.names.he = others[1] }
        if others.count > 2 { victim.names.uk = others[2] }
    }
}

extension Victim {
    /// `46 years old`, `Adult`, `Child`, `Age unknown`; any other text is kept as it is, with its age if it has one.
    mutating func readAge(_ text: String) {
        ageText = text
        age = AgeText.age(text)
        switch text.lowercased() {
        case "adult": ageKind = .adult
        case "child": ageKind = .child
        case "age unknown", "unknown": ageKind = .unknown
        case let lower where lower.hasSuffix("years old"): ageKind = .exact
        default: ageKind = nil  // no form that the archive prints: the text stays
        }
    }

    /// A line such as `Matched to MoH ID 900000001`.
    mutating func readListLine(_ text: String) {
        listMatched = true
        var match = ListMatch()
        match.text = text
        if let entry = text.after("matched to moh id") {
            match.list = "moh-gaza"
            match.entryID = ListMatch.entryID(in: entry)
        }
        listMatches.append(match)
    }
}
