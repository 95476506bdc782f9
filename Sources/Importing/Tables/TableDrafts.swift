// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
package import Tables

/// Reads the tables that an export wrote, record by record: nothing of them is lost.
package struct TableDrafts {
    private var join: TableJoin
    private let assembly: TableAssembly
    private let known: FieldSet
    private let file: String
    private var hasBegun = false

    /// Opens the tables and looks whether they belong together; `file` is the name for diagnostics.
    ///
    /// - Throws: Why nothing of them can be read.
    package init(_ input: any TableInput, file: String) throws(TableFault) {
        do {
            join = try TableJoin(input)
        } catch {
            throw Self.fault(error)
        }
        assembly = TableAssembly(given: join.given)
        known = FieldSet(assembly.knownKeys.filter { $0 != "id" && $0 != "schema" })
        self.file = file
    }

    /// What is worth telling of the tables as a whole.
    private var diagnostics: [ImportEvent] {
        join.unknownColumns.map { column in
            .diagnostic(
                ImportDiagnostic(
                    .warning,
                    .unknownKey,
                    file: file,
                    field: column,
                    message: "the format has no column \(column): what it holds is not read"
                )
            )
        }
    }

    /// The next record, or why it is refused; nil at the end.
    ///
    /// - Throws: Why the rest cannot be read.
    package mutating func next() throws(TableFault) -> [ImportEvent]? {
        guard hasBegun else {
            hasBegun = true
            return diagnostics
        }
        let next: (root: ReadRow, rows: [[ReadRow]])?
        do {
            next = try join.next()
        } catch {
            throw Self.fault(error)
        }
        guard let (root, rows) = next else { return nil }
        switch read(root, rows) {
        case .success(let incident):
            return [.draft(IncidentDraft(incident: incident, knownFields: known, position: root.position))]
        case .failure(let refusal): return refusal.diagnostics.map { .diagnostic($0) }
        }
    }

    private static func fault(_ error: any Error) -> TableFault {
        switch error {
        case let fault as TableFault: fault
        case let fault as RecordTableFault:
            TableFault(
                .malformedRecord,
                row: fault.position,
                column: fault.column.map { "\(fault.table).\($0)" } ?? fault.table,
                fault.message
            )
        default: TableFault(.notReadable, "\(error)")
        }
    }

    private struct Refusal: Error {
        let diagnostics: [ImportDiagnostic]
    }

    private func read(_ root: ReadRow, _ rows: [[ReadRow]]) -> Result<Incident, Refusal> {
        func refused(_ field: String?, _ message: String) -> ImportDiagnostic {
            ImportDiagnostic(
                .error,
                .malformedRecord,
                file: file,
                line: root.position,
                field: field,
                message: "\(message): the record is refused; correct it"
            )
        }
        let document: JSONValue
        do throws(RecordTableFault) {
            document = try assembly.document(root, rows)
        } catch {
            let place = error.column.map { "\(error.table).\($0)" } ?? error.table
            return .failure(Refusal(diagnostics: [refused(place, "row \(error.position), \(error.message)")]))
        }
        do throws(InterchangeError) {
            return .success(try Incident.read(document: document).incident)
        } catch {
            switch error {
            case .problems(let problems):
                return .failure(Refusal(diagnostics: problems.map { refused($0.path, $0.message) }))
            case .json, .unknownSchema:
                return .failure(Refusal(diagnostics: [refused("schema", "\(error)")]))
            }
        }
    }
}
