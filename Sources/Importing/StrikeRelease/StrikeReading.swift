// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// One release while it is being read: sentence by sentence, with the day and the country that hold for what follows.
struct StrikeReading {
    let text: ReportText
    let context: ReportContext
    private(set) var strikes: [Strike] = []
    private(set) var tallies: [StrikeTally] = []
    private(set) var unread: [TextMark] = []
    private(set) var diagnostics: [ImportDiagnostic] = []
    private var block = Block()

    /// What holds for the sentences that follow.
    private struct Block {
        var date: CalendarDay?
        var dateEnd: CalendarDay?
        /// Where the date stands: each is told once.
        var dateTokens: Range<Int>?
        var country: Country?
        var platform: String?
        /// The last day whose year is known: a day without a year belongs to the year that brings it nearest.
        var anchor: CalendarDay?
    }

    init(_ text: ReportText, _ context: ReportContext) {
        self.text = text
        self.context = context
    }

    mutating func read() {
        for sentence in StrikeSentences.sentences(of: text) { readSentence(sentence) }
    }

    private mutating func readSentence(_ sentence: Range<Int>) {
        let clauses = StrikeClause.clauses(text, sentence)
        if clauses.allSatisfy({ !$0.isStrike || $0.strikes.max == 0 }), isSilence(sentence) {
            return readSilence(sentence)
        }
        guard !clauses.isEmpty else { return readContextAlone(sentence) }
        var start = sentence.lowerBound
        for (position, clause) in clauses.enumerated() {
            let next = position + 1 < clauses.count ? clauses[position + 1].start : sentence.upperBound
            var end = StrikeSentences.quoteEnd(text, clause.rest..<next) ?? next
            if position + 1 == clauses.count, StrikeSentences.isContextOnly(text, end..<next) {
                takeContext(end..<next)
                end = next
            }
            takeContext(start..<min(clause.count.lowerBound, end))
            let range = start..<end
            if clause.isStrike {
                addStrike(clause, range)
            } else if StrikeSentences.saysConducted(text, range, clause.count) {
                addTally(clause, range)
            } else {
                // It names a number of strikes, whatever else it holds: that is never only a heading.
                takeContext(range)
                addUnread(range)
            }
            start = end
        }
        if start < sentence.upperBound { readContextAlone(start..<sentence.upperBound) }
    }

    // MARK: Blocks

    /// Takes days and countries that a passage names, the last one of each.
    private mutating func takeContext(_ range: Range<Int>) {
        var index = range.lowerBound
        var countries: Set<Country> = []
        while index < range.upperBound {
            // Neither a day nor a country begins with a mark.
            if text.tokens[index].kind == .mark {
                index += 1
            } else if let date = text.date(at: index, limit: range.upperBound), date.first.day != nil {
                setDate(date)
                index = date.tokens.upperBound
            } else if let (country, next) = text.country(at: index, limit: range.upperBound) {
                if !StrikeSentences.isAdjacentToPlace(text, index, range) { countries.insert(country) }
                index = next
            } else {
                index += 1
            }
        }
        if !countries.isEmpty { block.country = countries.count == 1 ? countries.first : nil }
    }

    private mutating func setDate(_ date: ReportDate) {
        let isKnown = block.dateTokens == date.tokens
        block.dateTokens = date.tokens
        let days = resolved(date)
        block.date = days.first
        block.dateEnd = days.last
        if let day = days.first { block.anchor = day }
        guard !isKnown else { return }
        if days.first == nil || (date.last?.day != nil && days.last == nil && date.last?.day != date.first.day) {
            let words = TextCollector.line(text.string(date.tokens)) ?? ""
            let reason =
                days.first == nil && date.lacksYear ? "names no year" : "names a day that the calendar does not have"
            report(.warning, .unreadableDate, "date", "“\(words)” \(reason): please check by hand")
        }
    }

    /// The days of a date; without a year, those nearest to the last day whose year is known, or before the publication.
    private func resolved(_ date: ReportDate) -> (first: CalendarDay?, last: CalendarDay?) {
        guard date.lacksYear, let anchor = block.anchor, let day = date.first.day else {
            return date.days(published: context.published, year: nil)
        }
        let years = [anchor.year - 1, anchor.year, anchor.year + 1]
        let nearest = years.min { left, right in
            func distance(_ year: Int) -> Int {
                CalendarDay(year: year, month: date.first.month, day: min(day, 28)).map {
                    abs($0.dayNumber - anchor.dayNumber)
                } ?? .max
            }
            return distance(left) < distance(right)
        }
        var date = date
        date.first.year = nearest
        return date.days(published: nil, year: nil)
    }

