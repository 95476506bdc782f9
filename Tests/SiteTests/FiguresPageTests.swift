// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting
import Testing

@testable import Site

/// The pages of figures, their charts, and the same figures as data.
@Suite(.serialized) struct FiguresPageTests {
    private static func incidents() throws -> [Incident] {
        try (1...40).map { number in
            var incident = try Fixture.bare(code: "QM\(1000 + number)", number: number)
            incident.stage = .known(.published)
            incident.harmReported = true
            incident.grade = .known([Grade.fair, .confirmed, .weak, .contested][number % 4])
            incident.date = CalendarDay(dayNumber: 16_000 + number * 61)
            incident.actors =
                Actor(rawValue: number % 3 == 0 ? "ridge-front" : "island-force").map { [.known($0)] } ?? []
            incident.tallies[.civilians] = Tally(
                killed: number % 7 == 0 ? .unknown : Bound(min: number % 5, max: number % 5 + 3),
                injured: Bound(min: number, max: number)
            )
            incident.strikeTypes = [.known(number % 2 == 0 ? .airstrike : .artillery)]
            var source = Source()
            source.platform = .known(.facebook)
            source.language = number % 2 == 0 ? .known(LanguageTag(validKey: "ar")) : nil
            incident.sources = [source]
            incident.strikeStatus = .known(number % 5 == 0 ? .declared : .likely)
            return incident
        }
    }

    private static let pages =
        ["/figures", "/actors", "/countries", "/programmes", "/areas", "/actors/ridge-front"]
        + ChartKind.allCases.filter { ![.periods, .asKnown].contains($0) }.map { "/charts/" + $0.rawValue }

