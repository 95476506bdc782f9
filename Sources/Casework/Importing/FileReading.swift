// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Importing
import Register

/// A file with the format that its first bytes show.
struct PlannedFile: Sendable {
    let file: InputFile
    /// nil where no format is recognised.
    var format: ImportFormat?
    /// How it is read in pieces; nil where it is read whole.
    var streamed: Importing.StreamedFormat?
    /// How its rows become records, where it is a table; nil for every other file.
    var table: Table?

    /// What kind of table a file is.
    enum Table: Sendable {
        /// A table of anybody's, through this mapping.
        case mapped(TableMapping)
        /// Tables of records that an export wrote: a folder of CSV, a database, a workbook.
        case folder, database, workbook
    }

    var formatName: String {
        switch table {
        case .mapped(let mapping): OriginFormat.mapped(mapping.name)
        case .folder, .database, .workbook: ImportFormat.recordTables.rawValue
        case nil: format?.rawValue ?? "unrecognised"
        }
    }

    /// Why it is not read whole, and what to do.
    func tooLarge(_ what: String) -> String {
        "\(file.size >> 20) MB is too large for \(what): nothing was read from it; save or export it again"
    }
}

/// Everything that a file gave.
struct FileReading: Sendable {
    private(set) var events: [ImportEvent] = []

    init(of planned: PlannedFile, context: ImportContext, readAt: Timestamp) {
        let path = planned.file.path
        guard planned.file.size <= Importing.pageLimit else {
            if planned.format == nil {
                append(
                    path,
                    .notRecognised,
                    "its first bytes are of no format that can be read here (incident pages, CMS posts, "
                        + "interchange lines; in UTF-8): nothing was read from it"
                )
            } else {
                append(path, .fileTooLarge, planned.tooLarge(planned.format == .archiveCMS ? "one post" : "one page"))
            }
            return
        }
        do {
            let bytes = try FileBytes.all(of: path)
            let input = ImportInput(
                name: path,
                bytes: bytes,
                digest: Digest.text(Digest.sha256(bytes)),
                readAt: readAt.moment
            )
            Importing.read(input, context: context) { events.append($0) }
        } catch {
            append(path, .notReadable, "\(error)")
        }
    }

    private mutating func append(_ path: String, _ code: ImportDiagnosticCode, _ message: String) {
        events.append(.diagnostic(ImportDiagnostic(.error, code, file: path, message: message)))
    }
}
