// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A whole register: incidents, what militaries say of them, and the imports that brought them.
package typealias RegisterStore = IncidentStore & ReportStore & ImportRunStore

/// The number of an import within one register: from 1, never reused.
package struct ImportRunNumber: Hashable, Comparable, Sendable {
    package let value: Int64

    package init(_ value: Int64) {
        self.value = value
    }

    package static func < (left: ImportRunNumber, right: ImportRunNumber) -> Bool { left.value < right.value }
}

/// One call of an import, or the undoing of one.
package struct ImportRunHeader: Hashable, Sendable {
    package var startedAt: Timestamp
    package var author: String
    /// The mapping that was named; nil where files were recognised.
    package var mapping: String?
    /// The files and folders as they were named.
    package var files: [String]
    /// The import that this one takes back; nil for an import of files.
    package var undoes: ImportRunNumber?

    package init(
        startedAt: Timestamp,
        author: String,
        mapping: String? = nil,
        files: [String],
        undoes: ImportRunNumber? = nil
    ) {
        self.startedAt = startedAt
        self.author = author
        self.mapping = mapping
        self.files = files
        self.undoes = undoes
    }
}

/// How an import ended.
package struct ImportRunEnd: Hashable, Sendable {
    package var endedAt: Timestamp
    /// Whether it was stopped before all files were read.
    package var isCutShort: Bool
    package var new: Int
    package var changed: Int
    package var unchanged: Int
    package var refused: Int

    package init(endedAt: Timestamp, isCutShort: Bool, new: Int, changed: Int, unchanged: Int, refused: Int) {
        self.endedAt = endedAt
        self.isCutShort = isCutShort
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.refused = refused
    }
}

/// An import as the register keeps it.
package struct StoredImportRun: Hashable, Sendable {
    package var number: ImportRunNumber
    package var run: ImportRunHeader
    /// nil where it did not come to its end: the program was stopped, or it goes on still.
    package var end: ImportRunEnd?
    /// Revisions that it added.
    package var revisions: Int

    package init(number: ImportRunNumber, run: ImportRunHeader, end: ImportRunEnd?, revisions: Int) {
        self.number = number
        self.run = run
        self.end = end
        self.revisions = revisions
    }
}

/// One revision that an import added.
package struct ImportedRevision: Hashable, Sendable {
    package var incidentID: Incident.ID
    package var revision: Int

    package init(incidentID: Incident.ID, revision: Int) {
        self.incidentID = incidentID
        self.revision = revision
    }
}

/// The store of imports: which revisions came with which; rows are only added.
///
/// `NewRevision.importRun` says with which import a revision comes; it is kept in the transaction that appends it.
package protocol ImportRunStore: Sendable {
    /// Begins an import and gives its number.
    func begin(_ run: ImportRunHeader) async throws(RegisterError) -> ImportRunNumber

    /// Keeps how an import ended; once for each.
    func end(_ number: ImportRunNumber, _ end: ImportRunEnd) async throws(RegisterError)

    /// Every import, the newest first.
    func importRuns() async throws(RegisterError) -> [StoredImportRun]

    /// One import; nil where there is none of this number.
    func importRun(_ number: ImportRunNumber) async throws(RegisterError) -> StoredImportRun?

    /// The revisions of an import, as they were appended.
    func revisions(of number: ImportRunNumber) async throws(RegisterError) -> [ImportedRevision]
}
