// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CasualtyFigures {
    /// Whether a word says that somebody was harmed.
    static func saysHarm(_ word: ReportWord) -> Bool {
        harms.contains(word) || word == "casualties" || word == "harmed"
    }

    /// Words that say what befell somebody: killed (true) or injured (false).
    static let verbs: WordTable<Bool> = [
        "killed": true, "died": true, "dead": true, "perished": true, "injured": false, "wounded": false,
        "hurt": false, "killing": true, "kills": true, "kia": true, "wia": false, "injuring": false, "wounding": false,
    ]

    /// Words without which a sentence says of nobody that they were harmed.
    private static let harms: WordSet = Noun.deaths.union(Noun.injuries.words).union(verbs.words).union([
        "lives", "life",
    ])

    /// The numbers of people in one sentence, each with what befell them.
    ///
    /// The sentence is read once, from left to right. People wait for the verb behind them ("two men and a child were
    /// killed"); a verb or noun before them takes them as its objects ("killed two", "injuries to one"). Behind
    /// "including" and "of whom" stand parts of those who were counted already.
    struct Groups {
        struct Group {
            let count: Bound
            let isKilled: Bool
            /// From the number to the verb or noun.
            let tokens: Range<Int>
        }

        private(set) var groups: [Group] = []
        /// Whether people are said to have been hit, without a word on how many of them died.
        private(set) var saysEither = false
        let text: ReportText
        let limit: Int
        /// Those who wait for a verb, civilians or not, and the token after the last of them.
        private(set) var waiting: [(count: Bound, start: Int, isCivilian: Bool)] = []
        private var waitingEnd = 0
        /// What befell the objects that follow; nil where none are due.
        private(set) var taking: Bool?
        /// Whether the last people named were civilians; a number without a noun counts such as they are.
        private var isCivilian = false
        /// Whether parts of those counted follow.
        private var isPart = false
        /// Where the groups begin that the last verb was said of.
        private var subjects = 0

        init(_ text: ReportText, _ range: Range<Int>) {
            self.text = text
            limit = range.upperBound
            guard range.contains(where: { text.isWord($0, of: CasualtyFigures.harms) }) else { return }
            var index = range.lowerBound
            while index < limit {
                let next = readFigure(index, range) ?? readHarm(index, range) ?? readWord(index)
                index = max(next, index + 1)
            }
        }

        // MARK: Numbers

        private mutating func readFigure(_ index: Int, _ range: Range<Int>) -> Int? {
            guard let figure = Figure(text, index, limit) else { return nil }
            if text.word(figure.next) == "of", Self.wholes.contains(text.word(figure.next + 1)) {
                return readPart(figure, figure.next + 2)
            }
            if let noun = Noun(text, figure.next, limit) ?? whole(behind: figure) {
                read(figure, noun, isOfAll: index > range.lowerBound && isBehindOf(index, range))
                return noun.next
            }
            if let verb = elided(figure.next), isCivilian {
                isPart = false
                (waiting, taking, subjects) = ([], nil, groups.count)
                groups.append(Group(count: figure.count, isKilled: verb.isKilled, tokens: index..<verb.next))
                return verb.next
            }
            if text.word(index - 1) == "of", index - 2 >= range.lowerBound, text.word(index - 2) == "family" {
                wait(figure, isCivilian: true, figure.next)
                return figure.next
            }
            let isOthers = figure.next < limit && ["others", "other", "more"].contains(text.word(figure.next))
            let next = isOthers ? figure.next + 1 : figure.next
            if isOthers, isCivilian, taking == nil {
                wait(figure, isCivilian: true, next)
                return next
            }
            guard let isKilled = taking, isCivilian, endsObject(figure.next) else { return nil }
            groups.append(Group(count: figure.count, isKilled: isKilled, tokens: index..<next))
            return next
        }

        /// "two of whom later died": they are among those counted; the dead no longer among the injured.
        private mutating func readPart(_ figure: Figure, _ start: Int) -> Int {
            guard let verb = elided(start) else { return start }
            if verb.isKilled, let last = groups.last, !last.isKilled, let all = last.count.min,
                let dead = figure.count.min,
                dead <= all
            {
                let rest = Bound(min: all - dead, max: last.count.max.map { max(all, $0) - dead })
                groups.removeLast()
                if all > dead { groups.append(Group(count: rest, isKilled: false, tokens: last.tokens)) }
                groups.append(Group(count: figure.count, isKilled: true, tokens: figure.start..<verb.next))
            }
            return verb.next
        }

        /// "one of the two civilians": the noun of the whole.
        private func whole(behind figure: Figure) -> Noun? {
            let start = figure.next + 2
            guard start < limit, text.word(figure.next) == "of",
                ["the", "their", "his", "her"].contains(text.word(start - 1))
            else { return nil }
            return Noun(text, Figure(text, start, limit)?.next ?? start, limit)
        }

        private mutating func read(_ figure: Figure, _ noun: Noun, isOfAll: Bool) {
            switch noun.kind {
            case .harm(let isKilled):
                waiting = []
                guard !isPart else { return }
                groups.append(Group(count: figure.count, isKilled: isKilled, tokens: figure.start..<noun.next))
                isCivilian = true
            case .casualties:
                (waiting, taking, isCivilian) = ([], nil, true)
            case .civilians, .fighters:
                if case .civilians = noun.kind { isCivilian = true } else { isCivilian = false }
                if isPart, !isCivilian { forgetCounts() }
                if isOfAll || isPart { return }
                if let isKilled = taking, !hasPredicate(noun.next) {
                    guard isCivilian else { return }
                    groups.append(Group(count: figure.count, isKilled: isKilled, tokens: figure.start..<noun.next))
                } else {
                    taking = nil
                    wait(figure, isCivilian: isCivilian, noun.next)
                }
            }
        }

        /// "ten people were killed, including six fighters": how many were civilians is not said.
        private mutating func forgetCounts() {
            for place in groups.indices.dropFirst(subjects) {
                groups[place] = Group(count: .unknown, isKilled: groups[place].isKilled, tokens: groups[place].tokens)
            }
            waiting = waiting.map { (.unknown, $0.start, $0.isCivilian) }
            isCivilian = true
        }

        private mutating func wait(_ figure: Figure, isCivilian: Bool, _ next: Int) {
            if !waiting.isEmpty, !isJoined(waitingEnd..<figure.start) { waiting = [] }
            waiting.append((figure.count, figure.start, isCivilian))
            (waitingEnd, self.isCivilian) = (next, isCivilian)
        }

        /// "one civilian man and two children were killed": both have the verb.
        private func isJoined(_ between: Range<Int>) -> Bool {
            between.count <= 4 && between.contains { text.word($0) == "and" || text.word($0) == "," }
        }

        /// Whether a number is a part's: "of the twelve people killed, four were civilians".
        private func isBehindOf(_ index: Int, _ range: Range<Int>) -> Bool {
            let before = text.word(index - 1) == "the" ? index - 2 : index - 1
            return before >= range.lowerBound && text.word(before) == "of"
                && (before == range.lowerBound || text.tokens[before - 1].kind == .mark)
        }

        // MARK: What befell them

        private mutating func readHarm(_ index: Int, _ range: Range<Int>) -> Int? {
            if let fate = suffered(index) {
                said(fate.isKilled)
                return fate.next
            }
            let word = text.word(index)
            if Noun.deaths.contains(word) || Noun.injuries.contains(word) {
                guard text.word(index + 1) == "of" || text.word(index + 1) == "to" else { return nil }
                (waiting, taking, isPart) = ([], Noun.deaths.contains(word), false)
                return index + 2
            }
            guard var isKilled = CasualtyFigures.verbs[word] else { return nil }
            let (one, two) = (text.word(index - 1), text.word(index - 2))
            if one == "not" || two == "not" || one == "never" {
                waiting = []
                return index + 1
            }
            if one == "fatally" || one == "mortally" { isKilled = true }
            if let end = eitherWay(index, isKilled) {
                // "…were killed or injured" says how many were hit, not how many died.
                saysEither = true
                (waiting, taking) = ([], nil)
                return end
            }
            let isPassive = Self.auxiliaries.contains(one) || Self.auxiliaries.contains(two)
            if !waiting.isEmpty, isPassive || !takesObject(index + 1) {
                said(isKilled)
            } else if word == "died", waiting.isEmpty, Self.afterwards.contains(one) {
                diedLater()
            } else if !isPassive {
                (waiting, taking, isPart) = ([], isKilled, false)
            }
            return index + 1
        }

        /// What is said of those who wait.
        private mutating func said(_ isKilled: Bool) {
            subjects = groups.count
            for people in waiting where people.isCivilian {
                groups.append(Group(count: people.count, isKilled: isKilled, tokens: people.start..<waitingEnd))
            }
            (waiting, taking, isPart) = ([], nil, false)
        }

        /// "was injured and later died": those of the last verb are dead.
        private mutating func diedLater() {
            for place in groups.indices.dropFirst(subjects) {
                groups[place] = Group(count: groups[place].count, isKilled: true, tokens: groups[place].tokens)
            }
        }

        // MARK: Other words

        private mutating func readWord(_ index: Int) -> Int {
            let word = text.word(index)
            if word == ";" || word == ":" || word == "." {
                (waiting, taking, isPart) = ([], nil, false)
            } else if Self.parts.contains(word) {
                isPart = true
            } else {
                if taking != nil, !Self.beforeObjects.contains(word) { taking = nil }
                if !isCivilian, Noun.people.contains(word) { isCivilian = true }
            }
            return index + 1
        }

        private static let wholes: WordSet = ["whom", "which", "them", "these", "those"]
        private static let parts: WordSet = ["including", "includes", "included", "among", "amongst", "comprising"]
        private static let auxiliaries: WordSet = ["was", "were", "been", "be", "being", "are", "is"]
        private static let afterwards: WordSet = ["later", "subsequently", "then", "eventually", "and", "who"]
        private static let beforeObjects: WordSet = [
            "of", "to", "the", "at", "least", "approximately", "about", "around", "an", "a", "estimated", "and", ",",
            "as",
            "well", "also", "what", "another", "both", "unintentionally", "inadvertently",
        ]
    }
}
