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
        case media
    }

    func read(into draft: inout DraftReading) {
        var blocks = InvolvementBlocks()
        let parts = LabelledLines(
            lines,
            label: { line in Self.opening(line).map { ($0, line) } },
            inline: { line in Self.field(in: line).map { ((.field, $0.label), $0.value) } }
        )
        for line in parts.before { keep(line, &draft) }
        for ((opening, line), values) in parts.values {
            switch opening {
            case .actor:
                blocks.readHeading(line, opensActor: true, &draft)
                for value in values { keep(value, &draft) }
            case .field: readField(line, values, &blocks, &draft)
            case .strikeReport(let name): QuotedReports(values, of: name).read(into: &blocks, &draft)
            case .statements(let name): QuotedStatements(values, of: name).read(into: &blocks, &draft)
            case .media: blocks.current.media += MediaLines(values).rows(origin: .belligerent)
            }
        }
        draft.incident.involvements += blocks.finished(&draft)
        draft.known.insert("involvements")
    }

    private func keep(_ line: PageLine, _ draft: inout DraftReading) {
        draft.keep(line.text, field: "involvements", code: .unknownLabel, "this line stands beside an actor's position")
    }

    private static func opening(_ line: String) -> Opening? {
        guard line.utf8.count < 120 else { return nil }
        let text = plain(line)
        if isField(line) { return .field }
        if text == "assessment" || text.hasSuffix(" assessment") { return .actor }
        if text.hasPrefix("media from belligerent") || text.hasPrefix("media from military actor") { return .media }
        for ending in ["strike report", "strike reports"] where text.hasSuffix(ending) {
            return .strikeReport(of: name(line, text, ending))
        }
        for ending in ["civilian casualty statement", "civilian casualty statements"] where text.hasSuffix(ending) {
            return .statements(of: name(line, text, ending))
        }
        return nil
    }

    /// In lower case, without colons behind it.
    private static func plain(_ line: String) -> String {
        var text = line.lowercased().trimmed
        while text.hasSuffix(":") { text = String(text.dropLast()).trimmed }
        return text
    }

    /// Whether a line is one of the labels of an actor's block.
    static func isField(_ line: String) -> Bool {
        guard line.utf8.count < 120 else { return false }
        if let label = PageLabel(line), [.suspectedActor, .knownActor, .militaryActor].contains(label) { return true }
        let text = plain(line)
        return text.hasSuffix("position on incident") || fields.contains(text)
    }

    /// A label of an actor's block, a colon and a value in one line.
    private static func field(in line: String) -> (label: String, value: String)? {
        guard let colon = line.prefix(120).firstIndex(of: ":"), isField(String(line[..<colon])) else { return nil }
        let value = line[line.index(after: colon)...].trimmed
        return value.isEmpty ? nil : (String(line[..<colon]), value)
    }

    private static let fields: Set<String> = [
        "civilian deaths conceded", "civilian injuries conceded", "mgrs coordinate", "mgrs coordinates", "mgrs",
        "stated location", "location description", "nearest population center", "nearest population centre",
        "stated location accuracy", "location accuracy", "stated accuracy", "reason for non-credible assessment",
        "reason for non credible assessment", "reason for credible assessment", "reason", "reasons",
    ]

    /// The words before an ending; nil where there are none, or only the template's.
    private static func name(_ line: String, _ lower: String, _ ending: String) -> String? {
        let name = line.prefix(lower.count - ending.count).trimmed
        return name.isEmpty || ["original", "partner", "partners'"].contains(name.lowercased()) ? nil : name
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
}
