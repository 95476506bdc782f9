// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

extension PageController {
    /// The page of a record put together from parts that are kept; nil where it has to be looked up and drawn.
    func keptRecord(_ language: InterfaceLanguage, key: String, _ route: Route, _ asking: Asking) -> Reply? {
        guard route == .incident(language, key: key), asking.value(of: "asOf") == nil,
            asking.value(of: "formerly") == nil,
            let ties = pieces.ties(language, key: key, version: reading.version),
            let record = pieces.record(ties.record)
        else { return nil }
        var reply = Reply.page(record.document(ties.beside))
        reply.links = ties.links
        return reply
    }

    /// A page of the list put together from cards that are kept and others that are drawn; nil where words or codes are
    /// looked up.
    func outlinedList(_ query: IncidentQuery, _ frame: PageFrame) async throws -> IncidentListPage? {
        guard let outline = reading.outline(query) else { return nil }
        let words = frame.words
        let keys = outline.rows.map {
            KeptPieces.RecordKey(language: frame.language, number: $0.number, revision: $0.revision)
        }
        var cards = pieces.cards(keys)
        let missing = cards.indices.filter { cards[$0] == nil }
        if !missing.isEmpty {
            let rows = try await reading.rows(missing.map { keys[$0].number })
            // Something was withdrawn meanwhile: the list is asked for as a whole.
            guard rows.count == missing.count else { return nil }
            let drawn = rows.map { IncidentCardPiece($0, words).html }
            for (place, card) in zip(missing, drawn) { cards[place] = card }
            pieces.keep(zip(missing, drawn).map { (key: keys[$0], card: $1) })
        }
        let filters = pieces.filters(frame.language, query, state: outline.state) {
            IncidentFilters(query: query, facets: outline.facets(), words: words).html
        }
        return IncidentListPage(
            query: query,
            total: outline.total,
            cards: cards.compactMap(\.self),
            filters: filters,
            frame: frame
        )
    }
}
