// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The people who were killed or injured, from lines: a name, and below it age, sex, notes and outcome.
///
/// A name may take a line for each script, and each fact a line of its own.
struct VictimLines {
    private let lines: [PageLine]
    private var family: String?
    /// Members of the family that its heading declares and that were not read yet; nil where it declares none.
    private var missing: Int?
    private var members: [Victim] = []
    private var individuals: [Victim] = []
    private var current: Victim?
    private var hasFacts = false

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading) {
        var reading = self
        for index in lines.indices { reading.read(lines[index], next: lines[(index + 1)...].first?.text, &draft) }
        reading.flush()
        draft.incident.victims = reading.members + reading.individuals
        draft.know(["victims", "victimFamilies"])
        draft.checkDeclaredFamilies(of: reading.members)
    }

    private mutating func read(_ line: PageLine, next: String?, _ draft: inout DraftReading) {
        let lower = line.text.lowercased()
        if lower.hasPrefix("the victim"), lower.hasSuffix("named as:") {
            flush()
        } else if let heading = Self.heading(lower) {
            flush()
            family = heading == .family ? addFamily(line.text, &draft) : nil
            missing = heading == .family ? draft.incident.victimFamilies.last?.declaredCount : nil
        } else if current != nil, let facts = VictimFacts(line.text) {
            apply(facts)
        } else if continues(line, next: next) {
            return
        } else {
            flush()
            // Behind the last member that a heading declares, single persons follow without a heading.
            if missing == 0 { family = nil }
            missing = missing.map { max(0, $0 - 1) }
            var victim = Victim()
            victim.family = family
            victim.names = Self.names(line.text)
            victim.url = line.links.first
            current = victim
        }
    }

    private mutating func apply(_ facts: VictimFacts) {
        guard var victim = current else { return }
        facts.apply(to: &victim)
        current = victim
        hasFacts = true
    }

    /// Takes a line as a further name or as the notes of the current person; false where it begins another one.
    private mutating func continues(_ line: PageLine, next: String?) -> Bool {
        guard var victim = current else { return false }
        if !hasFacts {
            let names = Self.names(line.text)
            guard victim.names.isFree(of: names) else { return false }
            victim.names = victim.names.merging(names)
        } else {
            // Notes stand between age or sex and the outcome; a name is followed by age or sex.
            guard victim.outcome == nil, victim.notes == nil, let next, let facts = VictimFacts(next),
                facts.followsNotes
            else { return false }
            victim.notes = line.text
        }
        current = victim
        return true
    }

    private mutating func flush() {
        guard var victim = current else { return }
        victim.markPlaceholder()
        if victim.family == nil { individuals.append(victim) } else { members.append(victim) }
        current = nil
        hasFacts = false
    }

    private enum Heading { case family, individuals }

    /// The heading of a family or of single persons, with or without their number.
    private static func heading(_ lower: String) -> Heading? {
        var text = lower.prefix { $0 != "(" }.trimmed
        while text.hasSuffix(":") { text.removeLast() }
        let words = text.split(separator: " ")
        if ["individuals", "individual victims", "other victims", "individual"].contains(text) { return .individuals }
        guard words.first == "family" || words.first == "families" else { return nil }
        let rest = words.dropFirst().filter { $0 != "members" && $0 != "member" }
        return rest.allSatisfy { $0.allSatisfy(\.isNumber) } ? .family : nil
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
        // Signs between two names belong to the one behind them, numbers to the one before.
        var signs: [Substring] = []
        for word in line.split(separator: " ") {
            if word.contains(where: \.isLetter) {
                script = Script.most(of: String(word))
            } else if !word.contains(where: \.isNumber) {
                signs.append(word)
                continue
            }
            words[script, default: []] += signs + [word]
            signs = []
        }
        words[script, default: []] += signs
        func joined(_ script: Script) -> String? {
            guard let words = words[script], !words.isEmpty else { return nil }
            return words.joined(separator: " ")
        }
        return Multilingual(en: joined(.latin), ar: joined(.arabic), he: joined(.hebrew), uk: joined(.cyrillic))
    }
}

extension Multilingual {
    /// Whether no script has a name in both.
    fileprivate func isFree(of other: Multilingual) -> Bool {
        (en == nil || other.en == nil) && (ar == nil || other.ar == nil) && (he == nil || other.he == nil)
            && (uk == nil || other.uk == nil)
    }

    fileprivate func merging(_ other: Multilingual) -> Multilingual {
        Multilingual(en: en ?? other.en, ar: ar ?? other.ar, he: he ?? other.he, uk: uk ?? other.uk)
    }
}
