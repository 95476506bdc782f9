// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Synchronization

/// Drawn parts of pages, kept in memory for the next page that needs them.
///
/// A part of a record is found by the record's version, so that a change of the register leaves the parts of all other records
/// standing; what depends on more than one record is found by the state that it was drawn from. Each kind is bounded by bytes and
/// forgets what nobody used lately. A class: the lock guards them, and all requests share them.
final class KeptPieces: Sendable {
    /// A record in one of its versions and in one language.
    struct RecordKey: Hashable, Sendable {
        let language: InterfaceLanguage
        let number: Int32
        let revision: Int
    }

    /// What is found of a record besides itself, as the register stood.
    struct Ties: Sendable {
        /// The state of the register that it holds for.
        let version: Int64
        let record: RecordKey
        /// Declared strikes of the days of the record, and the section of related incidents; empty for none.
        let beside: RecordPieces.Beside
        /// The links of the record's answer.
        let links: [LinkedResource]
    }

    private struct TiesKey: Hashable {
        let language: InterfaceLanguage
        let key: String
    }

    private struct PanelKey: Hashable {
        let language: InterfaceLanguage
        let state: Int
        let query: IncidentQuery
    }

    private struct CitationKey: Hashable {
        let record: RecordKey
        let key: String
    }

    private struct State {
        var records = RecentlyUsed<RecordKey, RecordPieces>(bound: 12 << 20)
        var ties = RecentlyUsed<TiesKey, Ties>(bound: 3 << 20)
        var cards = RecentlyUsed<RecordKey, HTML>(bound: 8 << 20)
        var panels = RecentlyUsed<PanelKey, HTML>(bound: 3 << 20)
        var citations = RecentlyUsed<CitationKey, RecordCitation>(bound: 256 << 10)
    }

    private let state = Mutex(State())
    /// What all pages have.
    let frames = KeptFrames()

    /// The parts of a record; nil where they are not kept.
    func record(_ key: RecordKey) -> RecordPieces? { state.withLock { $0.records.value(for: key) } }

    func keep(_ pieces: RecordPieces, for key: RecordKey) {
        state.withLock { $0.records.insert(pieces, for: key, cost: pieces.cost) }
    }

    /// What is kept of the record of an address in this state of the register.
    func ties(_ language: InterfaceLanguage, key: String, version: Int64) -> Ties? {
        let ties = state.withLock { $0.ties.value(for: TiesKey(language: language, key: key)) }
        return ties?.version == version ? ties : nil
    }

    func keep(_ ties: Ties, key: String) {
        let cost = 1024 + ties.beside.strikes.bytes.count + ties.beside.related.bytes.count
        state.withLock { $0.ties.insert(ties, for: TiesKey(language: ties.record.language, key: key), cost: cost) }
    }

    /// The citation of a version of a record by the part of the address that names it, in whatever format it will be.
    func citation(of record: RecordKey, key: String, _ make: () -> RecordCitation) -> RecordCitation {
        let place = CitationKey(record: record, key: key)
        if let kept = state.withLock({ $0.citations.value(for: place) }) { return kept }
        let made = make()
        state.withLock { $0.citations.insert(made, for: place, cost: 1024) }
        return made
    }

    /// The cards of a list's rows; nil for those that are not kept.
    func cards(_ keys: [RecordKey]) -> [HTML?] {
        state.withLock { state in keys.map { state.cards.value(for: $0) } }
    }

    func keep(_ cards: [(key: RecordKey, card: HTML)]) {
        state.withLock { state in
            for (key, card) in cards { state.cards.insert(card, for: key, cost: 128 + card.bytes.count) }
        }
    }

    /// The filters beside the list of a query, which are the same on all its pages and in every order.
    func filters(_ language: InterfaceLanguage, _ query: IncidentQuery, state catalogue: Int, _ draw: () -> HTML)
        -> HTML
    {
        var bare = query.onPage(1)
        bare.order = IncidentOrder()
        bare.pageSize = IncidentQuery.defaultPageSize
        let key = PanelKey(language: language, state: catalogue, query: bare)
        if let kept = state.withLock({ $0.panels.value(for: key) }) { return kept }
        let drawn = draw()
        state.withLock { $0.panels.insert(drawn, for: key, cost: 512 + drawn.bytes.count) }
        return drawn
    }
}
