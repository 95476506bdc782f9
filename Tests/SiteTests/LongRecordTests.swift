// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Register
import Testing

@testable import Site

/// Records whose lists are too long for one page: nothing is lost, and every number is exact.
struct LongRecordTests {
    private static func long(sources: Int = 400, people: Int = 300) throws -> Incident {
        var incident = try Fixture.bare(code: "QL0001")
        incident.sources = (1...sources).map { number in
            var source = Source()
            source.name = "Outlet \(number)"
            source.url = "https://outlet.example/post/\(number)/\(String(repeating: "z", count: 90))"
            source.archiveURL = "https://archive.example/20330402\(number)/\(number)"
            return source
        }
        var family = VictimFamily()
        family.id = "G1"
        family.names = Multilingual(en: "Marsa")
        incident.victimFamilies = [family]
        incident.victims = (1...people).map { number in
            var victim = Victim()
            victim.names = Multilingual(en: "Salma Marsa \(number)")
            victim.family = number <= 20 ? "G1" : nil
            victim.notes = String(repeating: "Named by a neighbour. ", count: 6)
            return victim
        }
        return incident
    }

    private static func page(_ incident: Incident, whole: Bool = false) throws -> IncidentPage {
        let time = try #require(Timestamp("2033-04-06T12:30:00Z"))
        let published = try #require(PublicIncident(incident))
        var model = IncidentPage.Model(incident: published, revision: 1, recordedAt: time, key: "QL0001")
        model.isWhole = whole
        return IncidentPage(model: model, frame: Fixture.frame(.english, .incident(.english, key: "QL0001")))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func longRecordIsShortenedAndSaysSo() throws {
        let document = try Self.page(try Self.long()).document()
        let text = Self.text(document)
        let shown = text.matches(of: #/>Outlet \d+</#).count

        #expect(document.count < IncidentPage.heaviest)
        #expect(shown > 10 && shown < 400)
        #expect(text.contains("The first \(shown) of 400 are shown here. <a href=\"/en/incidents/QL0001/sources\">"))
        #expect(text.contains("<span class=\"count\">400</span>"))
        #expect(text.contains("its lists are shortened on this page. <a href=\"/en/incidents/QL0001/whole\">"))
    }

    @Test func wholeRecordHasEverythingAndIsNotListedTwice() throws {
        let text = Self.text(try Self.page(try Self.long(), whole: true).document())

        #expect(text.matches(of: #/>Outlet \d+</#).count == 400)
        #expect(text.matches(of: #/>Salma Marsa \d+</#).count == 300)
        #expect(!text.contains("shortened") && text.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func shortRecordIsNotShortened() throws {
        let text = Self.text(try Self.page(try Self.long(sources: 20, people: 30)).document())

        #expect(text.matches(of: #/>Outlet \d+</#).count == 20 && text.matches(of: #/>Salma Marsa \d+</#).count == 30)
        #expect(!text.contains("shortened") && !text.contains("/whole"))
    }

    @Test(arguments: [(RecordList.sources, "Outlet", 400), (.people, "Salma Marsa", 300)])
    func pagesOfAListGiveEachItemOnce(_ list: RecordList, _ name: String, _ count: Int) throws {
        let record = try Self.page(try Self.long())
        var found: [String] = []
        var number = 1
        while let document = RecordListPage(record: record, list: list, page: number).document() {
            #expect(document.count < 100_000)
            found += Self.text(document).matches(of: try Regex(">\(name) (\\d+)<")).compactMap {
                $0.output[1].substring.map(String.init)
            }
            number += 1
        }

        #expect(number > 2)
        #expect(found == (1...count).map(String.init))
        #expect(RecordListPage(record: record, list: list, page: 0).document() == nil)
        #expect(RecordListPage(record: record, list: .media, page: 1).document() == nil)
    }

    @Test func numbersOfAListGoOnFromPageToPage() throws {
        let record = try Self.page(try Self.long())
        let first = Self.text(try #require(RecordListPage(record: record, list: .sources, page: 1).document()))
        let second = Self.text(try #require(RecordListPage(record: record, list: .sources, page: 2).document()))
        let range = try #require(first.firstMatch(of: #/>1–(\d+) of 400</#))
        let last = try #require(Int(range.output.1))

        #expect(first.contains("<ol class=\"sources\" start=\"1\">"))
        #expect(second.contains("<ol class=\"sources\" start=\"\(last + 1)\">"))
        #expect(second.contains(">\(last + 1)–"))
    }

    /// Other languages cut the list elsewhere, and may have fewer pages.
    @Test func otherLanguagesAreLedToTheBeginningOfTheList() async throws {
        try await RunningSite.answering([try Self.long()]) { site in
            let page = try await site.get("/en/incidents/QL0001/sources?page=2").text

            #expect(page.contains("hreflang=\"ar\" href=\"/ar/incidents/QL0001/sources\""))
            #expect(page.contains("rel=\"canonical\" href=\"/en/incidents/QL0001/sources?page=2\""))
        }
    }

    @Test func listsAnswerUnderTheirAddresses() async throws {
        try await RunningSite.answering([try Self.long()]) { site in
            for (target, status) in [
                ("/en/incidents/QL0001/sources", 200), ("/ar/incidents/QL0001/people?page=2", 200),
                ("/en/incidents/QL0001/whole", 200), ("/en/incidents/QL0001/sources?page=99", 404),
                ("/en/incidents/QL0001/sources?page=x", 404), ("/en/incidents/QL0001/media", 404),
                ("/en/incidents/NONE1/sources", 404), ("/en/incidents/ql0001/sources?page=2", 308),
            ] {
                let answer = try await site.get(target)
                #expect(answer.status == status, "\(target)")
            }
        }
    }
}
