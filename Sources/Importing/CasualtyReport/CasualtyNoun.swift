// SPDX-License-Identifier: Apache-2.0

extension CasualtyFigures {
    /// What a number counts.
    struct Noun {
        enum Kind {
            case civilians
            /// Of whom a figure says nothing of civilians.
            case fighters
            /// `two civilian deaths` (true), `two injuries` (false).
            case harm(isKilled: Bool)
            /// Killed and injured together.
            case casualties
        }

        let kind: Kind
        let next: Int

        /// The noun behind a number and at most four other words; nil for a thing, or none.
        init?(_ text: ReportText, _ start: Int, _ limit: Int) {
            for index in start..<max(start, min(limit, start + 5)) {
                let word = text.word(index)
                if Self.isNonCombatant(text, index), index + 2 < limit {
                    self.init(.civilians, index + 3)
                    return
                }
                if let kind = Self.kind(text, index) {
                    self = Self.last(text, kind, index, limit)
                    return
                }
                if Self.things.contains(word) || Self.ends(text, index, from: start) { return nil }
            }
            return nil
        }

        private init(_ kind: Kind, _ next: Int) {
            self.kind = kind
            self.next = next
        }

        /// The last of the nouns that stand together: `civilian deaths`, `male fighters`, `adult civilians`.
        private static func last(_ text: ReportText, _ kind: Kind, _ index: Int, _ limit: Int) -> Noun {
            var noun = Noun(kind, index + 1)
            while noun.next < min(limit, index + 4), let kind = Self.kind(text, noun.next) {
                noun = Noun(kind, noun.next + 1)
            }
            return noun
        }

        /// What one word counts; nil for a word that counts nobody, as "civilian" before "vehicles".
        private static func kind(_ text: ReportText, _ index: Int) -> Kind? {
            let word = text.word(index)
            if deaths.contains(word) { return .harm(isKilled: true) }
            if injuries.contains(word) { return .harm(isKilled: false) }
            if word == "casualties" || word == "casualty" { return .casualties }
            if word == "members" || word == "member" { return ofFamily(text, index) ? .civilians : .fighters }
            if fighters.contains(word) { return .fighters }
            guard people.contains(word), !things.contains(text.word(index + 1)) else { return nil }
            return .civilians
        }

        private static func ofFamily(_ text: ReportText, _ index: Int) -> Bool {
            families.contains(text.word(index - 1))
                || text.word(index + 1) == "of" && (index + 2...index + 4).contains { families.contains(text.word($0)) }
        }

        private static func isNonCombatant(_ text: ReportText, _ index: Int) -> Bool {
            text.word(index) == "non" && ["-", "‑", "–"].contains(text.word(index + 1))
                && ["combatant", "combatants"].contains(text.word(index + 2))
        }

        /// Whether one person stands behind an article: `civilian`, `elderly man`.
        static func isOnePerson(_ text: ReportText, _ start: Int, _ limit: Int) -> Bool {
            guard let noun = Noun(text, start, min(limit, start + 3)) else { return false }
            switch noun.kind {
            case .civilians: return single.contains(text.word(noun.next - 1))
            case .fighters: return true
            case .harm, .casualties: return false
            }
        }

        /// Whether the words before a noun end here; a hyphen within a word does not end them.
        private static func ends(_ text: ReportText, _ index: Int, from start: Int) -> Bool {
            let token = text.tokens[index]
            switch token.kind {
            case .mark: return !(index > start && token.text == "-" && !token.isSpaced)
            case .number: return true
            case .word:
                return stops.contains(token.text) || CasualtyFigures.verbs[token.text] != nil
                    || CountWords.value(token.text) != nil
            }
        }

        private static let stops: WordSet = [
            "was", "were", "is", "are", "been", "had", "has", "have", "who", "whom", "which", "that", "where", "when",
            "while", "and", "or", "but", "of", "from", "in", "on", "at", "to", "by", "with", "for", "near", "around",
            "inside", "within", "outside", "between", "after", "before", "during", "as", "into", "carrying",
        ]
        static let deaths: WordSet = ["death", "deaths", "fatality", "fatalities"]
        static let injuries: WordSet = ["injury", "injuries"]
        private static let families: WordSet = ["family", "families", "household"]
        private static let single: WordSet = [
            "civilian", "noncombatant", "person", "individual", "bystander", "man", "woman", "child", "boy", "girl",
            "male", "female", "adult", "infant", "baby", "toddler", "teenager", "son", "daughter", "wife", "husband",
            "mother", "father", "brother", "sister", "relative", "resident", "villager", "national", "local",
            "journalist", "worker", "doctor", "teacher", "student", "driver", "farmer", "shepherd", "passenger",
            "occupant", "victim", "pedestrian", "motorcyclist",
        ]
        /// What people are called, one or several.
        static let people: WordSet = single.union([
            "civilians", "noncombatants", "people", "persons", "individuals", "bystanders", "men", "women", "children",
            "boys", "girls", "males", "females", "adults", "infants", "babies", "toddlers", "teenagers", "sons",
            "daughters", "wives", "mothers", "fathers", "brothers", "sisters", "relatives", "residents", "villagers",
            "nationals", "locals", "journalists", "workers", "doctors", "teachers", "students", "drivers", "farmers",
            "shepherds", "passengers", "occupants", "victims", "pedestrians",
        ])
        private static let fighters: WordSet = [
            "fighters", "fighter", "terrorists", "terrorist", "combatants", "combatant", "militants", "militant",
            "leaders", "leader", "operatives", "operative", "insurgents", "insurgent", "soldiers", "soldier", "enemy",
            "commanders", "commander", "snipers", "sniper", "extremists", "extremist",
        ]
        /// What is neither hurt nor killed: a number before one of them counts no people.
        private static let things: WordSet = [
            "strikes", "strike", "airstrikes", "airstrike", "vehicle", "vehicles", "car", "cars", "truck", "trucks",
            "building", "buildings", "house", "houses", "home", "homes", "structure", "structures", "compound",
            "compounds", "report", "reports", "allegation", "allegations", "incident", "incidents", "aircraft",
            "harm", "area", "areas", "infrastructure", "object", "objects", "unit", "units", "position", "positions",
            "weapon", "weapons", "bomb", "bombs", "munition", "munitions", "missile", "missiles", "kilometers",
            "kilometres", "km", "meters", "metres", "miles", "minutes", "hours", "days", "groups", "sources", "source",
        ]
    }
}
