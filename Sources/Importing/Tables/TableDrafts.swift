// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
package import Tables

/// Reads the tables that an export wrote, record by record: nothing of them is lost.
package struct TableDrafts {
    private var join: TableJoin
    private let assembly: TableAssembly
    private let known: FieldSet
    private let file: String

    /// Opens the tables and looks whether they belong together; `file` is the name for diagnostics.
    ///
    /// - Throws: `RecordTableFault`, and what the input throws: nothing can be read then.
    package init(_ input: any TableInput, file: String) throws {
        join = try TableJoin(input)
        assembly = TableAssembly(given: join.given)
        known = FieldSet(assembly.knownKeys.filter { $0 != "id" && $0 != "schema" })
        self.file = file
    }

    /// What is worth telling of the tables as a whole.
    package var diagnostics: [ImportDiagnostic] {
        join.unknownColumns.map { column in
            ImportDiagnostic(
                .warning,
                .unknownKey,
                file: file,
                field: column,
                message: "the format has no column \(column): what it holds is not read"
            )
        }
    }

    /// Passes on the next record, or why it is refused; false at the end.
    ///
    /// - Throws: What the input throws, and what `body` throws.
    package mutating func next(_ body: (ImportEvent) throws -> Void) throws -> Bool {
        guard let (root, rows) = try join.next() else { return false }
        switch read(root, rows) {
        case .success(let incident):
            try body(.draft(IncidentDraft(incident: incident, knownFields: known, position: root.position)))
        case .failure(let refusal):
            for diagnostic in refusal.diagnostics { try body(.diagnostic(diagnostic)) }
        }
        return true
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
