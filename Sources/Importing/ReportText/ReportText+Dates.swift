// SPDX-License-Identifier: Apache-2.0

extension ReportText {
    /// The date that begins at a token: `Nov. 28, 2018`, `July, 29, 2017`, `3-4 July 2017`, `Dec. 31st – Jan. 1st 2017`,
    /// `2017-07-01`, `July 2017`; nil for anything else.
    ///
    /// A remark in brackets before the year is passed over.
    func date(at start: Int, limit: Int) -> ReportDate? {
        var index = start
        if index < limit, isWord(index, of: MonthWords.weekdays) {
            index += 1
            if [",", "."].contains(word(index)) { index += 1 }
        }
        guard index < limit else { return nil }
        if let plain = numericDate(at: index, limit: limit, from: start) { return plain }
        guard var (first, next) = end(at: index, limit: limit, month: nil) else { return nil }
        year(&first, &next, limit)
        var date = ReportDate(first: first, last: nil, tokens: start..<next)
        guard let after = rangeMark(at: next, limit: limit) else { return isComplete(date) ? date : nil }
        // Behind a year a bare number is no day: "July 3, 2017 – 12 civilians".
        let month = first.year == nil && first.day != nil ? first.month : nil
        if first.month != 0, var (last, end) = self.end(at: after, limit: limit, month: month) {
            guard last.month != 0, (first.day == nil) == (last.day == nil), isNoCount(end, limit) else {
                return isComplete(date) ? date : nil
            }
            year(&last, &end, limit)
            date.last = last
            date.tokens = start..<end
        } else if first.month == 0, var (last, end) = self.end(at: after, limit: limit, month: nil), last.month != 0 {
            // "13 to 19 September": the month stands behind the second day.
            year(&last, &end, limit)
            date.first.month = last.month
            date.last = last
            date.tokens = start..<end
        }
        return isComplete(date) ? date : nil
    }

    /// Whether the word after a day is none that would be counted: "July 3 and 12 strikes" names one day.
    private func isNoCount(_ next: Int, _ limit: Int) -> Bool {
        guard next < limit, tokens[next].kind == .word else { return true }
        return !["strike", "strikes", "airstrikes", "civilian", "civilians", "reports", "people"].contains(word(next))
    }

    private func isComplete(_ date: ReportDate) -> Bool {
        date.first.month != 0 && (date.first.day != nil || date.first.year != nil)
    }

    /// One end: month and day in either order.
    ///
    /// With `month` a day alone is enough; without, its month is 0 for now.
    private func end(at start: Int, limit: Int, month: Int?) -> (ReportDate.End, Int)? {
        guard start < limit else { return nil }
        if let named = MonthWords.month(tokens[start]) {
            var index = start + 1
            if word(index) == "." { index += 1 }
            let afterMonth = index
            if word(index) == "," { index += 1 }
            if index < limit, let day = day(tokens[index]) { return (.init(month: named, day: day), index + 1) }
            return (.init(month: named, day: nil), afterMonth)
        }
        guard let day = day(tokens[start]) else { return nil }
        var index = start + 1
        if word(index) == "of" || word(index) == "de" { index += 1 }
        if index < limit, let named = MonthWords.month(tokens[index]) {
            index += 1
            if word(index) == "." { index += 1 }
            return (.init(month: named, day: day), index)
        }
        if let month { return (.init(month: month, day: day), start + 1) }
        return (.init(month: 0, day: day), start + 1)
    }

    /// `28`, `28th`, `1er`: 1…31; nil for anything else.
    private func day(_ token: ReportToken) -> Int? {
        if let value = token.value { return token.text.length <= 2 && (1...31).contains(value) ? value : nil }
        guard token.kind == .word, (0x30...0x39).contains(bytes[token.start]) else { return nil }
        let text = string(token.start, token.end)
        let figures = text.utf8.prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(figures.count), let value = Int(Substring(figures)), (1...31).contains(value),
            let rest = ReportWord(known: text.dropFirst(figures.count).lowercased()), Self.ordinals.contains(rest)
        else { return nil }
        return value
    }

    /// What stands behind the figures of a day.
    private static let ordinals: WordSet = ["st", "nd", "rd", "th", "er", "e", "de", "ste"]

    /// Takes a year that follows, behind a comma, a full stop or a remark in brackets.
    private func year(_ end: inout ReportDate.End, _ next: inout Int, _ limit: Int) {
        guard end.month != 0 else { return }
        var index = next
        if word(index) == "[" || word(index) == "(" {
            index = (bracketEnd(at: index, limit: limit) ?? index)
        }
        if [",", ".", "،"].contains(word(index)) { index += 1 }
        guard index < limit, let value = tokens[index].value, tokens[index].text.length == 4,
            (1900...2199).contains(value)
        else { return }
        end.year = value
        next = index + 1
    }

    /// The token after a bracket that closes within twelve tokens.
    func bracketEnd(at index: Int, limit: Int) -> Int? {
        let close: ReportWord = word(index) == "[" ? "]" : ")"
        for end in (index + 1)..<max(index + 1, min(limit, index + 14)) where word(end) == close { return end + 1 }
        return nil
    }

    /// The token after a dash, "to", "and" and the like; nil where none stands here.
    private func rangeMark(at index: Int, limit: Int) -> Int? {
        var index = index
        if word(index) == ",", ["and", "or", "to", "through"].contains(word(index + 1)) { index += 1 }
        guard index + 1 < limit, Self.rangeMarks.contains(word(index)) else { return nil }
        return index + 1
    }

    private static let rangeMarks: WordSet = [
        "-", "–", "—", "‑", "−", "/", "&", "to", "and", "or", "through", "until", "au", "et", "tot", "en", "إلى", "و",
        "حتى",
    ]

    /// `2017-07-01`, `7/1/2017` in the order of the United States where both orders are possible, `01.07.2017`.
    private func numericDate(at index: Int, limit: Int, from start: Int) -> ReportDate? {
        guard index + 4 < limit, let a = tokens[index].value, let b = tokens[index + 2].value,
            let c = tokens[index + 4].value, word(index + 1) == word(index + 3),
            !(1...4).contains(where: { tokens[index + $0].isSpaced })
        else { return nil }
        let widths = [0, 2, 4].map { tokens[index + $0].text.length }
        let ends: ReportDate.End
        switch word(index + 1) {
        case "-" where widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2: ends = .init(year: a, month: b, day: c)
        case "/" where widths[2] == 4 && a <= 12: ends = .init(year: c, month: a, day: b)
        case "/" where widths[2] == 4, "." where widths[2] == 4: ends = .init(year: c, month: b, day: a)
        default: return nil
        }
        guard (1...12).contains(ends.month), let day = ends.day, (1...31).contains(day) else { return nil }
        return ReportDate(first: ends, last: nil, tokens: start..<(index + 5))
    }
}
