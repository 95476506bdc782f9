// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The people who were killed or injured, from lines: a name, and below it age, sex, notes and outcome.
struct VictimLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading) {
        var family: String?
        var members: [Victim] = []
        var individuals: [Victim] = []
        var current: Victim?
        func flush() {
            guard let victim = current else { return }
            if victim.family == nil { individuals.append(victim) } else { members.append(victim) }
            current = nil
        }
        for line in lines {
            let lower = line.text.lowercased()
            if lower.hasPrefix("the victim"), lower.hasSuffix("named as:") {
                flush()
            } else if lower.hasPrefix("family members") {
                flush()
                family = addFamily(line.text, &draft)
            } else if lower == "individuals" {
                flush()
                family = nil
            } else if current != nil, let facts = VictimFacts(line.text) {
                if var victim = current {
                    facts.apply(to: &victim)
                    current = victim
                }
            } else {
                flush()
                var victim = Victim()
                victim.family = family
                victim.names = Self.names(line.text)
                victim.markPlaceholder()
                victim.url = line.links.first
                current = victim
            }
        }
        flush()
        draft.incident.victims = members + individuals
        draft.know(["victims", "victimFamilies"])
        for family in draft.incident.victimFamilies {
            draft.checkDeclared(
                family.declaredCount,
                members.count { $0.family == family.id },
                "victims",
                "family members"
            )
        }
    }

    private func addFamily(_ heading: String, _ draft: inout DraftReading) -> String {
        var family = VictimFamily()
        family.id = "G\(draft.incident.victimFamilies.count + 1)"
        if let open = heading.firstIndex(of: "(") {
            family.declaredCount = CountText.count(heading[heading.index(after: open)...].prefix { $0 != ")" })
        }
        draft.incident.victimFamilies.append(family)
        return family.id
    }

    /// A name in one or more scripts in one line; the words of each script together.
    static func names(_ line: String) -> Multilingual {
        var words: [Script: [Substring]] = [:]
        var script = Script.latin
        for word in line.split(separator: " ") {
            if word.contains(where: \.isLetter) { script = Script.most(of: String(word)) }
            words[script, default: []].append(word)
        }
        func joined(_ script: Script) -> String? { words[script]?.joined(separator: " ") }
        return Multilingual(en: joined(.latin), ar: joined(.arabic), he: joined(.hebrew), uk: joined(.cyrillic))
    }
}

/// A line such as `46 years old male Brother of X killed Matched to MoH ID 900000001`.
struct VictimFacts {
    private var ageText: String?
    private var sex: Sex?
    private var isPregnant = false
    private var notes: String?
    private var outcome: Outcome?
    private var listLine: String?

    /// Fails for a line that begins with none of the facts.
    init?(_ line: String) {
        var rest = line
        if let list = rest.range(of: "Matched to ") {
            listLine = String(rest[list.lowerBound...])
            rest = rest[..<list.lowerBound].trimmed
        }
        var words = rest.split { $0 == " " || $0 == "," }.map(String.init)
        takeAge(&words)
        if let word = words.first, let sex = Sex(rawValue: word.lowercased()) {
            self.sex = sex
            words.removeFirst()
        }
        if words.first?.lowercased() == "pregnant" {
            isPregnant = true
            words.removeFirst()
        }
        if let word = words.last, let outcome = Outcome(rawValue: word.lowercased()) {
            self.outcome = outcome
            words.removeLast()
        }
        let saysSomething = ageText != nil || sex != nil || outcome != nil || listLine != nil || isPregnant
        // A name that ends with such a word is a name: facts begin with them.
        guard saysSomething, ageText != nil || sex != nil || isPregnant || words.isEmpty else { return nil }
        notes = words.isEmpty ? nil : words.joined(separator: " ")
    }

    private mutating func takeAge(_ words: inout [String]) {
        let lower = words.map { $0.lowercased() }
        if let old = lower.firstIndex(of: "old"), old <= 4, lower[0].first?.isNumber == true || lower[0] == "years" {
            ageText = words[...old].joined(separator: " ")
            words.removeFirst(old + 1)
        } else if lower.starts(with: ["age", "unknown"]) {
            ageText = words[..<2].joined(separator: " ")
            words.removeFirst(2)
        } else if let first = lower.first, ["adult", "child"].contains(first), lower.count == 1 || isFact(lower[1]) {
            ageText = words.removeFirst()
        }
    }

    private func isFact(_ word: String) -> Bool {
        ["male", "female", "killed", "injured", "pregnant"].contains(word)
    }

    func apply(to victim: inout Victim) {
        if let ageText { victim.readAge(ageText) }
        victim.sex = sex ?? victim.sex
        if isPregnant { victim.pregnant = true }
        victim.notes = notes ?? victim.notes
        victim.outcome = outcome ?? victim.outcome
        if let listLine { victim.readListLine(listLine) }
    }
}
