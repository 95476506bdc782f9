// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CasualtyFigures {
    /// Whether a word says that somebody was harmed.
    static func saysHarm(_ word: ReportWord) -> Bool {
        Groups.harms.contains(word) || word == "casualties" || word == "harmed"
    }

    /// The numbers of people in one sentence, each with what befell them.
    struct Groups {
        struct Group {
            let count: Bound
            let isKilled: Bool
            /// From the number to the verb or noun.
            let tokens: Range<Int>
        }

        private(set) var groups: [Group] = []

        init(_ text: ReportText, _ range: Range<Int>) {
            guard range.contains(where: { text.isWord($0, of: Self.harms) }) else { return }
            var isAfterCivilians = false
            var index = range.lowerBound
            while index < range.upperBound {
                guard let figure = Figure(text, index, range.upperBound) else {
                    index += 1
                    continue
                }
                let noun = Self.noun(text, figure.next, range.upperBound)
                if let noun, noun.isHarmed != nil || noun.isCivilian || isAfterCivilians {
                    isAfterCivilians = isAfterCivilians || noun.isCivilian
                    append(text, figure, noun, range)
                } else if noun == nil, isAfterCivilians, ["others", "other", "more"].contains(text.word(figure.next)),
                    let isKilled = Self.before(text, figure.start, range.lowerBound)
                {
                    groups.append(Group(count: figure.count, isKilled: isKilled, tokens: index..<figure.next))
                } else if noun == nil, isAfterCivilians, let verb = Self.elided(text, figure.next, range.upperBound) {
                    groups.append(Group(count: figure.count, isKilled: verb.isKilled, tokens: index..<verb.next))
                }
                index = max(figure.next, index + 1)
            }
        }

        private mutating func append(_ text: ReportText, _ figure: Figure, _ noun: Noun, _ range: Range<Int>) {
            let start = figure.start
            if let isKilled = noun.isHarmed {
                groups.append(Group(count: figure.count, isKilled: isKilled, tokens: start..<noun.next))
                return
            }
            if let before = Self.before(text, start, range.lowerBound) {
                groups.append(Group(count: figure.count, isKilled: before, tokens: start..<noun.next))
                return
            }
            // "…were killed or injured" says how many were hit, not how many died.
            guard let verb = Self.verb(text, noun.next, range.upperBound) else { return }
            groups.append(Group(count: figure.count, isKilled: verb.isKilled, tokens: start..<verb.next))
        }

        /// A noun behind a number.
        struct Noun {
            let isCivilian: Bool
            /// Whether the noun itself says killed (true) or injured (false): "two civilian deaths".
            let isHarmed: Bool?
            let next: Int
        }

        /// The people or deaths that a number counts, behind at most four other words.
        private static func noun(_ text: ReportText, _ start: Int, _ limit: Int) -> Noun? {
            for index in start..<max(start, min(limit, start + 5)) {
                let word = text.word(index)
                if deaths.contains(word) { return Noun(isCivilian: false, isHarmed: true, next: index + 1) }
                if injuries.contains(word) { return Noun(isCivilian: false, isHarmed: false, next: index + 1) }
                if civilians.contains(word) {
                    let next = text.word(index + 1)
                    if index + 1 < limit, deaths.contains(next) {
                        return Noun(isCivilian: true, isHarmed: true, next: index + 2)
                    }
                    if index + 1 < limit, injuries.contains(next) {
                        return Noun(isCivilian: true, isHarmed: false, next: index + 2)
                    }
                    return Noun(isCivilian: true, isHarmed: nil, next: index + 1)
                }
                if fighters.contains(word) || ends.contains(word) || verbs[word] != nil { return nil }
            }
            return nil
        }

        /// What befell people, said behind them and before the next number of people.
        private static func verb(_ text: ReportText, _ start: Int, _ limit: Int) -> (isKilled: Bool, next: Int)? {
            var isNegated = false
            for index in start..<limit {
                let word = text.word(index)
                if word == "not" { isNegated = true }
                if let isKilled = verbs[word], !isNegated { return (isKilled, index + 1) }
                if index > start, civilians.contains(word), !isCoordinated(text, start..<index) { return nil }
                if word == ";" || fighters.contains(word) { return nil }
            }
            return nil
        }

        /// "one civilian man and two children were killed": both have the verb.
        private static func isCoordinated(_ text: ReportText, _ between: Range<Int>) -> Bool {
            between.count <= 4 && between.contains { text.word($0) == "and" || text.word($0) == "," }
        }

        /// "and one was injured": the verb right behind a number.
        private static func elided(_ text: ReportText, _ start: Int, _ limit: Int) -> (isKilled: Bool, next: Int)? {
            guard ["was", "were", "more", "other", "others"].contains(text.word(start)) else { return nil }
            for index in (start + 1)..<max(start + 1, min(limit, start + 5)) {
                if let isKilled = verbs[text.word(index)] { return (isKilled, index + 1) }
            }
            return nil
        }

        /// "the deaths of three", "killed two", "injuries to one": what stands before the number, at most four words.
        private static func before(_ text: ReportText, _ start: Int, _ limit: Int) -> Bool? {
            var index = start - 1
            while index >= max(limit, start - 5) {
                let word = text.word(index)
                if deaths.contains(word) { return true }
                if injuries.contains(word) { return false }
                if ["killed", "killing", "kills"].contains(word) { return isPassive(text, index) ? nil : true }
                if ["injuring", "wounding", "injured", "wounded"].contains(word) {
                    return isPassive(text, index) ? nil : false
                }
                guard ["of", "to", "at", "least", "up", "the", "approximately", "an", "estimated"].contains(word) else {
                    return nil
                }
                index -= 1
            }
            return nil
        }

        /// "were killed", "was unintentionally injured": what follows is not the object.
        private static func isPassive(_ text: ReportText, _ index: Int) -> Bool {
            ["was", "were", "been", "be"].contains(text.word(index - 1))
                || ["was", "were", "been"].contains(text.word(index - 2))
        }

        static let civilians: WordSet = [
            "civilian", "civilians", "noncombatant", "noncombatants", "people", "persons", "person", "child",
            "children",
            "woman", "women", "man", "men", "boy", "boys", "girl", "girls", "individuals", "villagers", "bystander",
            "bystanders",
        ]
        static let deaths: WordSet = ["death", "deaths", "fatality", "fatalities"]
        static let injuries: WordSet = ["injury", "injuries"]
        static let verbs: WordTable<Bool> = [
            "killed": true, "died": true, "dead": true, "perished": true, "injured": false, "wounded": false,
            "hurt": false,
        ]
        /// Words without which a sentence says of nobody that they were harmed.
        static let harms: WordSet = deaths.union(injuries.words).union(verbs.words).union([
            "killing", "kills", "injuring", "wounding",
        ])
        private static let fighters: WordSet = [
            "fighters", "fighter", "terrorists", "terrorist", "combatants", "combatant", "militants", "militant",
            "strikes",
            "strike", "vehicle", "vehicles", "leader", "leaders", "building", "buildings", "reports", "report",
            "aircraft",
            "members", "member",
        ]
        private static let ends: WordSet = [",", ".", ";", ":", "was", "were", "and", "or"]
    }

    /// A number as a sentence gives it: `three`, `at least three`, `two to four`, `between two and four`, `no`.
    struct Figure {
        let count: Bound
        let start: Int
        let next: Int

        init?(_ text: ReportText, _ start: Int, _ limit: Int) {
            guard CountWords.mayBegin(text.tokens[start]) else { return nil }
            var index = start
            var (floor, ceiling) = (false, false)
            var step = 0
            for (words, isFloor, more) in Self.qualifiers where Self.stand(text, index, words, limit) {
                (floor, ceiling, step) = (isFloor, !isFloor, more)
                index += words.count
                break
            }
            let isBetween = text.word(index) == "between" || text.word(index) == "from"
            if isBetween { index += 1 }
            let isArticle = Groups.civilians.contains(text.word(index + 1)) || text.word(index + 1) == "hundred"
            guard let first = CountWords.number(in: text, at: index, limit: limit, allowsArticle: isArticle),
                !Self.isYearOrDay(text, index)
            else { return nil }
            var (low, high, next) = (first.value, first.value, first.next)
            if ["to", "-", "–", "or", "and"].contains(text.word(next)), text.word(next) != "and" || isBetween,
                let second = CountWords.number(in: text, at: next + 1, limit: limit), second.value > low
            {
                (high, next) = (second.value, second.next)
            }
            self.start = start
            self.next = next
            count = Bound(min: ceiling ? nil : low + step, max: floor ? nil : high)
        }

        private static let qualifiers: [([ReportWord], Bool, Int)] = [
            (["at", "least"], true, 0), (["no", "fewer", "than"], true, 0), (["more", "than"], true, 1),
            (["over"], true, 1),
            (["up", "to"], false, 0), (["at", "most"], false, 0), (["as", "many", "as"], false, 0),
            (["no", "more", "than"], false, 0),
        ]

        private static func stand(_ text: ReportText, _ index: Int, _ words: [ReportWord], _ limit: Int) -> Bool {
            index + words.count < limit && words.indices.allSatisfy { text.word(index + $0) == words[$0] }
        }

        private static func isYearOrDay(_ text: ReportText, _ index: Int) -> Bool {
            if index > 0, MonthWords.month(text.tokens[index - 1]) != nil { return true }
            if index > 1, text.word(index - 1) == ".", MonthWords.month(text.tokens[index - 2]) != nil { return true }
            guard let value = text.tokens[index].value else { return false }
            return text.tokens[index].text.length == 4 && (1990...2100).contains(value)
        }
    }
}
