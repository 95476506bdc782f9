// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The rows of one release while they come in.
struct StrikeTableGroup {
    struct Problem {
        let severity: ImportDiagnostic.Severity
        let code: ImportDiagnosticCode
        let field: String
        let message: String
    }

    /// The release, or the day where no release is named.
    let key: String
    private(set) var undated = 0
    private(set) var firstLine = 1
    private var text: [UInt8]
    private var strikes: [Strike] = []
    /// What the rows of the last strike have in common: day, country and place as the cells have them.
    private var last: [String?] = []
    private let mapping: StrikeTableMapping?
    private let published: CalendarDay?

    init(key: String, header: [UInt8], mapping: StrikeTableMapping?) {
        self.key = key
        self.mapping = mapping
        text = header + [0x0A]
        published = CalendarDay(key.prefix(10))
    }

    /// Adds a row: to the last strike where day, country, place and number of strikes are its own, else as a new strike.
    mutating func take(_ cells: StrikeTableCells, _ row: CSVReader.Row) -> [Problem] {
        if strikes.isEmpty { firstLine = row.line }
        let start = text.count
        text += row.bytes + [0x0A]
        var problems: [Problem] = []
        let footage = footage(cells, &problems)
        if let group = footage?.group, join(footage, group) { return problems }
        let number = count(cells[.strikes], "strikes", &problems)
        let common = [cells[.date], cells[.country], StrikeTableCells.place(cells[.place])]
        let known = strikes.last?.strikes ?? .unknown
        if cells[.date] == nil { undated += 1 }
        if common != last || mapping?.columns[.target] == nil
            || (number != known && number != .unknown && known != .unknown)
        {
            last = common
            var strike = Strike()
            strike.start = start
            strike.status = .known(.declared)
            strike.country = StrikeTableCells.country(cells[.country])
            strike.place = common[2]
            readDate(cells[.date], &strike, &problems)
            if let footage {
                strike.footage = [footage]
                // What is filmed was one strike at least.
                strike.strikes = Bound(min: 1, max: nil)
            }
            strikes.append(strike)
        } else if cells[.date] != nil, strikes.last?.date == nil {
            // Every row whose date cannot be read is counted, not only the first of a strike.
            var copy = Strike()
            readDate(cells[.date], &copy, &problems)
        }
        fill(strikes.count - 1, cells, number, &problems)
        return problems
    }

    // MARK: Footage

    /// Adds footage to the strike that has some of its group; false where none has.
    private mutating func join(_ footage: StrikeFootage?, _ group: String) -> Bool {
        guard let footage, let last = strikes.indices.last, strikes[last].footage.contains(where: { $0.group == group })
        else { return false }
        strikes[last].footage.append(footage)
        strikes[last].end = text.count - 1
        strikes[last].text = String(decoding: text[strikes[last].start..<strikes[last].end], as: UTF8.self)
        return true
    }

    /// The footage of a row; nil for a table that has none.
    private func footage(_ cells: StrikeTableCells, _ problems: inout [Problem]) -> StrikeFootage? {
        guard mapping?.columns[.footage] != nil, cells[.footage] != nil || cells[.unmatched] != nil else { return nil }
        var footage = StrikeFootage()
        footage.url = cells[.footage]
        footage.title = cells[.footageTitle]
        footage.passage = cells[.passage]
        footage.group = cells[.footageGroup]
        footage.unmatched = cells[.unmatched]
        footage.incidents = cells[.incidents].map { $0.split { $0 == "," || $0 == ";" }.map(\.trimmed) } ?? []
        if let cell = cells[.footageDay] {
            footage.published = day(cell)
            if footage.published == nil {
                let message = "“\(cell)” is no day that can be read"
                problems.append(
                    Problem(severity: .warning, code: .unreadableDate, field: "footage.published", message: message)
                )
            }
        }
        return footage
    }

