// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

extension PageController {
    /// The lists of incidents that need no search.
    func browse(_ language: InterfaceLanguage) async throws -> Reply {
        let listing = try await reading.list(IncidentQuery())
        let rules = reading.figures.rules.keys
        var months: Set<Period> = []
        for rule in rules {
            let figures = try await reading.figures.figures(FigureRequest(rule: rule), plane: .public)
            let series = figures.counter.series([.killed], by: .month, in: figures.selection)
            months.formUnion(series.rows.filter { $0.totals[0].incidents > 0 }.map(\.period))
        }
        let page = BrowsePage(
            facets: listing.facets,
            months: months.sorted { $0.first < $1.first },
            frame: frame(language, route: .browse(language))
        )
        return .page(page.document())
    }

    /// The search of a copy in files; a server has a better one.
    func search(_ language: InterfaceLanguage) -> Reply {
        guard settings.isCopy else { return .redirect(to: Route.incidents(language).path) }
        return .page(CopySearchPage(frame: frame(language, route: .search(language))).document())
    }
}
