// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Register

/// Citations as readers ask for them: each is asked again once for every state of the register, one after the other.
///
/// An actor: it guards what is known, and that many who ask do not each read the history.
package actor CitationBook {
    private let desk: CitationDesk
    private let store: any CitationDesk.Store
    /// Tells the time of new citations; nil where the register is only read.
    private let clock: (@Sendable () -> Timestamp)?
    private let most: Int
    private var known: [String: (position: Int64, verdict: CitationDesk.Verdict)] = [:]
    private var made: [Question: QueryCitation] = [:]
    private let turn = Turn()

    /// Verdicts and new citations that are remembered at most.
    private static let kept = 500
    /// Citations of a register at which readers can add no more.
    package static let mostOfReaders = 100_000

    /// What a reader asks to have cited, and of which state of the register.
    private struct Question: Hashable {
        var query: String
        var rule: String?
        var asOf: Timestamp?
        var position: Int64
    }

    /// Why a query is not cited for a reader.
    package enum Refusal: Error, Hashable, Sendable {
        /// The register is only read here.
        case onlyRead
        /// There are too many incidents to ask here: the command can.
        case tooLarge
        /// The register holds as many citations as readers may add to.
        case full
        /// The time is still to come.
        case future
        /// A query with words has no past.
        case words
        /// Somebody else writes to the register for long.
        case busy
    }

    /// A book to read in; with a clock, over a store that can be written to, readers add to it, but none beyond `most`.
    package init(
        desk: CitationDesk,
        store: any CitationDesk.Store,
        most: Int = mostOfReaders,
        clock: (@Sendable () -> Timestamp)? = nil
    ) {
        (self.desk, self.store, self.most, self.clock) = (desk, store, most, clock)
    }

    /// Whether readers can have queries cited.
    package nonisolated var takesNew: Bool { clock != nil }

    /// Cites a query of published incidents as of a time, else as of now; asked twice of one state of the register, it is one.
    ///
    /// - Throws: `Refusal`, `CitationDesk.Refusal`, and errors of the store.
    package func cite(
        _ query: IncidentQuery,
        rule: String?,
        asOf time: Timestamp?
    ) async throws -> QueryCitation {
        guard let now = clock?() else { throw Refusal.onlyRead }
        guard query.text.isEmpty else { throw Refusal.words }
        if let time, time > now { throw Refusal.future }
        return try await turn.taking { try await self.made(query, rule, time, now) }
    }

    private func made(
        _ query: IncidentQuery,
        _ rule: String?,
        _ time: Timestamp?,
        _ now: Timestamp
    ) async throws -> QueryCitation {
        let position = try await store.logPosition()
        let text = CitationDesk.bare(query).queryString
        let question = Question(query: text, rule: rule, asOf: time, position: position)
        if let found = made[question] { return found }
        guard try await !desk.isTooLarge() else { throw Refusal.tooLarge }
        guard try await desk.count() < most else { throw Refusal.full }
        let citation: QueryCitation
        do {
            citation = try await desk.cite(query, rule: rule, asOf: time ?? now, at: now)
        } catch RegisterError.heldByAnotherProcess {
            throw Refusal.busy
        } catch RegisterError.notAccessible, RegisterError.diskFull {
            // It could be written to when it was opened.
            throw Refusal.onlyRead
        }
        if made.count >= Self.kept { made.removeAll() }
        made[question] = citation
        return citation
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