    // MARK: Strikes

    private mutating func addStrike(_ clause: StrikeClause, _ range: Range<Int>) {
        var strike = newStrike(range)
        strike.strikes = clause.strikes
        if let date = clause.date { setDate(date) }
        (strike.date, strike.dateEnd) = (block.date, block.dateEnd)
        let country = clause.country ?? block.country
        strike.country = country.map { .known($0) }
        strike.platform = block.platform
        if let place = clause.place {
            strike.place = TextCollector.line(text.string(place))
            mark(&strike, "place", place)
        }
        mark(&strike, "strikes", clause.count)
        if clause.hasVerb { strike.targets = StrikeTargets(text, clause.rest..<range.upperBound).targets }
        let killed = strike.targets.filter { $0.effect == .known(.killed) }
        if killed.count == 1 { strike.deathsClaimed = killed[0].number }
        strikes.append(strike)
    }

    private mutating func addTally(_ clause: StrikeClause, _ range: Range<Int>) {
        guard let span = text.span(range) else { return }
        if let date = clause.date { setDate(date) }
        // Days and countries may stand behind the number too: "one strike was conducted in Syria on May 15th".
        takeContext(clause.count.upperBound..<range.upperBound)
        block.platform = StrikeSentences.platform(text, range)
        var tally = StrikeTally()
        (tally.start, tally.end) = (span.lowerBound, span.upperBound)
        (tally.date, tally.dateEnd) = (block.date, block.dateEnd)
        tally.country = (clause.country ?? block.country).map { .known($0) }
        tally.strikes = clause.strikes
        if let mark = text.mark("strikes", clause.count) { tally.marks.append(mark) }
        tallies.append(tally)
    }

    // MARK: Silences and the rest

    /// Whether a sentence says that no strike was reported; "no civilians were reported killed" says something else.
    private func isSilence(_ sentence: Range<Int>) -> Bool {
        !StrikeWords.silence.matches(in: text, sentence).isEmpty
            && !sentence.contains { StrikeSentences.harmed.contains(text.word($0)) }
    }

    /// A sentence that says that no strike was reported: a strike record with none, which is not the same as no record.
    private mutating func readSilence(_ sentence: Range<Int>) {
        takeContext(sentence)
        var strike = newStrike(sentence)
        strike.strikes = Bound(min: 0, max: 0)
        (strike.date, strike.dateEnd) = (block.date, block.dateEnd)
        strike.country = block.country.map { .known($0) }
        if let place = StrikeSentences.placeOfSilence(text, sentence) {
            strike.place = TextCollector.line(text.string(place))
            mark(&strike, "place", place)
        }
        strikes.append(strike)
    }

    /// A sentence without a number of strikes: its days and countries hold on, its words are unread unless it has no others.
    private mutating func readContextAlone(_ sentence: Range<Int>) {
        takeContext(sentence)
        if !StrikeSentences.isContextOnly(text, sentence) { addUnread(sentence) }
    }

    private mutating func addUnread(_ sentence: Range<Int>) {
        guard let span = text.span(sentence) else { return }
        if let last = unread.last, last.end <= span.lowerBound, isContinued(last.end, span.lowerBound) {
            unread[unread.count - 1].end = span.upperBound
        } else {
            unread.append(TextMark("unread", start: span.lowerBound, end: span.upperBound))
            report(
                .note,
                .passageNotRead,
                nil,
                "the passage from byte \(span.lowerBound) on names no number of strikes: kept as unread"
            )
        }
    }

    /// Whether nothing but white space stands between two passages.
    private func isContinued(_ end: Int, _ start: Int) -> Bool { text.bytes[end..<start].allSatisfy { $0 <= 0x20 } }

    private func newStrike(_ range: Range<Int>) -> Strike {
        var strike = Strike()
        strike.status = .known(.declared)
        if let span = text.span(range) {
            (strike.start, strike.end) = (span.lowerBound, span.upperBound)
            strike.text = text.string(range)
        }
        return strike
    }

    private func mark(_ strike: inout Strike, _ field: String, _ range: Range<Int>) {
        if let mark = text.mark(field, range) { strike.marks.append(mark) }
    }

    private mutating func report(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ field: String?,
        _ message: String
    ) {
        diagnostics.append(ImportDiagnostic(severity, code, file: context.file, field: field, message: message))
    }
}
