// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Testing

@testable import Site

/// The list as a reader walks through it: counts, pages, filters, chips, orders.
struct ListPageTests {
    private static func incidents(_ count: Int) throws -> [Incident] {
        try (1...count).map { number in
            var incident = try Fixture.bare(code: "QM\(1000 + number)", number: number)
            incident.grade = .known(number.isMultiple(of: 2) ? .fair : .weak)
            incident.placeNames.en = "Village \(number)"
            return incident
        }
    }

    private static func links(_ page: String) -> [String] {
        Markup(page).tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    }

    private static func page(_ query: IncidentQuery, _ language: InterfaceLanguage = .english) async throws -> String {
        let listing = try await InMemoryReading(incidents: try incidents(45)).list(query)
        let frame = Fixture.frame(language, .incidents(language), query: query.queryString)
        return String(
            decoding: IncidentListPage(query: query, listing: listing, frame: frame).document(),
            as: UTF8.self
        )
    }

    @Test func everyIncidentIsReachedByThePagesLinks() async throws {
        let incidents = try Self.incidents(45)
        try await RunningSite.answering(incidents) { site in
            var next: String? = "/en/incidents"
            var seen: Set<String> = []
            var pages = 0
            while let target = next, pages < 10 {
                let page = try await site.get(target).text
                #expect(page.contains("45 incidents"))
                for link in Self.links(page) where link.hasPrefix("/en/incidents/QM") { seen.insert(link) }
                next = Markup(page).tags.first { $0.attributes["rel"] == "next" }?.attributes["href"]
                pages += 1
            }
            #expect(pages == 3 && seen.count == 45)
        }
    }

    @Test func lastPageIsOneLinkAway() async throws {
        #expect(Self.links(try await Self.page(IncidentQuery())).contains("/en/incidents?page=3"))
    }

    @Test func pageBeyondTheEndSaysSoAndLeadsBack() async throws {
        let page = try await Self.page(try IncidentQuery(queryString: "page=2147483647"))

        #expect(page.contains("The list ends before this page.") && page.contains("45 incidents"))
        #expect(Self.links(page).contains("/en/incidents?page=3"))
    }

    @Test func orderPagesAndLanguageKeepTheFiltersAndTheText() async throws {
        let page = try await Self.page(
            try IncidentQuery(queryString: "q=Village&grade=fair,weak&from=2030-01-01&undated=yes")
        )
        let kept = "q=Village&grade=fair,weak&from=2030-01-01&undated=yes"

        for link in [
            "/en/incidents?\(kept)&sort=code", "/en/incidents?\(kept)&order=asc", "/en/incidents?\(kept)&page=3",
            "/ar/incidents?\(kept)",
        ] {
            #expect(Self.links(page).contains(link), "\(link)")
        }
    }

    @Test func eachChipTakesAwayItsOwnRestrictionAlone() async throws {
        let page = try await Self.page(try IncidentQuery(queryString: "q=Village&grade=fair,weak&sort=code"))

        for link in [
            "/en/incidents?grade=fair,weak&sort=code", "/en/incidents?q=Village&grade=weak&sort=code",
            "/en/incidents?q=Village&grade=fair&sort=code",
        ] {
            #expect(Self.links(page).contains(link), "\(link)")
        }
    }

    @Test func formKeepsTheOrderAndChecksWhatIsChosen() async throws {
        let page = try await Self.page(try IncidentQuery(queryString: "q=Village&grade=fair&sort=code&undated=yes"))
        let inputs = Markup(page).tags.filter { $0.name == "input" }

        #expect(inputs.contains { $0.attributes["name"] == "q" && $0.attributes["value"] == "Village" })
        #expect(inputs.contains { $0.attributes["name"] == "sort" && $0.attributes["value"] == "code" })
        #expect(inputs.contains { $0.attributes["name"] == "undated" && $0.attributes["value"] == "yes" })
        let checked = inputs.filter { $0.attributes["checked"] != nil }.map { $0.attributes["value"] }
        #expect(checked == ["fair"])
    }

    @Test func listWithoutResultsSaysWhatToDo() async throws {
        let page = try await Self.page(try IncidentQuery(queryString: "q=zzz"))

        #expect(page.contains("0 incidents") && page.contains("No incident matches."))
        #expect(!page.contains("class=\"sort\""))
    }

    @Test func namesComeByCountAndScalesByTheirOrder() {
        let values = [(code: "a", count: 2), (code: "b", count: 9), (code: "c", count: 2)]
        let actors = PublicFacet(dimension: .actor, values: values).valuesForReaders()
        let grades = PublicFacet(dimension: .grade, values: values).valuesForReaders()

        #expect(actors.map(\.code) == ["b", "a", "c"])
        #expect(grades.map(\.code) == ["a", "b", "c"])
    }

    @Test func headingsAreManyAndChipsAreOne() {
        let words = Phrasebook(.english)
        #expect(words.heading(of: .country) == "Countries")
        #expect(words.label(of: QueryChip.value(.country, "syria")).hasPrefix("Country: "))
    }

    @Test func homeLeadsToYearsGradesAndNoSum() async throws {
        var incidents = try Self.incidents(3)
        incidents[0].date = CalendarDay("2031-05-01")
        incidents[1].date = CalendarDay("2033-02-01")
        let overview = try await InMemoryReading(incidents: incidents).overview()
        let page = String(
            decoding: HomePage(overview: overview, frame: Fixture.frame(.english, .home(.english))).document(),
            as: UTF8.self
        )

        #expect(page.contains("3 incidents</a>, from"))
        #expect(Self.links(page).contains("/en/incidents?from=2032-01-01&to=2032-12-31"))
        #expect(Self.links(page).contains("/en/incidents?grade=weak"))
    }
}
