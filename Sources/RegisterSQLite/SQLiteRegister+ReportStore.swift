// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import GRDB
package import Register

extension SQLiteRegister: ReportStore {
    /// Reports that are read at once while all of them are gone through.
    private static let reportBatch = 50

    package func keep(_ reports: [NewReport]) async throws(RegisterError) -> [ReportOutcome] {
        guard !reports.isEmpty else { return [] }
        return try await writing { database in
            var writer = try ReportWriter(database)
            var outcomes: [ReportOutcome] = []
            outcomes.reserveCapacity(reports.count)
            for report in reports { outcomes.append(try writer.keep(report)) }
            return outcomes
        }
    }

    package func report(_ number: ReportNumber) async throws(RegisterError) -> StoredReport? {
        try await reading { database in
            try SQLStatement(ReportQueries.current, on: database).first {
                $0.add(number.value)
            } _: { columns in
                try columns.storedReport()
            }
        }
    }

    package func report(_ id: Identifier<MilitaryReport>) async throws(RegisterError) -> StoredReport? {
        try await reading { database in
            try SQLStatement(ReportQueries.currentByID, on: database).first {
                $0.add(id.uuid)
            } _: { columns in
                try columns.storedReport()
            }
        }
    }

    package func history(of number: ReportNumber) async throws(RegisterError) -> [StoredReport] {
        try await reading { database in
            try SQLStatement(ReportQueries.history, on: database).all {
                $0.add(number.value)
            } _: { columns in
                try columns.storedReport()
            }
        }
    }

    package func reports() async throws(RegisterError) -> [ReportRow] {
        try await reading { database in
            try SQLStatement(ReportQueries.summaries, on: database).all { columns in columns.reportRow() }
        }
    }

    package func strikes() async throws(RegisterError) -> [StrikeRow] {
        try await reading { database in
            try SQLStatement(ReportQueries.strikes, on: database).all { columns in columns.strikeRow() }
        }
    }

    package func forEachReport(_ body: @Sendable (StoredReport) async throws -> Void) async throws {
        var last: Int32 = 0
        while true {
            let after = last
            let batch = try await reading { database in
                try SQLStatement(ReportQueries.next, on: database).all { binding in
                    binding.add(after)
                    binding.add(Self.reportBatch)
                } _: { columns in
                    try columns.storedReport()
                }
            }
            guard let number = batch.last?.number else { return }
            last = number.value
            for report in batch { try await body(report) }
        }
    }

    // MARK: - Decisions and letters

    package func record(
        _ decisions: [NewDecision],
        with revisions: [NewRevision]
    ) async throws(RegisterError) {
        guard !decisions.isEmpty || !revisions.isEmpty else { return }
        try await writing { database in
            var writer = try RevisionWriter(database)
            for revision in revisions { _ = try writer.append(revision) }
            let insert = try SQLStatement(ReportQueries.insertDecision, on: database)
            for decision in decisions { try insert.run { $0.add(decision) } }
        }
    }

    package func decisions() async throws(RegisterError) -> [StoredDecision] {
        try await reading { database in
            try SQLStatement(ReportQueries.decisions, on: database).all { columns in try columns.storedDecision() }
        }
    }

    package func file(_ letters: [NewLetter]) async throws(RegisterError) {
        guard !letters.isEmpty else { return }
        try await writing { database in
            let insert = try SQLStatement(ReportQueries.insertLetter, on: database)
            for letter in letters { try insert.run { $0.add(letter) } }
        }
    }

    package func letters(on incident: Incident.ID?) async throws(RegisterError) -> [StoredLetter] {
        try await reading { database in
            guard let incident else {
                return try SQLStatement(ReportQueries.letters, on: database).all { try $0.storedLetter() }
            }
            return try SQLStatement(ReportQueries.lettersOnIncident, on: database).all {
                $0.add(incident.uuid)
            } _: { columns in
                try columns.storedLetter()
            }
        }
    }

    package func reportPosition() async throws(RegisterError) -> Int64 {
        try await reading { database in
            try SQLStatement(ReportQueries.position, on: database).first { $0.int64() } ?? 0
        }
    }
}

/// Keeps reports within one transaction.
private struct ReportWriter {
    private let byID: SQLStatement
    private let insert: SQLStatement
    private let advance: SQLStatement
    private let insertRevision: SQLStatement
    private let removals: [SQLStatement]
    private let insertSummary: SQLStatement
    private let insertStrike: SQLStatement
    private var lastNumber: Int32

    init(_ database: Database) throws {
        byID = try SQLStatement(ReportQueries.byID, on: database)
        insert = try SQLStatement(ReportQueries.insert, on: database)
        advance = try SQLStatement(ReportQueries.advance, on: database)
        insertRevision = try SQLStatement(ReportQueries.insertRevision, on: database)
        removals = try [ReportQueries.removeSummary, ReportQueries.removeStrikes].map {
            try SQLStatement($0, on: database)
        }
        insertSummary = try SQLStatement(ReportQueries.insertSummary, on: database)
        insertStrike = try SQLStatement(ReportQueries.insertStrike, on: database)
        lastNumber = try SQLStatement(ReportQueries.lastNumber, on: database).first { $0.int32() } ?? 0
    }

    mutating func keep(_ report: borrowing NewReport) throws -> ReportOutcome {
        let id = report.id.uuid
        let known = try byID.first {
            $0.add(id)
        } _: { columns in
            (number: columns.int32(), revision: columns.int(), digest: columns.bytes())
        }
        guard let known else { return .new(ReportNumber(try add(report))) }
        guard known.digest != report.digest else { return .unchanged(ReportNumber(known.number)) }
        try advance.run { binding in
            binding.add(known.revision + 1)
            binding.add(known.number)
        }
        try write(report, number: known.number, revision: known.revision + 1)
        return .changed(ReportNumber(known.number))
    }

    private mutating func add(_ report: borrowing NewReport) throws -> Int32 {
        guard lastNumber < Int32.max else { throw RegisterError.damaged(reason: "no report number is left") }
        let (number, id) = (lastNumber + 1, report.id.uuid)
        try insert.run { binding in
            binding.add(number)
            binding.add(id)
        }
        lastNumber = number
        try write(report, number: number, revision: 1)
        return number
    }

    private func write(_ report: borrowing NewReport, number: Int32, revision: Int) throws {
        try insertRevision.run { binding in
            binding.add(number)
            binding.add(revision)
            binding.add(report.recordedAt.milliseconds)
            binding.add(report.author)
            binding.add(report.reason)
            binding.add(report.digest)
            binding.add(report.document)
        }
        for removal in removals { try removal.run { $0.add(number) } }
        try insertSummary.run { $0.add(report.projection.summary, of: number) }
        for (place, strike) in report.projection.strikes.enumerated() {
            try insertStrike.run { $0.add(strike, at: place, of: number) }
        }
    }
}
