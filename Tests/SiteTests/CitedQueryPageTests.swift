// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// A cited query as a reader meets it: after later edits it still gives the same.
@Suite struct CitedQueryPageTests {
    @Test func aCitedQueryIsAskedAgainInEveryLanguage() async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 4)
        try await store.append((0..<20).map { .fixture(of: generator.incident($0)) })
        let desk = CitationDesk(store: store, rules: .builtIn)
        let then = Timestamp(milliseconds: 1_900_000_000_500)
        let citation = try await desk.cite(IncidentQuery(), rule: "alleged", asOf: then, at: then)
        try await store.append([
            .fixture(of: .fixture(88, codes: ["XZ088"]), recordedAt: Timestamp(milliseconds: 1_900_000_900_000))
        ])
        let library = try await Library(store: store)
        var settings = SiteSettings()
        settings.citations = CitationBook(desk: desk, store: store)
        let reading = LibraryReading(library, figures: FigureDesk(library: library, rules: .builtIn, store: store))
        try await RunningSite.answering(reading, settings: settings) { site in
            for language in InterfaceLanguage.allCases {
                let page = try await site.get("/\(language.rawValue)/cite/\(citation.id)")
                #expect(page.status == 200 && page.text.contains(Digest.text(citation.digest)))
                PageSafetyTests.expectHarmless(page.text, withFigures: true)
            }
            let english = try await site.get("/en/cite/\(citation.id)")
            #expect(english.text.contains("Asked again: the same result."))
            let any = try await site.get("/cite/\(citation.id)")
            #expect(any.status == 303)
            let other = try await site.get("/en/cite/none")
            #expect(other.status == 404)
        }
    }
}
