// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister: ImportRunStore {
    package func begin(_ run: ImportRunHeader) async throws(RegisterError) -> ImportRunNumber {
        try await writing { database in
            let last = try SQLStatement(ImportRunQueries.lastNumber, on: database).first { $0.int64() } ?? 0
            try SQLStatement(ImportRunQueries.insert, on: database).run { binding in
                binding.add(last + 1)
                binding.add(run.startedAt.milliseconds)
                binding.add(run.author)
                binding.add(run.mapping)
                binding.add(run.files.joined(separator: "\u{1F}"))
                binding.add(run.undoes?.value)
            }
            return ImportRunNumber(last + 1)
        }
    }

    package func end(_ number: ImportRunNumber, _ end: ImportRunEnd) async throws(RegisterError) {
        try await writing { database in
            try SQLStatement(ImportRunQueries.insertEnd, on: database).run { binding in
                binding.add(number.value)
                binding.add(end.endedAt.milliseconds)
                binding.add(end.isCutShort)
                for count in [end.new, end.changed, end.unchanged, end.refused] { binding.add(count) }
            }
        }
    }

    package func importRuns() async throws(RegisterError) -> [StoredImportRun] {
        try await reading { database in
            try SQLStatement(ImportRunQueries.all, on: database).all { columns in columns.importRun() }
        }
    }

    package func importRun(_ number: ImportRunNumber) async throws(RegisterError) -> StoredImportRun? {
        try await reading { database in
            try SQLStatement(ImportRunQueries.one, on: database).first {
                $0.add(number.value)
            } _: { columns in
                columns.importRun()
            }
        }
    }

    package func revisions(of number: ImportRunNumber) async throws(RegisterError) -> [ImportedRevision] {
        try await reading { database in
            try SQLStatement(ImportRunQueries.revisions, on: database).all {
                $0.add(number.value)
            } _: { columns in
                guard let id = columns.uuid() else {
                    throw RegisterError.damaged(reason: "an incident has no identifier")
                }
                return ImportedRevision(incidentID: Incident.ID(id), revision: columns.int())
            }
        }
    }
}

extension SQLColumns {
    /// Reads the columns of an import.
    fileprivate mutating func importRun() -> StoredImportRun {
        let number = ImportRunNumber(int64())
        let startedAt = Timestamp(milliseconds: int64())
        let author = text()
        let mapping = textOrNil()
        let files = text().split(separator: "\u{1F}").map(String.init)
        let undoes = intOrNil().map { ImportRunNumber(Int64($0)) }
        let run = ImportRunHeader(
            startedAt: startedAt,
            author: author,
            mapping: mapping,
            files: files,
            undoes: undoes
        )
        let revisions = int()
        let endedAt = intOrNil()
        let isCutShort = bool()
        let counts = [int(), int(), int(), int()]
        let end = endedAt.map { time in
            ImportRunEnd(
                endedAt: Timestamp(milliseconds: Int64(time)),
                isCutShort: isCutShort,
                new: counts[0],
                changed: counts[1],
                unchanged: counts[2],
                refused: counts[3]
            )
        }
        return StoredImportRun(number: number, run: run, end: end, revisions: revisions)
    }
}
