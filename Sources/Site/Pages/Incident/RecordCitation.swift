// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// A citation of one version of a record: what it is of, which version, since when it is kept, and where it stays.
///
/// It names no person: the register stands as the author.
struct RecordCitation: Sendable {
    let register: String
    /// The codes, or the id of an incident without one.
    let code: String
    /// The place and the day in the reader's language.
    let what: String
    /// The first and the last day; nil where the date is not known.
    let eventDays: (first: CalendarDay, last: CalendarDay)?
    let version: Int
    let recordedAt: Timestamp
    /// The permanent address of that version.
    let address: String
    let words: Phrasebook

    private var title: String { words.filled(RecordPhrase.citedIncident, ["code": code, "what": what]) }
    private var recordedOn: CalendarDay? { recordedAt.moment?.day }
    /// The address where it is a whole one; without a public address of the site there is none to give to programs.
    private var link: String? { ExternalLink(address)?.address }

    /// The citation in a format, and its media type.
    func file(_ format: CitationFormat) -> (contentType: String, bytes: [UInt8]) {
        switch format {
        case .text: ("text/plain; charset=utf-8", Array((text + "\n").utf8))
        case .bibTeX: ("application/x-bibtex; charset=utf-8", Array(bibTeX.utf8))
        case .ris: ("application/x-research-info-systems; charset=utf-8", Array(ris.utf8))
        case .csl: ("application/vnd.citationstyles.csl+json", csl)
        case .file: ("text/yaml; charset=utf-8", Array(citationFile.utf8))
        }
    }

    private var text: String {
        words.filled(
            RecordPhrase.citeAs,
            [
                "register": register, "what": what, "code": code, "n": words.number(version),
                "time": words.time(recordedAt), "address": address,
            ]
        )
    }

    /// After the BibTeX manual; the braces around names keep their capitals.
    private var bibTeX: String {
        let key = "\(register)-\(code)-v\(version)".filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let fields: [(String, String?)] = [
            ("author", "{\(Self.bibTeXText(register))}"), ("title", "{\(Self.bibTeXText(title))}"),
            ("publisher", "{\(Self.bibTeXText(register))}"), ("year", recordedOn.map { "\($0.year)" }),
            ("month", recordedOn.map { "\($0.month)" }), ("date", recordedOn?.text), ("version", "\(version)"),
            ("note", Self.bibTeXText(words.filled(RecordPhrase.recordedAt, ["time": words.time(recordedAt)]))),
            ("url", link.map(Self.bibTeXText)),
        ]
        let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
        return "@misc{\(key.isEmpty ? "record" : key),\n\(lines.joined(separator: ",\n"))\n}\n"
    }

    /// The text with what TeX would take for its own written as it prints; on one line.
    private static func bibTeXText(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "_", "%": escaped += "\\\(scalar)"
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            case "\n", "\r": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// After the RIS format specification: one tag a line, lines ended by CR LF.
    private var ris: String {
        let tags: [(String, String?)] = [
            ("TY", "DATA"), ("AU", register), ("TI", title), ("PB", register), ("ET", "\(version)"),
            ("PY", recordedOn.map { "\($0.year)" }),
            ("DA", recordedOn?.text.replacing("-", with: "/")),
            ("N1", words.filled(RecordPhrase.recordedAt, ["time": words.time(recordedAt)])), ("ID", code),
            ("LA", words.language.rawValue), ("UR", link), ("ER", ""),
        ]
        return tags.compactMap { tag, value in value.map { "\(tag)  - \(Self.line($0))\r\n" } }.joined()
    }

    private static func line(_ text: String) -> String {
        // Of most texts nothing is to be done.
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return text.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }

    /// After the schema of CSL 1.0.2.
    private var csl: [UInt8] {
        let members: [(String, JSONValue?)] = [
            ("id", .string("\(code)-v\(version)")), ("type", .string("dataset")), ("title", .string(title)),
            ("author", .array([.object([.init("literal", .string(register))])])), ("publisher", .string(register)),
            ("issued", recordedOn.map { Self.dateParts([$0]) }),
            (
                "event-date",
                eventDays.map { days in
                    Self.dateParts(days.first == days.last ? [days.first] : [days.first, days.last])
                }
            ),
            ("version", .string("\(version)")), ("number", .string(code)),
            ("note", .string(words.filled(RecordPhrase.recordedAt, ["time": recordedAt.text]))),
            ("language", .string(words.language.rawValue)), ("URL", link.map { .string($0) }),
        ]
        let item = JSONValue.object(members.compactMap { name, value in value.map { .init(name, $0) } })
        return Self.json(.array([item])) + [0x0A]
    }

    private static func dateParts(_ days: [CalendarDay]) -> JSONValue {
        let parts = days.map { day in JSONValue.array([day.year, day.month, day.day].map { .number(Double($0)) }) }
        return .object([.init("date-parts", .array(parts))])
    }

    private static func json(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.value(value)
        return writer.bytes
    }

    /// After the Citation File Format 1.2.0; a JSON string is a YAML string too.
    private var citationFile: String {
        func quoted(_ text: String) -> String { String(decoding: Self.json(.string(text)), as: UTF8.self) }
        let lines: [String?] = [
            "cff-version: 1.2.0", "message: \(quoted(text))", "type: dataset", "title: \(quoted(title))", "authors:",
            "  - name: \(quoted(register))", "version: \(quoted("\(version)"))",
            recordedOn.map { "date-released: \(quoted($0.text))" },
            link.map { "url: \(quoted($0))" },
        ]
        return lines.compactMap(\.self).joined(separator: "\n") + "\n"
    }
}
