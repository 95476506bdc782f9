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

/// The lists of statements, sources and media, and of what is conceded, as a reader meets them.
struct PartsPageTests {
    private static func answering(_ incidents: [Incident], _ conversation: (RawClient) async throws -> Void)
        async throws
    {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        try await RunningSite.answering(LibraryReading(library, figures: figures), conversation)
    }

    /// An incident in which an actor concedes less than is recorded, fourteen months later.
    private static func incident(_ number: Int = 1, text: String = "We assessed the allegation.") -> Incident {
        var incident = Incident.fixture(number, codes: ["XZ\(1000 + number)"], killed: Bound(min: 7, max: 9))
        incident.harmReported = true
        incident.grade = .known(.fair)
        var said = Involvement()
        said.actor = Term(code: "us-led-coalition")
        said.position = .known(.credible)
        said.deathsConceded = Bound(min: 2, max: 2)
        var statement = Statement()
        statement.date = CalendarDay("2032-06-07")
        statement.text = text
        statement.url = "https://military.example/statement"
        said.statements = [statement]
        incident.involvements = [said]
        var source = Source()
        source.name = "Nasim Valley Radio"
        source.url = "https://radio.example/1"
        source.archiveURL = "https://archive.example/20310406000000/https://radio.example/1"
        incident.sources = [source, Source()]
        var media = Media()
        media.kind = .image
        media.url = "https://pictures.example/1.jpg"
        media.caption = "Smoke over the market"
        incident.media = [media]
        return incident
    }

