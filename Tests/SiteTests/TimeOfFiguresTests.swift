// SPDX-License-Identifier: Apache-2.0

import Casework
import Charts
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// What stands on the time axes of charts, and what was known when.
@Suite(.serialized) struct TimeOfFiguresTests {
    private static func incident(_ number: Int, killed: Int) throws -> Incident {
        var incident = try Fixture.bare(code: "QM\(2000 + number)", number: number)
        incident.stage = .known(.published)
        incident.harmReported = true
        incident.grade = .known(.fair)
        incident.date = CalendarDay("2031-0\(number)-10")
        incident.actors = Actor(rawValue: "island-force").map { [.known($0)] } ?? []
        incident.tallies[.civilians] = Tally(killed: Bound(min: killed, max: killed + 1))
        return incident
    }

    /// Two incidents, of which the first was corrected on the third day.
    private static func store() async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        for (day, number, killed, follows) in [(1, 1, 4, 0), (2, 2, 5, 0), (3, 1, 9, 1)] {
            var revision = NewRevision.fixture(of: try incident(number, killed: killed), follows: follows)
            revision.recordedAt = try #require(Timestamp("2032-03-0\(day)T12:00:00Z"))
            try await store.append([revision])
        }
        return store
    }

    private static func reading(pastLimit: Int? = nil) async throws -> LibraryReading {
        let store = try await store()
        let library = try await Library(store: store)
        let desk = FigureDesk(library: library, rules: .builtIn, store: store, pastLimit: pastLimit)
        return LibraryReading(library, figures: desk)
    }

    @Test func whatWasKnownWhenIsDrawnAndGivenAsData() async throws {
        try await RunningSite.answering(try await Self.reading()) { site in
            for language in InterfaceLanguage.allCases {
                let page = try await site.get("/\(language.rawValue)/charts/as-known").text
                let title = Phrasebook(language).title(of: .asKnown)
                #expect(page.contains(title))
                for figure in ["4–5", "9–11", "14–16"] { #expect(page.contains(figure), "\(figure)") }
                #expect(try await site.get("/\(language.rawValue)/embed/as-known").status == 200)
            }
            let json = try JSONParser.parse(try await site.get("/api/as-known?by=day").body)
            let rows = try #require(json["rows"]?.array)
            #expect(rows.compactMap { $0["period"]?.string } == ["2032-03-01", "2032-03-02", "2032-03-03"])
            #expect(rows.compactMap { $0["killed"]?["max"]?.integer } == [5, 11, 16])
            #expect(rows.compactMap { $0["killed"]?["incidents"]?.integer } == [1, 2, 2])
            #expect(try await site.get("/api/as-known?by=moon").status == 400)
        }
    }

    @Test func aLongHistoryIsRefusedPolitely() async throws {
        try await RunningSite.answering(try await Self.reading(pastLimit: 2)) { site in
            for language in InterfaceLanguage.allCases {
                let page = try await site.get("/\(language.rawValue)/charts/as-known")
                #expect(page.status == 422)
                #expect(page.text.contains("sijill series --as-known"))
            }
            let data = try await site.get("/api/as-known")
            #expect(data.status == 422)
            #expect(try JSONParser.parse(data.body)["error"]?.string?.contains("series --as-known") == true)
        }
    }

    /// Requirement R20: a count and an estimate are not added.
    @Test(arguments: [
        "/api/total?estimate=chao", "/api/total?estimates=1", "/api/total?measure=estimate",
        "/api/series?measure=killed,chao",
        "/api/breakdown?by=grade&measure=captureRecapture", "/api/as-known?measure=estimate:killed",
    ])
    func anEstimateIsNeverAddedToACount(target: String) async throws {
        try await RunningSite.answering([try Self.incident(1, killed: 4)]) { site in
            let answer = try await site.get(target)
            #expect(answer.status == 400)
            let text = try #require(try JSONParser.parse(answer.body)["error"]?.string)
            #expect(text.contains("an estimate is never added to a count"))
        }
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func eventsOfTheSetAreDrawnListedAndTabled(language: InterfaceLanguage) async throws {
        var reading = InMemoryReading(incidents: try (1...6).map { try Self.incident($0, killed: $0) })
        let text = """
            {"schema": "sijill.rules/1", "events": [{"scope": {"actors": ["island-force"]}, "events": [
            {"kind": "event", "title": {"en": "Truce of Nasim", "ar": "هدنة نسيم"}, "from": "2031-03-05"},
            {"kind": "event", "title": {"en": "An older truce", "ar": "هدنة أقدم"}, "from": "2029-03-05"},
            {"kind": "monitoring", "title": {"en": "Daily", "ar": "يومي"}, "from": "2031-02-01", "to": null}]}]}
            """
        reading.rules = try RuleBook.read(Array(text.utf8))
        // The register's own texts are in English where it gives none in the reader's language.
        let (event, older, title) =
            language == .arabic
            ? ("هدنة نسيم", "هدنة أقدم", "يومي") : ("Truce of Nasim", "An older truce", "Daily")
        let kind = Phrasebook(language).filled(.monitoringPeriod, ["title": title])
        try await RunningSite.answering(reading) { site in
            for chart in ["deaths-by-grade", "deaths-by-grade-apart"] {
                let page = try await site.get("/\(language.rawValue)/charts/\(chart)?actor=island-force").text
                #expect(page.contains("chart-event-mark"))
                #expect(page.contains("<ul class=\"chart-marks\""))
                #expect(page.contains(kind))
                let table = page[(page.firstRange(of: "<table>")?.upperBound ?? page.endIndex)...]
                #expect(table.contains(event) && !table.contains(older))
                // What is left out of the drawing is named.
                #expect(page.contains(older))
                #expect(try await site.get("/\(language.rawValue)/charts/\(chart)").text.contains(event) == false)
            }
        }
    }

    @Test func daysStandWhereTheyFallInTheirColumns() throws {
        let first = try #require(CalendarDay("2031-01-01")).dayNumber
        let last = try #require(CalendarDay("2031-12-31")).dayNumber
        let months = Timeline.month.cover(first...last)
        let places = try ["2030-12-31", "2031-01-01", "2031-02-15", "2031-12-31", "2032-01-01"].map {
            ChartDrawing.position(of: try #require(CalendarDay($0)), in: months)
        }
        #expect(places == [-1, 0, 1.5, 11 + 30.0 / 31, 13])
    }

    @Test(arguments: [
        ("month", "January 2031"), ("quarter", "Quarter 2 of 2031"), ("year", "<th scope=\"row\">2031</th>"),
    ])
    func readersChooseHowTimeIsCut(by: String, expected: String) async throws {
        let incidents = try (1...6).map { try Self.incident($0, killed: $0) }
        try await RunningSite.answering(incidents) { site in
            for chart in ["deaths-by-grade", "deaths-by-grade-apart", "recorded-and-conceded"] {
                let page = try await site.get("/en/charts/\(chart)?by=\(by)")
                #expect(page.status == 200 && page.text.contains(expected), "\(chart)")
                #expect(page.text.contains("<option value=\"\(by)\" selected>"))
            }
            #expect(try await site.get("/en/charts/deaths-by-grade?by=moon").status == 400)
            #expect(try await site.get("/ar/charts/deaths-by-grade?by=day").status == 400)
        }
    }

    @Test func womenStandInTheTableWhereALowerFigureIsAboveNone() async throws {
        for lower in [0, 1] {
            var incident = try Self.incident(1, killed: 4)
            incident.tallies[.women] = Tally(killed: Bound(min: lower, max: 2))
            try await RunningSite.answering([incident]) { site in
                let page = try await site.get("/en/figures").text
                #expect(page.contains("Women: no row has a lower figure") == (lower == 0))
                let start = try #require(page.firstRange(of: "<table class=\"totals\">")).upperBound
                let end = try #require(page[start...].firstRange(of: "</thead>")).lowerBound
                let heads = page[start..<end].ranges(of: "<th scope=\"col\">").count
                #expect(heads == (lower == 0 ? 8 : 9), "\(heads)")
            }
        }
    }
}
