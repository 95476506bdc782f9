// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
package import Counting
package import Register
import Synchronization

/// Keeps queries as they were asked, and asks them again: after later edits they still give what they gave.
package struct CitationDesk: Sendable {
    package typealias Store = IncidentStore & CitationStore

    private let store: any Store
    private let rules: RuleBook
    /// How many incidents a register may have for a query to be asked again; nil for any number.
    private let limit: Int?

    package init(store: any Store, rules: RuleBook, limit: Int? = nil) {
        (self.store, self.rules, self.limit) = (store, rules, limit)
    }

    /// What asking again gave.
    package enum Verdict: Hashable, Sendable {
        case same
        /// The digest differs: what was recorded for that time has changed since, which only a damaged register does.
        case differs(rows: Int)
        /// The rule has another version than it had, or is not there any more.
        case ruleChanged
        /// There are too many incidents to ask again here: the command can.
        case tooLarge
    }

    /// Why a query cannot be cited.
    package enum Refusal: Error, Equatable, CustomStringConvertible, Sendable {
        case unknownRule(String)
        /// A query with words has no past: texts are kept of the present alone.
        case words

        package var description: String {
            switch self {
            case .unknownRule(let key): "there is no rule '\(key)': 'sijill rules' lists them"
            case .words: "a query with words cannot be asked again as of a time: leave out q"
            }
        }
    }

    /// Asks a query of the published incidents as of a time, and keeps it with the digest of its result.
    ///
    /// - Throws: `Refusal`, and errors of the store.
    package func cite(
        _ query: IncidentQuery,
        rule: String?,
        asOf time: Timestamp,
        at now: Timestamp
    ) async throws -> QueryCitation {
        let citation = try await asked(query, rule: rule, asOf: time, at: now)
        try await store.keep(citation)
        return try await store.citation(citation.id) ?? citation
    }

    /// The citation that a query would have; nothing is kept.
    private func asked(
        _ query: IncidentQuery,
        rule: String?,
        asOf time: Timestamp,
        at now: Timestamp
    ) async throws -> QueryCitation {
        guard query.text.isEmpty else { throw Refusal.words }
        let chosen = rule.flatMap { rules.rule($0, at: time.milliseconds) }
        if let rule, chosen == nil { throw Refusal.unknownRule(rule) }
        let query = Self.bare(query)
        let result = try await result(of: query, under: chosen, asOf: time)
        let named = [
            query.queryString, chosen.map { "\($0.key) \($0.version)" } ?? "", time.text, Digest.text(result.digest),
        ]
        let id = Digest.sha256(Array(named.joined(separator: "\n").utf8)).prefix(10)
        return QueryCitation(
            id: String(Digest.text(Array(id)).dropFirst(7)),
            query: query.queryString,
            rule: chosen?.key,
            ruleVersion: chosen?.version ?? 0,
            asOf: time,
            rows: result.rows,
            digest: result.digest,
            madeAt: now
        )
    }

    /// Whether the register has more incidents than are asked here.
    func isTooLarge() async throws -> Bool {
        guard let limit else { return false }
        return try await store.counts().incidents > limit
    }

    /// How many citations there are.
    func count() async throws -> Int { try await store.citationCount() }

    /// The citation of an id; nil where there is none.
    package func citation(_ id: String) async throws -> QueryCitation? { try await store.citation(id) }

    /// Every citation, the oldest first.
    package func citations() async throws -> [QueryCitation] { try await store.citations() }

    /// Asks a cited query again, as of its time.
    ///
    /// - Throws: Errors of the store, and of a query that this version of the program does not know.
    package func verify(_ citation: QueryCitation) async throws -> Verdict {
        if try await isTooLarge() { return .tooLarge }
        var rule: RuleSet?
        if let key = citation.rule {
            rule = rules.rule(key, at: citation.asOf.milliseconds)
            guard rule?.version == citation.ruleVersion else { return .ruleChanged }
        }
        let result = try await result(
            of: try IncidentQuery(queryString: citation.query),
            under: rule,
            asOf: citation.asOf
        )
        return result.digest == citation.digest ? .same : .differs(rows: result.rows)
    }

    /// A query without what does not change which incidents it gives.
    static func bare(_ query: IncidentQuery) -> IncidentQuery {
        var query = query.onPage(1)
        (query.order, query.pageSize) = (IncidentOrder(), IncidentQuery.defaultPageSize)
        return query
    }

    /// The canonical result: a line with the rule's totals, then one for each incident with its version and the digest of
    /// its public document, in the order of ids.
    private func result(
        of query: IncidentQuery,
        under rule: RuleSet?,
        asOf time: Timestamp
    ) async throws -> (rows: Int, digest: [UInt8]) {
        let snapshot = try await Library.snapshot(of: store, asOf: time)
        let counter = rule.map { Counter(snapshot, rule: $0) }
        let selection = counter?.select(query, on: .public) ?? snapshot.select(query, on: .public)
        let lines = Mutex<[String]>([])
        try await store.forEachRevision(asOf: time) { stored in
            guard selection.numbers.contains(stored.incidentNumber.value) else { return }
            let digest = Digest.text(stored.header.digest)
            lines.withLock { $0.append("\(stored.header.incidentID) \(stored.header.number) \(digest)\n") }
        }
        var head = "sijill.citation/1\n"
        if let counter {
            var writer = JSONWriter(order: .interchange)
            writer.object { writer in
                writer.member("rule", counter.rule.key)
                writer.member("version", counter.rule.version)
                writer.totals(counter.totals(Measure.shown, in: selection), of: Measure.shown)
            }
            head += String(decoding: writer.bytes, as: UTF8.self) + "\n"
        }
        let text = head + lines.withLock { $0.sorted() }.joined()
        return (selection.count, Digest.sha256(Array(text.utf8)))
    }
}
