// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The fields of a filter that choose incidents, for lists of what belongs to them: days, and a few properties.
///
/// Values stand without numbers beside them: those would be of incidents, and the list is of something else.
struct IncidentChoices {
    let query: IncidentQuery
    let facets: [Facet]
    let words: Phrasebook

    /// Values shown before the others are folded away.
    private static let shownValues = 8

    /// The parameters of these fields.
    static let parameters =
        ["from", "to"] + [FilterDimension.programme, .country, .actor, .grade].map(\.rawValue)

    var html: HTML {
        """
        \(Self.days(words[.dates], first: ("from", query.from), last: ("to", query.to), words))
        \(each: facets.filter { !values(of: $0).isEmpty }, group)
        """
    }

    /// Two fields for the first and the last of some days.
    static func days(
        _ name: String,
        first: (name: String, day: CalendarDay?),
        last: (name: String, day: CalendarDay?),
        _ words: Phrasebook
    ) -> HTML {
        """
        <fieldset><legend>\(name)</legend>
        <div class="days">
        <label>\(words[.from]) <input type="date" name="\(first.name)" form="filter" value="\(first.day?.text)"></label>
        <label>\(words[.to]) <input type="date" name="\(last.name)" form="filter" value="\(last.day?.text)"></label>
        </div></fieldset>
        """
    }

    private func group(_ facet: Facet) -> HTML {
        let chosen = query[facet.dimension]
        let fields = values(of: facet).map { code in
            Self.field(
                facet.dimension.rawValue,
                written(code, of: facet.dimension),
                label: words.label(of: code, in: facet.dimension),
                isChosen: chosen.contains(code)
            )
        }
        return Self.group(words.heading(of: facet.dimension), isOpen: !chosen.isEmpty, fields, words)
    }

    /// The codes in the order in which readers look for them; those chosen stand first.
    private func values(of facet: Facet) -> [String] {
        let values = facet.values.map { (code: $0.code, count: $0.count) }
        let chosen = query[facet.dimension]
        return PublicFacet(dimension: facet.dimension, values: values).valuesForReaders(chosen: chosen).map(\.code)
    }

    /// Fields under a name, many of them folded away.
    static func group(_ name: String, isOpen: Bool, _ fields: [HTML], _ words: Phrasebook) -> HTML {
        let folded = fields.count > shownValues + 2 ? Array(fields.dropFirst(shownValues)) : []
        let shown = fields.prefix(fields.count - folded.count)
        let rest: HTML = """
            <details><summary>\(words.counted(.others, folded.count))</summary>
            \(HTML.joined(folded))</details>
            """
        return """
            <details class="group"\(when: isOpen, " open")><summary>\(name)</summary>
            <fieldset><legend class="hidden">\(name)</legend>
            \(HTML.joined(Array(shown)))\(when: !folded.isEmpty, rest)
            </fieldset></details>

            """
    }

    /// One value to choose; `count` says how many it would give, nil saying nothing.
    static func field(_ name: String, _ value: String, label: String, isChosen: Bool, count: String? = nil) -> HTML {
        """
        <label><input type="checkbox" form="filter" name="\(name)" value="\(value)"\(when: isChosen, " checked")> \
        <bdi>\(label)</bdi>\(some: count, { " <span class=\"count\">\($0)</span>" })</label>

        """
    }

    /// The value as the query's grammar writes it: commas of a value stand escaped.
    private func written(_ code: String, of dimension: FilterDimension) -> String {
        guard code.contains(",") || code.contains("\\") else { return code }
        var query = IncidentQuery()
        query[dimension] = [code]
        return query.items.first?.value ?? code
    }
}
