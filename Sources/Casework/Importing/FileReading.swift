// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Importing
import Register

/// A file with the format that its first bytes show.
struct PlannedFile: Sendable {
    let file: InputFile
    /// nil where no format is recognised.
    let format: ImportFormat?
    /// How it is read in pieces; nil where it is read whole.
    let streamed: Importing.StreamedFormat?
    /// The mapping that it is read through, where it is a table; nil for every other file.
    var mapping: TableMapping?

    var formatName: String { mapping.map { OriginFormat.mapped($0.name) } ?? format?.rawValue ?? "unrecognised" }

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
