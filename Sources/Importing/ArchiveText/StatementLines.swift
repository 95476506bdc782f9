// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What is said of each actor, from lines: `X Assessment`, labels with values, reports and statements.
struct StatementLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    /// What a line opens.
    private enum Opening {
        case actor
        case field
        case strikeReport(of: String?)
        case statements(of: String?)
    }

    func read(into draft: inout DraftReading) {
        var blocks = InvolvementBlocks()
        let parts = LabelledLines(lines, label: { line in Self.opening(line).map { ($0, line) } })
        for line in parts.before {
            draft.keep(line.text, field: "involvements", code: .unknownLabel, "this line stands before the first actor")
        }
        for ((opening, line), values) in parts.values {
            switch opening {
            case .actor:
                blocks.readHeading(line, opensActor: true)
                for value in values { keep(value, &draft) }
            case .field: readField(line, values, &blocks, &draft)
            case .strikeReport(let name): readReport(name, values, &blocks, &draft)
            case .statements(let name): readStatements(name, values, &blocks, &draft)
            }
        }
        draft.incident.involvements += blocks.finished()
        draft.known.insert("involvements")
    }

    private func keep(_ line: PageLine, _ draft: inout DraftReading) {
        draft.keep(line.text, field: "involvements", code: .unknownLabel, "this line stands beside an actor's position")
    }

    private static func opening(_ line: String) -> Opening? {
        guard line.utf8.count < 120 else { return nil }
        var text = line.lowercased()
        while text.hasSuffix(":") { text.removeLast() }
        if let label = PageLabel(text), [.suspectedActor, .knownActor, .militaryActor].contains(label) {
            return .field
        }
        if text.hasSuffix("position on incident") || fields.contains(text) { return .field }
        if text == "assessment" || text.hasSuffix(" assessment") { return .actor }
        for ending in ["strike report", "strike reports"] where text.hasSuffix(ending) {
            return .strikeReport(of: name(line, text, ending))
        }
        for ending in ["civilian casualty statement", "civilian casualty statements"] where text.hasSuffix(ending) {
            return .statements(of: name(line, text, ending))
        }
        return nil
    }

    private static let fields: Set<String> = [
        "civilian deaths conceded", "civilian injuries conceded", "mgrs coordinate", "mgrs coordinates",
        "stated location", "location description", "nearest population center", "nearest population centre",
        "stated location accuracy", "location accuracy", "reason for non-credible assessment",
        "reason for non credible assessment", "reason for credible assessment", "reasons",
    ]

    /// The words before an ending; nil where there are none, or only "original".
    private static func name(_ line: String, _ lower: String, _ ending: String) -> String? {
        let name = line.prefix(lower.count - ending.count).trimmed
        return name.isEmpty || name.lowercased() == "original" ? nil : name
    }

    private func readField(
        _ label: String,
        _ values: [PageLine],
        _ blocks: inout InvolvementBlocks,
        _ draft: inout DraftReading
    ) {
        blocks.readField(label, values.first?.text, &draft)
        for value in values.dropFirst() { keep(value, &draft) }
    }

    private func readReport(
        _ name: String?,
        _ values: [PageLine],
        _ blocks: inout InvolvementBlocks,
        _ draft: inout DraftReading
    ) {
        let (text, url) = Self.quoted(values)
        guard text != nil || url != nil else { return }
        if let name, let actor = blocks.headingActor, name != actor {
            var report = PartnerStrikeReport()
            report.partner = draft.term(name, "involvements.partnerStrikeReports.partner")
            report.text = text
            report.url = url
            blocks.current.partnerStrikeReports.append(report)
        } else {
            var report = StrikeReport()
            report.text = text
            report.url = url
            blocks.current.strikeReports.append(report)
        }
    }

    /// A date in a line of its own opens each statement.
    private func readStatements(
        _ name: String?,
        _ values: [PageLine],
        _ blocks: inout InvolvementBlocks,
        _ draft: inout DraftReading
    ) {
        var statements: [Statement] = []
        var date: CalendarDay?
        var pending: [PageLine] = []
        func flush() {
            let (text, url) = Self.quoted(pending)
            if date != nil || text != nil || url != nil {
                statements.append(Statement(date: date, url: url, text: text))
            }
            pending = []
        }
        for line in values {
            if line.text.utf8.count < 40, let day = DateText.day(line.text) {
                flush()
                date = day
            } else {
                pending.append(line)
            }
        }
        flush()
        if let name, let actor = blocks.headingActor, name != actor {
            var partner = PartnerStatement()
            partner.partner = draft.term(name, "involvements.partnerStatements.partner")
            partner.statements = statements
            blocks.current.partnerStatements.append(partner)
        } else {
            blocks.current.statements += statements
        }
    }

    /// The text of a quotation, and the link that its source line carries.
    private static func quoted(_ lines: [PageLine]) -> (text: String?, url: String?) {
        let markers = ["original source", "official source", "source"]
        let url = lines.first { markers.contains($0.text.lowercased()) }?.links.first
        return (lines.filter { !markers.contains($0.text.lowercased()) }.prose, url)
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
