// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The beginning of an entry, as `7. Nov. 28, 2018, near X, Syria, via Airwars report`.
struct EntryHead {
    var number: Int?
    /// The first token, that of the number or of the date.
    var start: Int
    var date: ReportDate?
    var place: Range<Int>?
    var country: Country?
    var countryTokens: Range<Int>?
    var via: Range<Int>?
    /// The token after the head.
    var end: Int

    /// Reads a head that begins at a token; nil where none does.
    ///
    /// A date opens it, alone or behind "on", "between" and the like, and then a place with "near" or "in", a country or
    /// "via". A place may also stand before the date.
    init?(_ text: ReportText, at start: Int, limit: Int) {
        self.start = start
        var index = start
        if let (number, next) = Self.number(text, start, limit) ?? Self.label(text, start, limit) {
            (self.number, index) = (number, next)
        }
        while index < min(limit, start + 3), Self.isBullet(text, index) { index += 1 }
        end = index
        let lead = Self.lead(text, index, limit)
        if let date = text.date(at: lead, limit: limit) {
            self.date = date
            index = Self.afterRemarks(text, date.tokens.upperBound, limit)
            if !readPlace(text, index, limit) {
                // Only the number says that an entry begins: what follows the day is no place.
                guard number != nil else { return nil }
                (place, country, countryTokens, via, end) = (nil, nil, nil, nil, date.tokens.upperBound)
            }
        } else {
            guard Self.preposition(text, index, limit) != nil, readPlace(text, index, limit), place != nil,
                country != nil || via == nil
            else { return nil }
            let behind = Self.lead(text, text.word(end) == "," ? end + 1 : end, limit)
            guard let date = text.date(at: behind, limit: limit) else { return nil }
            self.date = date
            end = date.tokens.upperBound
            if text.word(end) == "," { end += 1 }
        }
        if via == nil { readVia(text, limit) }
        if end < limit, text.tokens[end].kind == .mark,
            [".", ":", ",", ";", "–", "—", "-"].contains(text.word(end))
        {
            end += 1
        }
    }

    private static func isBullet(_ text: ReportText, _ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.kind == .mark else { return token.text == "o" }
        return ["•", "-", "–", "·", "*"].contains(token.text)
    }

    /// `7.`, `7)`, `(7)`, `#7`: a number of at most three figures, and the token after it.
    private static func number(_ text: ReportText, _ start: Int, _ limit: Int) -> (Int, Int)? {
        let isOpen = text.word(start) == "(" || text.word(start) == "#"
        let index = isOpen ? start + 1 : start
        guard index + 1 < limit, let value = text.tokens[index].value, text.tokens[index].text.length <= 3,
            [".", ")"].contains(text.word(index + 1)) || text.word(start) == "#", !text.tokens[index + 1].isSpaced
        else { return nil }
        let next = text.word(start) == "#" ? index + 1 : index + 2
        // A serial in brackets that ends an entry numbers nothing.
        guard next < limit, text.tokens[next].lineEnds == 0 else { return nil }
        return (value, next)
    }

    /// `Allegation:`, `Case 3:`, `Incident #12 –`: a word for an entry with its number, nil for none, and the token after it.
    private static func label(_ text: ReportText, _ start: Int, _ limit: Int) -> (Int?, Int)? {
        guard labels.contains(text.word(start)), text.tokens[start].isCapital else { return nil }
        var (index, number): (Int, Int?) = (start + 1, nil)
        while index < min(limit, start + 4), ["#", "no", ".", "number"].contains(text.word(index)) { index += 1 }
        if index < limit, let value = text.tokens[index].value, text.tokens[index].text.length <= 3 {
            (number, index) = (value, index + 1)
        }
        guard index + 1 < limit, [":", "–", "—", "-"].contains(text.word(index)) else { return nil }
        return (number, index + 1)
    }

    private static let labels: WordSet = ["allegation", "report", "case", "incident", "entry", "strike"]

    /// Passes over "on or about", "the night of", "between" and the like before a date.
    static func lead(_ text: ReportText, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < min(limit, start + 8), leads.contains(text.word(index)) || text.word(index) == "/" { index += 1 }
        return index
    }

    private static let leads: WordSet = [
        "on", "or", "about", "around", "circa", "approximately", "between", "from", "the", "night", "nights", "evening",
        "morning", "of", "early", "late", "during", "in", "sometime", "period",
    ]

    /// Passes over commas, dashes, a remark in brackets and a time of day behind a date.
    private static func afterRemarks(_ text: ReportText, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let word = text.word(index)
            if word == "[" || word == "(", let end = text.bracketEnd(at: index, limit: limit) {
                index = end
            } else if [",", "–", "—", "-", ";", ":"].contains(word) {
                index += 1
            } else if word == "at", let time = timeEnd(text, index + 1, limit) {
                index = time
            } else {
                return index
            }
        }
        return index
    }

    /// Passes over "approximately 0330 local time"; nil where no number follows.
    private static func timeEnd(_ text: ReportText, _ start: Int, _ limit: Int) -> Int? {
        var index = start
        if ["approximately", "about", "around"].contains(text.word(index)) { index += 1 }
        guard index < limit, text.tokens[index].value != nil else { return nil }
        while index < min(limit, start + 8), text.word(index) != ",",
            CasualtyWords.prepositions[text.word(index)] == nil
        { index += 1 }
        return index
    }

    /// The token after "near", "in the vicinity of" and the like; nil where none stands here.
    static func preposition(_ text: ReportText, _ start: Int, _ limit: Int) -> Int? {
        guard let first = CasualtyWords.prepositions[text.word(start)], start + 1 < limit else { return nil }
        var index = start + 1
        if ["or", "and"].contains(text.word(index)), CasualtyWords.prepositions[text.word(index + 1)] != nil {
            index += 2
        }
        if first, text.word(index) == "the" || text.word(index) == "general",
            let end = (index..<min(limit, index + 5)).first(where: { text.word($0) == "of" }),
            (index..<end).contains(where: { CasualtyWords.vicinities.contains(text.word($0)) })
        {
            index = end + 1
        } else if first, CasualtyWords.vicinities.contains(text.word(index)), text.word(index + 1) == "of" {
            index += 2
        }
        return index
    }
}

/// Words of entries' heads.
enum CasualtyWords {
    /// Words before a place; true where "the vicinity of" may follow.
    static let prepositions: WordTable<Bool> = [
        "near": true, "in": true, "at": true, "around": false, "outside": false, "within": true, "nearby": false,
    ]
    /// Small words within names of places, and what kinds of places are called.
    static let betweenNames: WordSet = [
        "and", "or", "of", "the", "al", "ad", "an", "ar", "as", "at", "az", "el", "ash", "near", "in", "village",
        "town", "city",
        "desert", "district", "area", "neighborhood", "neighbourhood", "governorate", "province", "bridge", "dam",
        "road",
        "roundabout", "hospital", "northern", "southern", "eastern", "western", "north", "south", "east", "west",
    ]
    static let vicinities: WordSet = ["vicinity", "area", "neighborhood", "surroundings", "proximity"]
}
