// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The ways between the lists of parts and what is conceded, of the same incidents.
struct PartLinks {
    let current: Route
    let incidents: IncidentQuery
    let words: Phrasebook

    /// The lists with their names, in the order in which they are offered.
    static func routes(_ language: InterfaceLanguage) -> [(Route, PartPhrase)] {
        [
            (.parts(language, .statement), .statementsTitle), (.conceded(language), .concededTitle),
            (.parts(language, .source), .sourcesTitle), (.parts(language, .media), .mediaTitle),
        ]
    }

    var html: HTML {
        """
        <nav class="sort lists" aria-label="\(words[PartPhrase.listsOfParts])"><ul>\
        \(each: Self.routes(words.language), { route, name in
            let isCurrent = route == current
            return """
                <li><a href="\(address(of: route))"\(when: isCurrent, " aria-current=\"page\"")>\(words[name])</a></li>

                """
        })</ul></nav>
        """
    }

    private func address(of route: Route) -> String {
        // What is conceded asks for positions of its own, and its order is not theirs.
        var query = incidents.onPage(1)
        query.pageSize = IncidentQuery.defaultPageSize
        query.order = IncidentOrder()
        if case .conceded = route { query[.position] = [] }
        return route.address(of: query)
    }
}
