// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

extension IncidentPage {
    /// Suggestions shown before the others are folded away.
    private static let shownRelated = 8

    /// Incidents that may belong together with this one, each with its reasons: suggestions, never claims.
    var related: HTML {
        guard !model.related.isEmpty else { return .empty }
        let folded = model.related.dropFirst(Self.shownRelated)
        let bySources = model.related.contains { related in
            related.reasons.contains { if case .sameSources = $0 { true } else { false } }
        }
        let limit = ["n": words.number(Library.mostCiting)]
        return section(
            "related",
            words[RecordPhrase.relatedTitle],
            count: model.related.count,
            """
            <p class="note">\(words[RecordPhrase.relatedNote])\
            \(when: bySources, " \(words.filled(RecordPhrase.addressesOfMany, limit))")</p>
            \(list(model.related.prefix(Self.shownRelated)))
            \(when: !folded.isEmpty, """
                <details class="list"><summary>\(words.counted(.others, folded.count))</summary>\(list(folded))</details>
                """)
            """
        )
    }

    private func list(_ related: ArraySlice<PublicRelated>) -> HTML {
        "<ul class=\"items related\">\(each: related, { "<li>\(suggestion($0))</li>\n" })</ul>"
    }

    private func suggestion(_ related: PublicRelated) -> HTML {
        let row = related.row
        let code = row.summary.displayCode.split(separator: " ").first.map(String.init)
        let address = Route.incident(words.language, key: code ?? row.id.description).path
        let names = [("en", row.card.placeEnglish), ("ar", row.card.placeArabic)]
        let name = names.first { $0.0 == words.language.rawValue && $0.1 != nil } ?? names.first { $0.1 != nil }
        let place =
            name.flatMap { language, text in text.map { HTML.isolated($0, language: language) } }
            ?? row.card.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
        let day = row.summary.day.flatMap { CalendarDay(dayNumber: Int($0)) }
        let facts: [HTML] = [code.map(HTML.code), day.map(words.dayHTML)].compactMap(\.self)
        return """
            <p><a href="\(address)">\(place)</a> <span class="aside">\(HTML.joined(facts, by: " · "))</span></p>
            <p class="aside">\(HTML.joined(related.reasons.map(reason), by: " · "))</p>
            """
    }

    private func reason(_ reason: RelationReason) -> HTML {
        let text =
            switch reason {
            case .named: words[RecordPhrase.reasonNamed]
            case .naming: words[RecordPhrase.reasonNaming]
            case .sameSources(let count):
                words.filled(RecordPhrase.reasonShared, ["count": words.counted(.sources, count)])
            case .sameNames(let count):
                words.filled(RecordPhrase.reasonShared, ["count": words.counted(.names, count)])
            case .sameDay(let metres) where metres < 1: words[RecordPhrase.reasonSamePoint]
            case .sameDay(let metres):
                words.filled(RecordPhrase.reasonSameDay, ["distance": words.distance(metres: metres)])
            }
        return .escaping(text)
    }
}