    /// The day that a whole cell names; nil for anything else.
    private func day(_ cell: String) -> CalendarDay? {
        let text = ReportText(Array(cell.utf8))
        guard let date = text.date(at: 0, limit: text.tokens.count), date.tokens.upperBound == text.tokens.count else {
            return nil
        }
        return date.days(published: published, year: nil).first
    }

    private mutating func fill(_ index: Int, _ cells: StrikeTableCells, _ number: Bound, _ problems: inout [Problem]) {
        strikes[index].end = text.count - 1
        if strikes[index].strikes == .unknown { strikes[index].strikes = number }
        if let line = cells[.line] {
            strikes[index].text = line
            strikes[index].targets = StrikeTableGroup.targets(in: line)
        } else {
            strikes[index].text = String(decoding: text[strikes[index].start..<strikes[index].end], as: UTF8.self)
        }
        guard cells[.target] != nil || cells[.targetCount] != nil || cells[.effect] != nil else { return }
        var target = StrikeTarget()
        target.target = cells[.target] ?? ""
        target.number = count(cells[.targetCount], "targets", &problems)
        target.effect = StrikeTableCells.effect(cells[.effect])
        strikes[index].targets.append(target)
    }

    /// The targets in a line of a release; none where it is not in the form of one.
    private static func targets(in line: String) -> [StrikeTarget] {
        let text = ReportText(Array(line.utf8))
        guard let clause = StrikeClause.clauses(text, 0..<text.tokens.count).first(where: \.hasVerb) else { return [] }
        return StrikeTargets(text, clause.rest..<text.tokens.count).targets
    }

    /// Days as spreadsheets shorten them; with slashes the month stands first, as in releases.
    private static let shortForms = [
        "d-MMM-yy", "d MMM yy", "dMMMyy", "dMMMyyyy", "MM/dd/yy", "dd/MM/yy", "dd.MM.yy",
    ].compactMap { DateForm($0) }

    private func readDate(_ cell: String?, _ strike: inout Strike, _ problems: inout [Problem]) {
        guard let cell else { return }
        let text = ReportText(Array(cell.utf8))
        let date = text.date(at: 0, limit: text.tokens.count)
        let days = date.flatMap { $0.tokens.upperBound == text.tokens.count ? $0 : nil }?.days(
            published: published,
            year: nil
        )
        (strike.date, strike.dateEnd) = (days?.first, days?.last)
        if strike.date == nil {
            let conventions = CellConventions()
            strike.date = Self.shortForms.lazy.compactMap { $0.read(cell, conventions)?.first }.first
            if strike.date != nil { return }
        }
        guard strike.date == nil || (date?.last != nil && strike.dateEnd == nil && date?.last?.day != date?.first.day)
        else { return }
        let message = "“\(cell)” is no day that can be read" + (date?.lacksYear == true ? ", it names no year" : "")
        problems.append(Problem(severity: .warning, code: .unreadableDate, field: "date", message: message))
    }

    private func count(_ cell: String?, _ field: String, _ problems: inout [Problem]) -> Bound {
        guard let cell else { return .unknown }
        if let value = StrikeTableCells.count(cell) { return Bound(min: value, max: value) }
        problems.append(
            Problem(severity: .warning, code: .malformedValue, field: field, message: "“\(cell)” is no count")
        )
        return .unknown
    }

    /// The rows as a report.
    var report: MilitaryReport {
        var context = ReportContext(
            issuer: mapping?.issuer,
            published: mapping?.columns[.release] == nil ? nil : published
        )
        context.title = key.isEmpty ? nil : key
        var report = context.report(.strikeReport, String(decoding: text, as: UTF8.self))
        report.strikes = strikes
        let days = strikes.flatMap { [$0.date, $0.dateEnd] }.compactMap(\.self)
        report.dateStart = days.min()
        report.dateEnd = days.max()
        report.language = LanguageTag(rawValue: "en").map { .known($0) }
        return report
    }
}
