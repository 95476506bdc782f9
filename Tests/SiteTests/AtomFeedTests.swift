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

/// Feeds of queries: what programs that read feeds hold on to.
@Suite(.serialized) struct AtomFeedTests {
    private static func incidents(_ count: Int) throws -> [Incident] {
        try (1...count).map { number in
            var incident = try Fixture.bare(code: "QM\(1000 + number)", number: number)
            incident.placeNames.en = "Nasim & <sons>\u{1}"
            incident.firstPublished = CalendarDay("2031-02-03")
            incident.grade = .known(.fair)
            return incident
        }
    }

    private static func feed(_ query: String, address: String? = "https://register.example") async throws -> String {
        var settings = SiteSettings()
        settings.publicAddress = address.flatMap { PublicAddress($0) }
        var text = ""
        try await RunningSite.answering(try incidents(45), settings: settings) { site in
            let answer = try await site.get("/en/incidents.atom\(query)")
            #expect(answer.status == 200 && answer.headers["content-type"] == AtomFeed.mediaType)
            text = answer.text
        }
        return text
    }

    private static func links(_ feed: String, _ relation: String) -> [String] {
        Markup(feed).tags.filter { $0.name == "link" && $0.attributes["rel"] == relation }
            .compactMap { $0.attributes["href"] }
    }

    @Test func pagesLinkToEachOther() async throws {
        let feed = try await Self.feed("?grade=fair&page=2")
        let base = "https://register.example/en/incidents.atom?grade=fair"
        #expect(Self.links(feed, "self") == [base + "&page=2"])
        #expect(Self.links(feed, "first") == [base] && Self.links(feed, "previous") == [base])
        #expect(Self.links(feed, "next") == [base + "&page=3"] && Self.links(feed, "last") == [base + "&page=3"])
        #expect(feed.contains("<id>https://register.example/en/incidents.atom?grade=fair</id>"))
        #expect(Self.links(try await Self.feed(""), "previous").isEmpty)
        #expect(Self.links(try await Self.feed("?page=3"), "next").isEmpty)
    }

    @Test func entriesNameTheIncidentWhateverTheLanguage() async throws {
        let feed = try await Self.feed("?size=1")
        let incident = try Self.incidents(1)[0]
        #expect(feed.contains("<id>urn:uuid:\(incident.id.description)</id>"))
        #expect(feed.contains("<published>2031-02-03T00:00:00Z</published>"))
        #expect(feed.contains("<updated>2030-01-01T00:00:00Z</updated>"))
        #expect(feed.contains("hreflang=\"en\" href=\"https://register.example/en/incidents/QM1001\""))
        #expect(feed.contains("hreflang=\"ar\" href=\"https://register.example/ar/incidents/QM1001\""))
        #expect(feed.contains("Nasim &amp; &lt;sons&gt;") && !feed.contains("\u{1}") && !feed.contains("\u{FFFD}"))
    }

    @Test func withoutAnAddressOfItsOwnTheFeedStillHasAnIdentity() async throws {
        let (first, second) = (try await Self.feed("", address: nil), try await Self.feed("?page=2", address: nil))
        let pattern = /<id>(urn:uuid:[0-9a-f-]{36})<\/id>\n<title>/
        let identity = try #require(first.firstMatch(of: pattern)?.output.1)
        #expect(second.firstMatch(of: pattern)?.output.1 == identity)
        #expect(try await Self.feed("?grade=fair", address: nil).firstMatch(of: pattern)?.output.1 != identity)
    }

    @Test func listsLeadToTheirFeed() async throws {
        try await RunningSite.answering(try Self.incidents(3)) { site in
            let page = try await site.get("/ar/incidents?grade=fair&sort=code").text
            let link = try #require(Markup(page).tags.first { $0.attributes["type"] == "application/atom+xml" })
            #expect(link.attributes["href"] == "/ar/incidents.atom?grade=fair")
            let moved = try await site.get("/ar/incidents.atom?grade=fair&sort=code")
            #expect(moved.status == 303 && moved.headers["location"] == "/ar/incidents.atom?grade=fair")
        }
    }

    @Test func whatIsTakenBackLeavesATombstoneOnThePageOfItsTime() async throws {
        let incidents = try Self.incidents(45)
        let store = try await SQLiteRegister.inMemory()
        let noon: Int64 = 1_900_000_000_000
        try await store.append(incidents.map { .fixture(of: $0, recordedAt: Timestamp(milliseconds: noon)) })
        let library = try await Library(store: store)
        func take(_ incident: Incident, follows: Int, _ visibility: Visibility, minutes: Int64) async throws {
            var changed = incident
            changed.visibility = visibility
            try await store.append([
                .fixture(of: changed, follows: follows, recordedAt: Timestamp(milliseconds: noon + minutes * 60_000))
            ])
        }
        // One is taken back, one taken back and published again, one was never published.
        try await take(incidents[0], follows: 1, .trash, minutes: 2)
        try await take(incidents[1], follows: 1, .draft, minutes: 1)
        try await take(incidents[1], follows: 2, .published, minutes: 3)
        try await library.refresh()
        let reading = LibraryReading(library, figures: FigureDesk(snapshot: library.snapshot, rules: .builtIn))

        try await RunningSite.answering(reading) { site in
            let first = try await site.get("/en/incidents.atom").text
            let stones = Markup(first).tags.filter { $0.name == "at:deleted-entry" }
            let expected = Timestamp(milliseconds: noon + 120_000)
            #expect(stones.map { $0.attributes["ref"] } == ["urn:uuid:\(incidents[0].id.description)"])
            #expect(stones.map { $0.attributes["when"] } == [expected.text])
            for other in ["?page=2", "?page=3"] {
                let page = try await site.get("/en/incidents.atom\(other)").text
                #expect(!page.contains("deleted-entry") && page.contains("<entry>"))
            }
            let filtered = try await site.get("/en/incidents.atom?grade=fair").text
            #expect(filtered.contains("deleted-entry"))
        }
    }
}
