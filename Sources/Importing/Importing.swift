// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The readers of outside formats: pure functions from bytes to drafts and diagnostics.
///
/// The format is recognised from the content, never from the name of the file.
package enum Importing {
    /// Bytes of a page or of its text that are accepted: 32 MiB; the largest page known has a third of one.
    package static let pageLimit = 32 << 20

    /// The format of a file, from its first bytes; nil where it is none that is known.
    ///
    /// A few kilobytes are enough, but for a page as plain text the more the better.
    ///
    /// A table that has the columns of days and places of `strikeColumns` is one of strikes.
    package static func recognise(
        _ bytes: some Collection<UInt8>,
        strikeColumns: StrikeTableMapping? = nil
    ) -> ImportFormat? {
        let prefix = Array(bytes.prefix(FormatRecognition.prefixLength))
        if let strikeColumns, StrikeTableReader.recognises(prefix, strikeColumns) { return .strikeTable }
        return FormatRecognition.format(of: prefix)
    }

    /// Reads a file of any known format, and passes on each record as soon as it is read.
    ///
    /// A file that cannot be read gives an error diagnostic and no draft. Whatever `body` throws ends the reading.
    package static func read(
        _ input: ImportInput,
        context: ImportContext = ImportContext(),
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        func refuse(_ code: ImportDiagnosticCode, _ message: String) throws {
            try body(.diagnostic(ImportDiagnostic(.error, code, file: input.name, message: message)))
        }
        guard !input.bytes.allSatisfy({ $0 <= 0x20 }) else {
            return try refuse(.emptyFile, "the file is empty: save or export it again")
        }
        var input = input
        var fault: SourceBytes.Fault?
        do throws(SourceBytes.Fault) {
            input.bytes = Array(try SourceBytes.utf8(input.bytes))
        } catch {
            fault = error
        }
        let format = recognise(input.bytes, strikeColumns: context.military.strikeColumns)
        // Of JSON, only the record with the damaged text is refused.
        if let fault, ![.archiveCMS, .interchange].contains(format) { return try refuse(.notUTF8, fault.message) }
        switch format {
        case .archivePage: try ArchivePageReader.read(input, context: context, body)
        case .archivePageText: try ArchiveTextReader.read(input, context: context, body)
        case .archiveCMS: try CMSPostsReader.read(input, context: context, body)
        case .archiveTerms: try readTerms(input, body)
        case .interchange: try InterchangeReaderOfFiles.read(input, body)
        case .casualtyReport, .strikeRelease: try MilitaryTextReader.read(input, format, context: context, body)
        case .strikeTable: try MilitaryTextReader.readTable(input, context: context, body)
        case .recordTables, nil:
            try refuse(
                .notRecognised,
                "this is no format that can be read here (incident pages, CMS posts, term tables, "
                    + "\(Incident.schema), reports and strike releases of militaries, tables of strikes)"
            )
        }
    }

    /// A table of terms holds no records; the caller reads it into the context.
    private static func readTerms(_ input: ImportInput, _ body: (ImportEvent) throws -> Void) rethrows {
        let result = Result { () throws(JSONError) in try TermTable.read(input.bytes) }
        var diagnostic: ImportDiagnostic?
        switch result {
        case .success(let (_, skipped)) where skipped > 0:
            diagnostic = ImportDiagnostic(
                .warning,
                .malformedValue,
                file: input.name,
                message: "\(skipped) terms have no number or no name: they will be unknown terms"
            )
        case .success: break
        case .failure(let error):
            diagnostic = ImportDiagnostic(
                .error,
                .malformedJSON,
                file: input.name,
                message: "\(error): export the term table again"
            )
        }
        if let diagnostic { try body(.diagnostic(diagnostic)) }
    }
}

extension SourceBytes.Fault {
    fileprivate var message: String {
        switch self {
        case .notUTF8(let offset):
            "byte \(offset + 1) is not UTF-8: the file may be Windows-1252, Windows-1256 or damaged; save it as UTF-8"
        case .brokenUTF16: "the file says that it is UTF-16 and is not: save it as UTF-8"
        }
    }
}