    @Test(arguments: InterfaceLanguage.allCases)
    func everyPageIsThere(language: InterfaceLanguage) async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            for page in Self.pages {
                let answer = try await site.get("/\(language.rawValue)\(page)")
                #expect(answer.status == 200, "\(page)")
                #expect(answer.text.contains("<html lang=\"\(language.rawValue)\""), "\(page)")
                PageSafetyTests.expectHarmless(answer.text, withFigures: true)
            }
            for page in [
                "/actors/nobody-of-this-name", "/charts/nothing", "/charts/periods", "/charts/as-known",
                "/areas/Nowhere",
            ] {
                #expect(try await site.get("/\(language.rawValue)\(page)").status == 404, "\(page)")
            }
        }
    }

    @Test func figuresStandOnThePageAndLeadToTheirIncidents() async throws {
        let incidents = try Self.incidents()
        let headline = incidents.filter { [.known(.fair), .known(.confirmed)].contains($0.grade) }
        let lower = headline.reduce(0) { $0 + ($1.tallies[.civilians].killed.min ?? 0) }
        let upper = headline.reduce(0) { $0 + ($1.tallies[.civilians].killed.max ?? 0) }
        try await RunningSite.answering(incidents) { site in
            let page = try await site.get("/en/figures").text
            #expect(page.contains("<bdi>\(lower)–\(upper)</bdi>"))
            let query = "grade=confirmed,fair&amp;harm=yes&amp;stage=researched,assessed,published"
            #expect(page.contains("<a href=\"/en/incidents?\(query)\">\(headline.count)</a>"))
            #expect(page.contains(RuleBook.builtIn.coverage.english))
        }
    }

    @Test func dataSaysTheSameAsThePage() async throws {
        let incidents = try Self.incidents()
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get("/api/total?actor=ridge-front&rule=alleged")
            let json = try JSONParser.parse(answer.body)
            let own = incidents.filter { $0.actors == [.known(Actor(validKey: "ridge-front"))] }
            #expect(answer.headers["content-type"] == "application/json")
            #expect(json["incidents"]?.integer == own.count)
            #expect(
                json["killed"]?["max"]?.integer
                    == own.reduce(0) { $0 + ($1.tallies[.civilians].killed.max ?? 0) }
            )
            #expect(
                json["killed"]?["withoutFigure"]?.integer == own.count { $0.tallies[.civilians].killed == .unknown }
            )
            #expect(json["rule"]?["key"]?.string == "alleged")
            for target in ["/api/series?by=year", "/api/breakdown?by=grade&measure=killed,injured"] {
                #expect(try await site.get(target).status == 200)
            }
            for target in [
                "/api/total?rule=none", "/api/series?by=moon", "/api/breakdown?by=x", "/api/total?q=%FF",
                "/api/total?measure=souls", "/api/as-known",
            ] {
                let refused = try await site.get(target)
                #expect(refused.status == 400)
                #expect(try JSONParser.parse(refused.body)["error"]?.string?.isEmpty == false)
            }
        }
    }

    @Test func figuresOfAnotherTimeSaySo() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            for page in ["/en/figures", "/en/charts/fighters", "/en/embed/fighters"] {
                let then = try await site.get("\(page)?rule=alleged&asOf=2031-02-03T23%3A59%3A59Z")
                #expect(then.status == 200 && then.text.contains("As of 3 February 2031, 23:59 UTC."), "\(page)")
                #expect(try await site.get("\(page)?rule=alleged").text.contains("As of") == false, "\(page)")
            }
        }
    }

    @Test func onlyEmbedsMayBeFramed() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let embed = try await site.get("/ar/embed/deaths-by-grade?rule=alleged")
            #expect(embed.status == 200 && embed.headers["x-frame-options"] == nil)
            #expect(embed.headers["content-security-policy"]?.contains("frame-ancestors *") == true)
            #expect(embed.headers["content-security-policy"]?.contains("default-src 'none'") == true)
            let page = try await site.get("/ar/charts/deaths-by-grade?rule=alleged")
            #expect(page.headers["x-frame-options"] == "DENY")
        }
    }

    /// What is drawn and tabled is what the counting module says, column by column.
    @Test func everyTableOfAChartHoldsTheCountedSeries() async throws {
        let desk = InMemoryReading(incidents: try Self.incidents()).figures
        let figures = try await desk.figures(FigureRequest(rule: "alleged"), plane: .public)
        let drawing = ChartDrawing(
            figures: figures,
            words: Phrasebook(.english),
            register: "Sijill",
            subject: "All",
            book: .builtIn
        )
        let series = figures.counter.series([.killed, .deathsConceded], by: drawing.timeline(), in: figures.selection)
        let both = try #require(drawing.chart(.recordedAndConceded)).table
        #expect(both.rows.map { $0.cells.map(\.figure) } == series.rows.map { $0.totals.map { Charts.Figure($0) } })

        let types = figures.counter.breakdown([.killed], by: .strikeType, in: figures.selection)
        let bars = try #require(drawing.chart(.strikeTypes)).table
        let drawn = Dictionary(uniqueKeysWithValues: bars.rows.map { ($0.label, $0.cells.first?.figure) })
        for row in types.rows {
            #expect(drawn[Phrasebook(.english).label(of: row.code, in: .strikeType)] == Charts.Figure(row.totals[0]))
        }

        let grades = try #require(drawing.chart(.deathsByGrade)).table
        for (row, period) in zip(grades.rows, series.rows) {
            let parts = row.cells.prefix(4).compactMap { $0.figure?.upper }
            #expect(parts.reduce(0, +) == period.totals[0].max)
        }
        for kind in ChartKind.allCases where ![.periods, .asKnown].contains(kind) {
            #expect(drawing.chart(kind)?.table.rows.isEmpty == false, "\(kind)")
        }
    }

    @Test func periodsOfARegisterAreDrawn() async throws {
        var reading = InMemoryReading(incidents: try Self.incidents())
        let text = """
            {"schema": "sijill.rules/1", "periods": [{"key": "office", "name": {"en": "Office", "ar": "المنصب"}, "periods": [
            {"key": "a", "from": "2013-01-01", "to": "2015-06-10", "name": {"en": "First", "ar": "الأول"}},
            {"key": "b", "from": "2015-06-11", "to": "2030-01-01", "name": {"en": "Second", "ar": "الثاني"}}]}]}
            """
        reading.rules = try RuleBook.read(Array(text.utf8))
        try await RunningSite.answering(reading) { site in
            let page = try await site.get("/en/charts/periods?rule=alleged").text
            #expect(page.contains("First") && page.contains("Second"))
            let json = try JSONParser.parse(try await site.get("/api/series?by=office&rule=alleged").body)
            let rows = try #require(json["rows"]?.array)
            let sum = rows.compactMap { $0["killed"]?["incidents"]?.integer }.reduce(0, +)
            #expect(rows.count == 2 && sum == 40)
        }
    }
}
