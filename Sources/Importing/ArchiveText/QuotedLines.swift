// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Lines of quotations under one heading, each under the name of the actor that is quoted where the page prints it.
struct QuotedLines {
    /// One quotation; the name is nil where only the heading says whose it is.
    struct Quotation {
        var name: String?
        var lines: [PageLine]
    }

    private(set) var quotations: [Quotation] = []

    /// Cuts at lines that are the name of a known actor.
    init(_ lines: [PageLine], of name: String?, _ blocks: InvolvementBlocks, _ draft: DraftReading) {
        for line in lines {
            let isName =
                line.text == blocks.headingActor || (draft.context.term(labelled: line.text) as Actor?) != nil
            if isName {
                quotations.append(Quotation(name: line.text, lines: []))
            } else if quotations.isEmpty {
                quotations.append(Quotation(name: name, lines: [line]))
            } else {
                quotations[quotations.count - 1].lines.append(line)
            }
        }
    }

    /// Whether a line is the link to the text that is quoted.
    static func isSourceLink(_ line: PageLine) -> Bool {
        ["original source", "official source", "source"].contains(line.text.lowercased())
    }

    /// Whether the name is that of somebody else than the actor of the block.
    static func isPartner(_ name: String?, of blocks: InvolvementBlocks) -> Bool {
        guard let name, let actor = blocks.headingActor else { return false }
        return name.lowercased() != actor.lowercased()
    }
}

/// Strike reports: a text, and the same in its own language below a line that says so.
struct QuotedReports {
    private let lines: [PageLine]
    private let name: String?

    init(_ lines: [PageLine], of name: String?) {
        self.lines = lines
        self.name = name
    }

    func read(into blocks: inout InvolvementBlocks, _ draft: inout DraftReading) {
        for quotation in QuotedLines(lines, of: name, blocks, draft).quotations {
            var report = StrikeReport()
            report.url = quotation.lines.first(where: QuotedLines.isSourceLink)?.links.first
            // Above the text, the names of the languages are tabs; below it, one begins the other version.
            let lines = quotation.lines.filter { !QuotedLines.isSourceLink($0) }.drop(while: Self.isLanguage)
            let cut = lines.firstIndex(where: Self.isLanguage) ?? lines.endIndex
            report.text = Array(lines[..<cut]).prose
            report.originalText = Array(lines[cut...].drop(while: Self.isLanguage)).prose
            guard report != StrikeReport() else { continue }
            if QuotedLines.isPartner(quotation.name, of: blocks) {
                var partner = PartnerStrikeReport()
                partner.partner = draft.term(quotation.name, "involvements.partnerStrikeReports.partner")
                partner.text = report.text
                partner.url = report.url
                partner.originalText = report.originalText
                blocks.current.partnerStrikeReports.append(partner)
            } else {
                blocks.current.strikeReports.append(report)
            }
        }
    }

    private static func isLanguage(_ line: PageLine) -> Bool {
        ["english", "original", "original language", "english translation"].contains(line.text.lowercased())
    }
}

/// Dated statements: a date in a line of its own opens each; dates above all texts are tabs in the same order.
struct QuotedStatements {
    private let lines: [PageLine]
    private let name: String?

    init(_ lines: [PageLine], of name: String?) {
        self.lines = lines
        self.name = name
    }

    func read(into blocks: inout InvolvementBlocks, _ draft: inout DraftReading) {
        for quotation in QuotedLines(lines, of: name, blocks, draft).quotations {
            let statements = Self.statements(quotation.lines)
            if QuotedLines.isPartner(quotation.name, of: blocks) {
                var partner = PartnerStatement()
                partner.partner = draft.term(quotation.name, "involvements.partnerStatements.partner")
                partner.statements = statements
                blocks.current.partnerStatements.append(partner)
            } else {
                blocks.current.statements += statements
            }
        }
    }

    private static func statements(_ lines: [PageLine]) -> [Statement] {
        var dates: [CalendarDay] = []
        var dated = 0
        var done: [Statement] = []
        var pending: [PageLine] = []
        func flush() {
            guard !pending.isEmpty else { return }
            for text in texts(pending, dates: dates.count - dated) {
                done.append(Statement(date: dated < dates.count ? dates[dated] : nil, url: text.url, text: text.text))
                dated = min(dated + 1, dates.count)
            }
            pending = []
        }
        for line in lines {
            if line.text.utf8.count < 40, let day = DateText.day(line.text) {
                flush()
                dates.append(day)
            } else {
                pending.append(line)
            }
        }
        flush()
        // A tab whose text was not copied.
        return done + dates[dated...].map { Statement(date: $0, url: nil, text: nil) }
    }

    /// The texts below dates; the link to the source begins each where several dates stand above.
    private static func texts(_ lines: [PageLine], dates: Int) -> [(text: String?, url: String?)] {
        var groups: [[PageLine]] = [[]]
        for line in lines {
            if dates > 1, QuotedLines.isSourceLink(line), groups.last?.isEmpty == false { groups.append([]) }
            groups[groups.count - 1].append(line)
        }
        return groups.map { group in
            let url = group.first(where: QuotedLines.isSourceLink)?.links.first
            return (group.filter { !QuotedLines.isSourceLink($0) }.prose, url)
        }
    }
}

extension Statement {
    init(date: CalendarDay?, url: String?, text: String?) {
        self.init()
        self.date = date
        self.url = url
        self.text = text
    }
}
