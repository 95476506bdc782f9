// SPDX-License-Identifier: Apache-2.0

/// What lists of statements, sources and media choose one incident's parts by: one short row for each, in a fixed order.
///
/// Derived from what the public sees, field by field: nobody can filter by what is not shown.
package struct IncidentParts: Hashable, Sendable {
    /// Rows in the order of `PublicStatement.all`, with the values of `IncidentPart.statement`.
    package var statements: CodedRows
    /// Rows in the order of the record's sources, with the values of `IncidentPart.source`.
    package var sources: CodedRows
    /// Rows in the order of the record's media, with the values of `IncidentPart.media`.
    package var media: CodedRows

    /// Stands for parts without a value where one is asked for.
    package static let unknown = "unknown"
    /// Stands between the values of one field of a row.
    package static let between: Character = "\u{1D}"
    /// Bytes of one value; a longer text is cut, and every part of it is found by what is left.
    package static let longestValue = 200

    package init(statements: CodedRows, sources: CodedRows, media: CodedRows) {
        self.statements = statements
        self.sources = sources
        self.media = media
    }

    package init(of incident: Incident) {
        let said = PublicStatement.all(in: incident.involvements.map(PublicInvolvement.init))
        statements = CodedRows(said.map { Self.row($0, in: incident) })
        sources = CodedRows((incident.sources ?? []).map { Self.row(PublicSource($0)) })
        media = CodedRows((incident.media ?? []).map { Self.row(PublicMedia($0)) })
    }

    package subscript(part: IncidentPart) -> CodedRows {
        switch part {
        case .statement: statements
        case .source: sources
        case .media: media
        }
    }

    private static func row(_ said: PublicStatement, in incident: Incident) -> [String] {
        [
            value(said.actor?.code), value(said.position?.code),
            said.reasons.map { value($0.reason.code) }.joined(separator: String(between)),
            said.statement?.date?.text ?? "", ReturnedSquare(said.square, in: incident)?.rawValue ?? "",
            StatementDelay(of: said.statement?.date, after: incident.date)?.rawValue ?? "",
        ]
    }

    private static func row(_ source: PublicSource) -> [String] {
        [
            value(source.name), value(source.platform?.code), value(source.language?.code),
            source.archiveURL == nil ? "no" : "yes",
        ]
    }

    private static func row(_ media: PublicMedia) -> [String] {
        [media.kind?.rawValue ?? "", media.isJudged ? media.isGraphic ? "yes" : "no" : ""]
    }

    /// A text as a filter can ask for it: trimmed, short, without the control characters that rows are joined by.
    private static func value(_ text: String?) -> String {
        guard let text else { return "" }
        var value = text
        if text.unicodeScalars.contains(where: { (0x1D...0x1F).contains($0.value) }) {
            value = String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x1D...0x1F).contains($0.value) }))
        }
        if value.utf8.count > longestValue {
            var (end, bytes) = (value.unicodeScalars.startIndex, 0)
            while end < value.unicodeScalars.endIndex {
                bytes += value.unicodeScalars[end].utf8.count
                guard bytes <= longestValue else { break }
                end = value.unicodeScalars.index(after: end)
            }
            value = String(value[..<end])
        }
        value = value.trimmed
        return value == unknown ? "" : value
    }
}

/// A kind of part of incidents that has lists of its own.
package enum IncidentPart: String, CaseIterable, Sendable {
    case statement, source, media

    /// What its parts are chosen by, in the order of the values of a row.
    package var fields: [PartField] {
        switch self {
        case .statement: [.saidBy, .saidPosition, .reason, .day, .square, .delay]
        case .source: [.publisher, .platform, .language, .archived]
        case .media: [.kind, .graphic]
        }
    }
}

/// A property of parts of incidents; raw values are the names of parameters.
package enum PartField: String, CaseIterable, Sendable {
    case saidBy, saidPosition, reason
    /// The day of a statement: chosen by a first and a last one, and not by its name.
    case day
    /// How the square that the actor returned lies to our points, and how long after the incident it spoke.
    case square, delay
    case publisher, platform, language, archived, kind, graphic
}
