// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension ReleaseShelf {
    /// The incidents of a release that were redacted after it, so that its data hold what was taken away.
    ///
    /// `redactions` are the versions of the last redaction of each incident that has one.
    ///
    /// - Throws: `ReleaseError`.
    package func redactedSince(
        _ version: ReleaseVersion,
        _ redactions: [Incident.ID: Int]
    ) throws(ReleaseError) -> [ReleasedIncident] {
        guard !redactions.isEmpty else { return [] }
        return try contents(version).incidents.filter { incident in
            Incident.ID(incident.id).flatMap { redactions[$0] }.map { incident.revision < $0 } ?? false
        }
    }
}

extension Release {
    /// Whether a file holds data of records, and not only what is said of the release, its rules and its figures.
    package func holdsRecords(_ name: String) -> Bool {
        name != Self.indexName && files.contains { $0.name == name }
    }
}
