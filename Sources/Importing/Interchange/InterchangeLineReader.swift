// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads `sijill.incident/1`, one incident a line, from chunks as they come.
///
/// A line that cannot be read is refused with its number, and the rest goes on.
package struct InterchangeLineReader: StreamingReader {
    private var splitter = LineSplitter()
    private let file: String

    /// - Parameter file: the file's name, for diagnostics.
    package init(file: String) {
        self.file = file
    }

    package mutating func feed(_ chunk: [UInt8], _ body: (ImportEvent) throws -> Void) rethrows {
        try splitter.feed(chunk) { number, line in try Self.read(line, file: file, position: number, body) }
    }

    package mutating func finish(_ body: (ImportEvent) throws -> Void) rethrows {
        try splitter.finish { number, line in try Self.read(line, file: file, position: number, body) }
    }

    /// Reads one document; a blank line is nothing, nil is a line that was too long to keep.
    static func read(
        _ line: ArraySlice<UInt8>?,
        file: String,
        position: Int?,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        func refuse(_ code: ImportDiagnosticCode, _ message: String, field: String? = nil) throws {
            try body(
                .diagnostic(
                    ImportDiagnostic(.error, code, file: file, line: position, field: field, message: message)
                )
            )
        }
        guard let line else {
            try refuse(.fileTooLarge, "the line is longer than 64 MiB: no incident is; check the file")
            return
        }
        if line.allSatisfy({ $0 <= 0x20 }) { return }
        switch document(line) {
        case .success(let (incident, unknownKeys, keys)):
            try pass(incident, unknownKeys, keys: keys, file: file, position: position, body)
        case .failure(.json(let error)):
            try refuse(.malformedJSON, "\(error): the record is refused; write the line anew from its source")
        case .failure(.unknownSchema(let schema)):
            try refuse(
                .unknownSchema,
                "schema \(schema ?? "missing") is not \(Incident.schema): import it with the version that wrote it",
                field: "schema"
            )
        case .failure(.problems(let problems)):
            for problem in problems {
                let message = "\(problem.message): the record is refused; correct it"
                try refuse(.malformedRecord, message, field: problem.path)
            }
        }
    }

    /// The incident of a line, what of it the format does not have, and the line's own keys.
    private static func document(
        _ line: ArraySlice<UInt8>
    ) -> Result<(incident: Incident, unknownKeys: [InterchangeProblem], keys: [String]), InterchangeError> {
        do throws(InterchangeError) {
            let json: JSONValue
            do throws(JSONError) {
                json = try JSONParser.parse(line)
            } catch {
                throw .json(error)
            }
            let (incident, unknownKeys) = try Incident.read(document: json)
            return .success((incident, unknownKeys, json.members?.map(\.key) ?? []))
        } catch {
            return .failure(error)
        }
    }

    private static func pass(
        _ incident: Incident,
        _ unknownKeys: [InterchangeProblem],
        keys: [String],
        file: String,
        position: Int?,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        var draft = DraftReading(file: file, position: position, context: ImportContext())
        draft.incident = incident
        draft.known = FieldSet(keys.filter { $0 != "id" && $0 != "schema" })
        for problem in unknownKeys {
            draft.keep(
                problem.value.map { CMSPostReading.text(of: $0) } ?? "",
                field: problem.path,
                code: .unknownKey,
                "the format has no key \(problem.path)"
            )
        }
        try draft.finish(body)
    }
}
