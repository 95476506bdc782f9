// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Everything that a table gives through a mapping, however its bytes fall into pieces.
struct TableReading {
    private(set) var drafts: [IncidentDraft] = []
    private(set) var diagnostics: [ImportDiagnostic] = []
    private(set) var summary: MappedTableSummary?
    /// Why the table was refused; nil where it was read.
    private(set) var fault: TableFault?

    var incidents: [Incident] { drafts.map(\.incident) }
    var codes: [ImportDiagnosticCode] { diagnostics.map(\.code) }

    init(_ bytes: [UInt8], _ mapping: TableMapping, pieceLength: Int = 100_000, form: TableForm? = nil) {
        do throws(TableFault) {
            try read(bytes, mapping, pieceLength, form ?? mapping.table)
        } catch {
            fault = error
            drafts = []
        }
    }

    init(_ text: String, _ mapping: TableMapping, pieceLength: Int = 100_000) {
        self.init(Array(text.utf8), mapping, pieceLength: pieceLength)
    }

    private mutating func read(
        _ bytes: [UInt8],
        _ mapping: TableMapping,
        _ length: Int,
        _ form: TableForm
    ) throws(TableFault) {
        var mapping = mapping
        mapping.table = form
        if mapping.columns.isEmpty, form.hashtags == true {
            var reader = try TableOpening.reader(Self.pieces(bytes, length), form: form)
            let header = try TableHeader.tagged(&reader, form: form)
            mapping = try HashtagMapping.mapping(of: header, basedOn: mapping)
        }
        var reader = try TableOpening.reader(Self.pieces(bytes, length), form: form)
        let survey = try TableSurvey(&reader, mapping: mapping)
        var table = try MappedTable(
            try TableOpening.reader(Self.pieces(bytes, length), form: form, columns: reader.namedColumns),
            mapping: mapping,
            survey: survey,
            place: MappedTable.Place(file: "invented", digest: "sha256:00")
        )
        while let events = try table.next() {
            for event in events {
                switch event {
                case .draft(let draft): drafts.append(draft)
                case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
                case .report: break
                }
            }
        }
        summary = table.summary
    }

    /// The bytes in pieces of a length.
    static func pieces(_ bytes: [UInt8], _ length: Int = 100_000) -> TablePieces {
        var rest = bytes[...]
        return { () throws(TableFault) -> [UInt8]? in
            guard !rest.isEmpty else { return nil }
            let piece = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            return piece
        }
    }

    /// Every row of a table of text.
    static func rows(_ bytes: [UInt8], form: TableForm = TableForm(), length: Int = 100_000) throws(TableFault)
        -> [[String]]
    {
        var reader = try TableOpening.reader(pieces(bytes, length), form: form)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.cells) }
        return rows
    }
}

extension TableMapping {
    /// A mapping from JSON without the schema and the name.
    static func invented(_ json: String) throws -> TableMapping {
        try read(Array("{\"schema\":\"sijill.mapping/1\",\"name\":\"invented\",\(json)}".utf8))
    }
}
