// SPDX-License-Identifier: Apache-2.0

/// The narrow row of one victim that lists of people show; derived from the document and nothing else.
package struct VictimRow: Hashable, Sendable {
    /// The family's place among those of the incident, from 0; nil for a person recorded alone.
    package var family: Int32?
    package var familyNames = Multilingual()
    package var names = Multilingual()
    /// Whether the name stands for somebody whose name is not known.
    package var isPlaceholder = false
    package var sex: Sex?
    package var ageKind: AgeKind?
    package var age: Age?
    package var ageText: String?
    package var outcome: Outcome?
    package var isContested = false
    package var isMatched = false
    /// The outside lists that have the person.
    package var lists = TermCodes(joined: "")
    package var detail = PersonDetail.whole

    package init() {}

    /// The victims of an incident as lists show them: families first, each together, then people recorded alone.
    package static func rows(of incident: Incident) -> [(row: VictimRow, victim: Victim)] {
        let details = PersonDetail.details(of: incident.victims)
        var places: [String: Int32] = [:]
        for (place, family) in incident.victimFamilies.enumerated() where places[family.id] == nil {
            places[family.id] = Int32(clamping: place)
        }
        let rows = zip(incident.victims, details).map { victim, detail in
            let family = victim.family.flatMap { places[$0] }
            let names = family.map { incident.victimFamilies[Int($0)].names } ?? Multilingual()
            return (row: VictimRow(victim, family: family, names, detail), victim: victim)
        }
        return rows.enumerated().sorted { left, right in
            (left.element.row.family ?? .max, left.offset) < (right.element.row.family ?? .max, right.offset)
        }.map(\.element)
    }

    private init(_ victim: Victim, family: Int32?, _ familyNames: Multilingual, _ detail: PersonDetail) {
        self.family = family
        self.familyNames = familyNames
        names = victim.names
        isPlaceholder = victim.isPlaceholder ?? false
        sex = victim.sex
        ageKind = victim.ageKind
        age = victim.age
        ageText = victim.ageText
        outcome = victim.outcome
        isContested = victim.civilianStatusContested ?? false
        isMatched = victim.listMatched ?? false
        lists = TermCodes(joining: victim.listMatches.compactMap(\.list))
        self.detail = detail
    }
}

/// What a victim is found by, as search keys.
package struct VictimKeys: Hashable, Sendable {
    /// Names of the person and of the family in every script.
    package var names: String
    /// Numbers of entries in outside lists; not public.
    package var entries: String

    package init(names: String, entries: String) {
        self.names = names
        self.entries = entries
    }

    init(_ row: VictimRow, of victim: Victim, normalise: (String) -> String) {
        let names = row.names.entries.map(\.text) + row.familyNames.entries.map(\.text)
        self.names = names.map(normalise).joined(separator: "\n")
        entries = victim.listMatches.compactMap(\.entryID).map(normalise).joined(separator: "\n")
    }
}

extension TermCodes {
    /// Texts that are no terms, each once, in their order.
    fileprivate init(joining texts: [String]) {
        var seen: Set<String> = []
        self.init(joined: texts.filter { seen.insert($0).inserted }.joined(separator: "\u{1F}"))
    }
}