    @Test func eachListShowsItsPartsWithTheirIncident() async throws {
        try await Self.answering([Self.incident()]) { site in
            let expected = [
                ("statements", "We assessed the allegation.", "1 entry", "#militaries"),
                ("sources", "Nasim Valley Radio", "2 sources", "#sources"),
                ("media", "Smoke over the market", "1 item", "#media"),
            ]
            for (path, text, count, anchor) in expected {
                let page = try await site.get("/en/\(path)").text
                #expect(
                    page.contains(text) && page.contains(count) && page.contains("/en/incidents/XZ1001\(anchor)"),
                    "\(path)"
                )
                PageSafetyTests.expectHarmless(page)
                PageSafetyTests.expectHarmless(try await site.get("/ar/\(path)").text)
            }
        }
    }

    @Test func noFileIsLoadedAndWhatNobodyJudgedMayBeGraphic() async throws {
        try await Self.answering([Self.incident()]) { site in
            let page = try await site.get("/en/media").text
            #expect(!Markup(page).tags.contains { ["img", "video", "iframe", "source"].contains($0.name) })
            #expect(page.contains("warning graphic") && page.contains("Not judged: may be graphic"))
        }
    }

    @Test func valuesHaveAPageOfTheirOwnAndLeadToTheirParts() async throws {
        try await Self.answering([Self.incident(1), Self.incident(2)]) { site in
            let values = try await site.get("/en/sources?by=publisher").text
            #expect(values.contains("/en/sources?publisher=Nasim%20Valley%20Radio"))
            #expect(values.contains("/en/sources?publisher=unknown"))
            let page = try await site.get("/en/sources?publisher=Nasim%20Valley%20Radio").text
            #expect(page.contains("2 sources") && page.contains("Publisher: Nasim Valley Radio"))
        }
    }

    @Test func whatIsConcededStandsBesideWhatIsRecorded() async throws {
        var denied = Self.incident(2)
        denied.involvements[0].position = .known(.nonCredible)
        try await Self.answering([Self.incident(), denied]) { site in
            let page = try await site.get("/en/conceded").text
            #expect(page.contains("1 incident") && page.contains("XZ1001") && !page.contains("XZ1002"))
            for text in ["7–9", "5–7", "14 months after the incident", "<bdi>2</bdi>"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(page.contains("position=credible"))
            #expect(try await site.get("/ar/conceded").text.contains("بعد الحادثة بـ14 شهرًا"))
        }
    }

    @Test(arguments: [
        ("2031-04-05", "2031-05-04", 0), ("2031-04-05", "2031-05-05", 1), ("2031-04-30", "2032-04-29", 11),
        ("2031-04-05", "2031-04-05", 0),
    ])
    func monthsAreWhole(_ first: String, _ last: String, _ months: Int) throws {
        let (first, last) = (try #require(CalendarDay(first)), try #require(CalendarDay(last)))
        #expect(ConcededPage.months(from: first, to: last) == months)
    }

    @Test(arguments: [
        ("statements", "saidBy=%3Cb%3E", 200), ("statements", "saidFrom=x", 400),
        ("sources", "publisher=%22%3E%3Cimg%3E", 200),
        ("sources", "by=publisher&publisher=%00", 200), ("conceded", "position=nonCredible", 400),
        ("sources", "by=nothing", 400), ("media", "graphic=maybe", 200),
        ("media", "kind=%FF", 400), ("conceded", "position=credible", 200), ("conceded", "nothing=1", 400),
        ("statements", "sort=updated", 400), ("sources", "page=2147483647&size=1000", 200),
    ])
    func nothingOfAQueryBecomesMarkup(_ path: String, _ query: String, _ status: Int) async throws {
        try await Self.answering([Self.incident(1, text: PageSafetyTests.payload)]) { site in
            var answer = try await site.get("/en/\(path)?\(query)")
            if answer.status == 303, let location = answer.headers["location"] { answer = try await site.get(location) }
            #expect(answer.status == status, "\(path) \(query)")
            PageSafetyTests.expectHarmless(answer.text, withFigures: path == "conceded")
        }
    }

    @Test func cellsLeadToExactlyTheirIncidents() async throws {
        var denied = Self.incident(2)
        denied.involvements[0].position = .known(.nonCredible)
        denied.grade = .known(.weak)
        try await Self.answering([Self.incident(1), denied, Self.incident(3)]) { site in
            let page = try await site.get("/en/statements?saidPosition=nonCredible").text
            let start = try #require(page.firstRange(of: "id=\"positions\""))
            let links = Markup(String(page[start.lowerBound...])).tags.compactMap { tag in
                tag.attributes["href"].flatMap { $0.contains("position=") && $0.contains("/incidents?") ? $0 : nil }
            }
            #expect(links.count == 2)
            for link in links {
                let list = try await site.get(link.replacing("&amp;", with: "&")).text
                let expected = link.contains("grade=fair") ? "2 incidents" : "1 incident<"
                #expect(list.contains(expected), "\(link)")
            }
            #expect(try await site.get("/en/statements?page=2").text.contains("id=\"positions\"") == false)
        }
    }

    @Test func filesHoldEveryPartOfTheQuery() async throws {
        var draft = Self.incident(3)
        draft.visibility = .draft
        try await Self.answering([Self.incident(1, text: "=1+1, \"so\""), Self.incident(2), draft]) { site in
            let said = try await site.get("/en/statements.csv").text
            #expect(said.contains("XZ1001,2031-04-05,us-led-coalition,,credible,,2032-06-07,\"'=1+1, \"\"so\"\"\","))
            #expect(said.contains("XZ1002") && !said.contains("XZ1003"))
            let sources = try await site.get("/en/sources.csv?publisher=unknown").text
            #expect(!sources.contains("Nasim Valley Radio") && sources.contains("XZ1001,2031-04-05,,,,,,,"))
            #expect(
                try await site.get("/en/media.csv").text.contains(
                    "image,,,Smoke over the market,,https://pictures.example/1.jpg"
                )
            )
            let answer = try await site.get("/en/conceded.csv")
            #expect(answer.headers["content-disposition"] == "attachment; filename=\"conceded.csv\"")
            let columns = """
                code,date,permalink,reported_killed_min,reported_killed_max,conceded_deaths_min,conceded_deaths_max,\
                conceded_injuries_min,conceded_injuries_max,location,latitude,longitude,accuracy,mgrs
                """
            #expect(answer.text.contains(columns))
            #expect(answer.text.contains("XZ1001,2031-04-05,/en/incidents/XZ1001,7,9,2,2,,,"))
        }
    }

    @Test func recordsLeadToTheirActorsStatements() async throws {
        try await Self.answering([Self.incident()]) { site in
            let page = try await site.get("/en/incidents/XZ1001").text
            #expect(
                page.contains("/en/statements?saidBy=us-led-coalition") && page.contains("/en/sources?by=publisher")
            )
        }
    }

    @Test func siteWithoutListsHasNone() async throws {
        try await RunningSite.answering([Self.incident()]) { site in
            for path in ["statements", "sources", "media", "conceded", "media.csv", "conceded.csv"] {
                let answer = try await site.get("/en/\(path)")
                #expect(answer.status == 404, "\(path)")
            }
            let home = try await site.get("/en").text
            #expect(!home.contains("/en/statements"))
        }
    }
}
