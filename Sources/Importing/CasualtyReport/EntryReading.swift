// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// One entry while it is being read.
struct EntryReading {
    struct Problem {
        let severity: ImportDiagnostic.Severity
        let code: ImportDiagnosticCode
        let field: String
        let message: String
    }

    let text: ReportText
    let tokens: Range<Int>
    let head: EntryHead?
    let context: ReportContext
    private(set) var entry = ReportEntry()
    private(set) var problems: [Problem] = []
    /// Passages of the entry in which nothing was understood.
    private(set) var notRead: [Range<Int>] = []

    init(_ text: ReportText, _ tokens: Range<Int>, _ head: EntryHead?, _ context: ReportContext) {
        self.text = text
        self.tokens = tokens
        self.head = head
        self.context = context
    }

    mutating func read(section: Position?, shared: Range<Int>?) {
        if let head { readHead(head) }
        let start = min(tokens.upperBound, head?.end ?? tokens.lowerBound)
        let tail = EntryTail(text, start..<tokens.upperBound)
        readTail(tail)
        let body = start..<(tail.tokens?.lowerBound ?? tokens.upperBound)
        let rest = (tail.tokens?.upperBound ?? tokens.upperBound)..<tokens.upperBound
        readFinding(body, rest, section: section, shared: shared)
        if head == nil { readHeadless(body) }
        entry.marks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    // MARK: The head

    private mutating func readHead(_ head: EntryHead) {
        entry.number = head.number
        if let date = head.date { readDate(date) }
        if let place = head.place {
            entry.place = oneLine(place)
            mark("place", place)
        }
        if let country = head.country, let range = head.countryTokens {
            entry.country = .known(country)
            mark("country", range)
        }
        if let via = head.via {
            entry.via = OriginWords.origin(text, via)
            mark("via", via)
            if case .unknown(let words) = entry.via {
                add(.warning, .unknownTerm, "via", "“\(words)” names no kind of origin that is known: kept as given")
            }
        }
    }

    private mutating func readDate(_ date: ReportDate) {
        let days = date.days(published: context.published, year: nil)
        entry.date = days.first
        entry.dateEnd = days.last
        mark("date", date.tokens)
        if days.first == nil {
            let reason = date.lacksYear ? "names no year" : "is no day of the calendar"
            add(.warning, .malformedValue, "date", "“\(oneLine(date.tokens))” \(reason): please check by hand")
        } else if let published = context.published, let day = days.first, day > published {
            add(
                .warning,
                .dateAfterPublication,
                "date",
                "\(day.text) is after the publication on \(published.text): kept as printed"
            )
        }
    }

    /// Of a text without a head: a date that a place follows, and an origin that stands first.
    private mutating func readHeadless(_ body: Range<Int>) {
        guard let first = body.first else { return }
        if entry.via == nil, text.word(first + 2) == "." || text.word(first + 1) == ".",
            let end = (first..<min(first + 3, body.upperBound)).first(where: { text.word($0) == "." }),
            case .known(let origin)? = OriginWords.origin(text, first..<end)
        {
            entry.via = .known(origin)
            mark("via", first..<end)
        }
        for index in body where MonthWords.month(text.tokens[index]) != nil || text.tokens[index].value != nil {
            guard index == body.lowerBound || text.tokens[index - 1].kind == .word,
                let head = EntryHead(text, at: index, limit: body.upperBound), head.number == nil, head.country != nil
            else { continue }
            return readHead(head)
        }
        // "On 17 March 2017, the Coalition struck …": the day that the statement opens with.
        let start = EntryHead.lead(text, body.lowerBound, body.upperBound)
        if let date = text.date(at: start, limit: body.upperBound), date.first.day != nil { readDate(date) }
    }

    // MARK: The tail

    private mutating func readTail(_ tail: EntryTail) {
        if let serial = tail.serial {
            entry.serial = text.string(serial)
            mark("serial", serial)
        }
        for code in tail.codes {
            entry.codes.append(text.string(code))
            mark("codes", code)
        }
        for grid in tail.grids {
            let reference = GridReference(reading: oneLine(grid))
            entry.grids.append(reference)
            mark("grids", grid)
            if let problem = reference.problem {
                add(
                    .warning,
                    .gridReferenceProblem,
                    "grids",
                    "“\(reference.text)” is not one valid square (\(problem))"
                )
            }
        }
    }

    // MARK: The finding

    private mutating func readFinding(_ body: Range<Int>, _ rest: Range<Int>, section: Position?, shared: Range<Int>?) {
        var range = trimmed(body)
        var reading = FindingReading(text, range)
        if reading.position == nil, !trimmed(rest).isEmpty {
            let behind = FindingReading(text, trimmed(rest))
            if behind.position != nil { (range, reading) = (trimmed(rest), behind) }
        }
        if reading.position == nil, let shared {
            if !range.isEmpty { notRead.append(range) }
            (range, reading) = (shared, FindingReading(text, shared))
        }
        if !range.isEmpty {
            entry.finding = text.string(range)
            mark("finding", range)
        }
        entry.position = (reading.position ?? section).map { .known($0) }
        entry.reasons = reading.reasons.map { .known($0) }
        if reading.position == .credible { readFigures(reading.conceding) }
        let isRead = reading.position != nil
        if !isRead, !range.isEmpty { notRead.append(range) }
        if entry.position == nil {
            add(.warning, .positionNotRead, "position", "no finding that is known: please read it yourself")
        }
        let remainder = trimmed(rest)
        if !remainder.isEmpty, remainder != range { notRead.append(remainder) }
    }

    private mutating func readFigures(_ sentences: [Range<Int>]) {
        let figures = CasualtyFigures.read(text, sentences)
        entry.killed = figures.killed
        entry.injured = figures.injured
        for tokens in figures.killedTokens { mark("killed", tokens) }
        for tokens in figures.injuredTokens { mark("injured", tokens) }
        if !figures.hasNumber {
            add(.note, .positionNotRead, "killed", "harm is conceded without a figure that can be read")
        }
    }

    // MARK: Helpers

    /// The tokens without marks that part the entry's pieces at either end; a sentence keeps its full stop.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, [".", ",", ":", ";", "/", "-", "–", "—", ")", "]"].contains(text.word(first)) {
            range = (first + 1)..<range.upperBound
        }
        while let last = range.last, ["(", "[", "/", ",", "-", "–", "—", "#", "report"].contains(text.word(last)),
            text.tokens[last].kind == .mark
        {
            range = range.lowerBound..<last
        }
        return range
    }

    /// Some tokens as they stand, line ends as spaces.
    private func oneLine(_ range: Range<Int>) -> String { TextCollector.line(text.string(range)) ?? "" }

    private mutating func mark(_ field: String, _ range: Range<Int>) {
        if let mark = text.mark(field, range) { entry.marks.append(mark) }
    }

    private mutating func add(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ field: String,
        _ message: String
    ) {
        problems.append(Problem(severity: severity, code: code, field: field, message: message))
    }
}
