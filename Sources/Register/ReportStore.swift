// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The number of a report within one register: from 1, never reused.
package struct ReportNumber: Hashable, Comparable, Sendable {
    package let value: Int32

    package init(_ value: Int32) {
        self.value = value
    }

    package static func < (left: ReportNumber, right: ReportNumber) -> Bool { left.value < right.value }
}

/// A report of a military that is to be kept, as a first or a further revision.
package struct NewReport: Sendable {
    package var id: Identifier<MilitaryReport>
    package var recordedAt: Timestamp
    package var author: String
    /// Where it comes from.
    package var reason: String
    /// Canonical JSON.
    package var document: [UInt8]
    /// SHA-256 of the document, 32 bytes.
    package var digest: [UInt8]
    package var projection: ReportProjection

    package init(
        id: Identifier<MilitaryReport>,
        recordedAt: Timestamp,
        author: String,
        reason: String,
        document: [UInt8],
        digest: [UInt8],
        projection: ReportProjection
    ) {
        self.id = id
        self.recordedAt = recordedAt
        self.author = author
        self.reason = reason
        self.document = document
        self.digest = digest
        self.projection = projection
    }
}

/// What became of a report.
package enum ReportOutcome: Hashable, Sendable {
    case new(ReportNumber)
    /// It was known, and read otherwise than now: it got one more revision.
    case changed(ReportNumber)
    case unchanged(ReportNumber)

    package var number: ReportNumber {
        switch self {
        case .new(let number), .changed(let number), .unchanged(let number): number
        }
    }
}

/// A report as it is kept now, or as it was.
package struct StoredReport: Hashable, Sendable {
    package var number: ReportNumber
    package var id: Identifier<MilitaryReport>
    /// From 1.
    package var revision: Int
    package var recordedAt: Timestamp
    package var author: String
    package var reason: String
    package var digest: [UInt8]
    /// Canonical JSON, as it was sealed.
    package var document: [UInt8]

    package init(
        number: ReportNumber,
        id: Identifier<MilitaryReport>,
        revision: Int,
        recordedAt: Timestamp,
        author: String,
        reason: String,
        digest: [UInt8],
        document: [UInt8]
    ) {
        self.number = number
        self.id = id
        self.revision = revision
        self.recordedAt = recordedAt
        self.author = author
        self.reason = reason
        self.digest = digest
        self.document = document
    }
}

/// One report in a list.
package struct ReportRow: Hashable, Sendable {
    package var number: ReportNumber
    package var summary: ReportSummary

    package init(number: ReportNumber, summary: ReportSummary) {
        self.number = number
        self.summary = summary
    }
}

/// One strike in a list.
package struct StrikeRow: Hashable, Sendable {
    package var report: ReportNumber
    /// Its place in the report, from 0.
    package var index: Int
    package var summary: StrikeSummary

    package init(report: ReportNumber, index: Int, summary: StrikeSummary) {
        self.report = report
        self.index = index
        self.summary = summary
    }
}

/// The store of what militaries published, of decisions on it, and of letters with them: rows are only added.
package protocol ReportStore: Sendable {
    /// Keeps reports in one transaction: all of them, or none.
    ///
    /// One that is kept already in the same form adds nothing.
    ///
    /// - Returns: what became of each, in the order given.
    func keep(_ reports: [NewReport]) async throws(RegisterError) -> [ReportOutcome]

    /// The current revision of a report; nil where there is none of this number.
    func report(_ number: ReportNumber) async throws(RegisterError) -> StoredReport?

    /// The current revision of a report by its identifier; nil where there is none.
    func report(_ id: Identifier<MilitaryReport>) async throws(RegisterError) -> StoredReport?

    /// The revisions of a report, oldest first; empty where there is none of this number.
    func history(of number: ReportNumber) async throws(RegisterError) -> [StoredReport]

    /// Every report without its document, in the order of numbers.
    func reports() async throws(RegisterError) -> [ReportRow]

    /// Every strike of every report, in the order of reports.
    func strikes() async throws(RegisterError) -> [StrikeRow]

    /// Gives the current revision of every report, in the order of numbers, streaming.
    func forEachReport(_ body: @Sendable (StoredReport) async throws -> Void) async throws

    /// Keeps decisions, and the revisions of incidents that follow from them, in one transaction.
    func record(_ decisions: [NewDecision], with revisions: [NewRevision]) async throws(RegisterError)

    /// Every decision ever taken, oldest first: the last one on a pair holds.
    func decisions() async throws(RegisterError) -> [StoredDecision]

    /// Adds letters to the files of incidents.
    func file(_ letters: [NewLetter]) async throws(RegisterError)

    /// The letters on one incident, or on all where `incident` is nil, by day, then as they were filed.
    func letters(on incident: Incident.ID?) async throws(RegisterError) -> [StoredLetter]

    /// Grows with everything that is kept here; 0 where nothing is.
    func reportPosition() async throws(RegisterError) -> Int64
}
