// SPDX-License-Identifier: Apache-2.0

package import Register

/// Citations as readers ask for them: each is asked again once for every state of the register, one after the other.
///
/// An actor: it guards what is known, and that many who ask do not each read the history.
package actor CitationBook {
    private let desk: CitationDesk
    private let store: any CitationDesk.Store
    private var known: [String: (position: Int64, verdict: CitationDesk.Verdict)] = [:]
    private let turn = Turn()

    /// Verdicts that are kept at most.
    private static let kept = 500

    package init(desk: CitationDesk, store: any CitationDesk.Store) {
        (self.desk, self.store) = (desk, store)
    }

    /// A citation and what asking it again gave; nil where there is none of this id.
    ///
    /// - Throws: Errors of the store, and of a query that this version of the program does not know.
    package func verified(_ id: String) async throws -> (citation: QueryCitation, verdict: CitationDesk.Verdict)? {
        guard let citation = try await desk.citation(id) else { return nil }
        return (citation, try await turn.taking { try await self.verdict(on: citation) })
    }

    private func verdict(on citation: QueryCitation) async throws -> CitationDesk.Verdict {
        let position = try await store.logPosition()
        if let found = known[citation.id], found.position == position { return found.verdict }
        let verdict = try await desk.verify(citation)
        if known.count >= Self.kept { known.removeAll() }
        known[citation.id] = (position, verdict)
        return verdict
    }
}
