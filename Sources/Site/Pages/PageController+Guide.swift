// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

extension PageController {
    /// A page on how the register works.
    func guide(_ language: InterfaceLanguage, _ page: GuidePage) async throws -> Reply {
        let frame = frame(language, route: .guide(language, page))
        switch page {
        case .methodology:
            let book = reading.figures.rules
            let coverage = MethodologyPage.Coverage(
                overview: try await reading.overview(),
                languages: try await languagesOfSources(book)
            )
            return .page(MethodologyPage(book: book, coverage: coverage, frame: frame).document())
        case .definitions: return .page(DefinitionsPage(frame: frame).document())
        case .conformance: return .page(ConformancePage(frame: frame).document())
        case .accessibility, .privacy: return .page(StatementPage(page: page, frame: frame).document())
        }
    }

    /// The languages of the sources of every published incident, most first: of the rule that counts most incidents.
    private func languagesOfSources(_ book: RuleBook) async throws -> [(code: String, sources: Int)] {
        var widest: Figures?
        for key in book.keys {
            let figures = try await reading.figures.figures(FigureRequest(rule: key), plane: .public)
            if figures.selection.count > widest?.selection.count ?? -1 { widest = figures }
        }
        return widest.map { $0.counter.sources(by: \.language, in: $0.selection) } ?? []
    }
}
