// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension ReportText {
    /// The day that the head of a release prints as that of its publication; nil where it prints none.
    ///
    /// A date with its year among the first eighty tokens, alone in its line or before a dash: `SOUTHWEST ASIA, Aug. 3, 2017 –`;
    /// or the number of a release that begins with a day: `Release # 20211116-01`.
    var dateline: CalendarDay? {
        let limit = min(tokens.count, 80)
        for index in 0..<limit {
            if tokens[index].kind == .number, tokens[index].text.length == 8,
                (max(0, index - 3)..<index).contains(where: { word($0) == "release" }), let day = compactDay(index)
            {
                return day
            }
            guard MonthWords.month(tokens[index]) != nil || tokens[index].kind == .number,
                let date = date(at: index, limit: limit), date.last == nil, date.first.year != nil,
                date.first.day != nil,
                isDateline(date.tokens)
            else { continue }
            return date.days(published: nil, year: nil).first
        }
        return nil
    }

    private func compactDay(_ index: Int) -> CalendarDay? {
        let figures = tokens[index].text.bytes.map { Int($0) - 0x30 }
        guard figures.count == 8 else { return nil }
        let year = figures[0..<4].reduce(0) { $0 * 10 + $1 }
        return CalendarDay(year: year, month: figures[4] * 10 + figures[5], day: figures[6] * 10 + figures[7])
    }

    /// Whether a date stands alone in its line, or a dash follows it directly or behind a bracket.
    private func isDateline(_ range: Range<Int>) -> Bool {
        var next = range.upperBound
        if word(next) == ")" { next += 1 }
        guard next < tokens.count else { return range.lowerBound > 0 && tokens[range.lowerBound].lineEnds > 0 }
        if ["–", "—"].contains(word(next)) || (word(next) == "-" && tokens[next].isSpaced) { return true }
        return tokens[next].lineEnds > 0 && (range.lowerBound == 0 || tokens[range.lowerBound].lineEnds > 0)
    }
}
