// SPDX-License-Identifier: Apache-2.0

/// A query as it was asked at a time, with a digest of what it gave, so that it can be asked again.
package struct QueryCitation: Hashable, Sendable {
    /// Made of the rest: the same question at the same time has one.
    package var id: String
    /// The query of the list of incidents, canonical; empty for all.
    package var query: String
    /// The key of the rule of counting; nil for the list alone.
    package var rule: String?
    /// The version of that rule; 0 for the list alone.
    package var ruleVersion: Int
    /// The time whose state is asked for.
    package var asOf: Timestamp
    /// How many incidents it gave.
    package var rows: Int
    /// SHA-256 of the canonical result, 32 bytes.
    package var digest: [UInt8]
    package var madeAt: Timestamp

    package init(
        id: String,
        query: String,
        rule: String?,
        ruleVersion: Int,
        asOf: Timestamp,
        rows: Int,
        digest: [UInt8],
        madeAt: Timestamp
    ) {
        (self.id, self.query, self.rule, self.ruleVersion) = (id, query, rule, ruleVersion)
        (self.asOf, self.rows, self.digest, self.madeAt) = (asOf, rows, digest, madeAt)
    }
}

/// The store of cited queries: rows are only added.
package protocol CitationStore: Sendable {
    /// Keeps a citation; one with its id that is there already stays as it is.
    func keep(_ citation: QueryCitation) async throws(RegisterError)

    /// The citation of an id; nil where there is none.
    func citation(_ id: String) async throws(RegisterError) -> QueryCitation?

    /// How many citations there are.
    func citationCount() async throws(RegisterError) -> Int

    /// Every citation, the oldest first.
    func citations() async throws(RegisterError) -> [QueryCitation]
}
