// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Parts of pages that are kept: a page put together from them is the page as it would be drawn.
@Suite(.serialized) struct KeptPiecesTests {
    private static func register(
        _ incidents: [Incident]
    ) async throws -> (reading: LibraryReading, library: Library, store: SQLiteRegister) {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let library = try await Library(store: store)
        let desk = FigureDesk(snapshot: library.snapshot, rules: .builtIn)
        return (LibraryReading(library, figures: desk), library, store)
    }

    private static func incident(_ number: Int, _ narrative: String) -> Incident {
        .fixture(number, codes: ["QM000\(number)"], narrative: Multilingual(en: narrative))
    }

    /// What a site answers that keeps nothing.
    private static func drawn(_ reading: LibraryReading, _ path: String) async throws -> [UInt8] {
        var body: [UInt8] = []
        var settings = SiteSettings()
        settings.keptAnswerBytes = 0
        try await RunningSite.answering(reading, settings: settings) { body = try await $0.get(path).body }
        return body
    }

    @Test(arguments: ["en", "ar", "he", "uk"])
    func pageOfKeptPartsIsThePageAsItIsDrawn(language: String) async throws {
        let (reading, _, _) = try await Self.register([Self.incident(1, "See QM0002."), Self.incident(2, "Alone.")])
        var settings = SiteSettings()
        settings.keptAnswerBytes = 0
        try await RunningSite.answering(reading, settings: settings) { site in
            for code in ["QM0001", "QM0002"] {
                let first = try await site.get("/\(language)/incidents/\(code)?reader=1")
                let second = try await site.get("/\(language)/incidents/\(code)?reader=2")
                #expect(first.status == 200 && first.text.contains("id=\"related\""))
                #expect(first.body == second.body)
                #expect(first.headers["link"] == second.headers["link"] && second.headers["link"] != nil)
            }
            let former = try await site.get("/\(language)/incidents/QM0001?formerly=QM0002")
            #expect(former.status == 200)
        }
    }

    /// The page of the current version takes the sections that were drawn for the record.
    @Test(arguments: ["en", "ar"]) func versionHasTheSectionsOfTheRecord(language: String) async throws {
        let (reading, library, store) = try await Self.register([
            Self.incident(1, "Nine people."), Self.incident(2, "B"),
        ])
        let path = "/\(language)/incidents/QM0001"
        try await RunningSite.answering(reading) { site in
            _ = try await site.get(path)
            let first = try await site.get(path + "/versions/1")
            #expect(first.body == (try await Self.drawn(reading, path + "/versions/1")))
            try await store.append([.fixture(of: Self.incident(1, "Eight people."), follows: 1)])
            try await library.refresh()
            _ = try await site.get(path)
            for version in ["/versions/1", "/versions/2"] {
                let page = try await site.get(path + version)
                #expect(page.text.contains("Nine people.") == (version == "/versions/1"))
                #expect(page.body == (try await Self.drawn(reading, path + version)))
            }
        }
    }

    @Test func changeOfTheRecordIsShown() async throws {
        let (reading, library, store) = try await Self.register([
            Self.incident(1, "Nine people."), Self.incident(2, "B"),
        ])
        let path = "/en/incidents/QM0001"
        try await RunningSite.answering(reading) { site in
            #expect(try await site.get(path).text.contains("Nine people."))
            try await store.append([.fixture(of: Self.incident(1, "Eight people."), follows: 1)])
            try await library.refresh()
            let changed = try await site.get(path + "?reader=1")
            #expect(changed.text.contains("Eight people.") && !changed.text.contains("Nine people."))
            #expect(changed.body == (try await Self.drawn(reading, path)))
        }
    }

    @Test func changeOfAnotherRecordIsShownBesideTheKeptParts() async throws {
        let (reading, library, store) = try await Self.register([Self.incident(1, "A"), Self.incident(2, "B")])
        let path = "/en/incidents/QM0001"
        try await RunningSite.answering(reading) { site in
            #expect(try await !site.get(path).text.contains("id=\"related\""))
            try await store.append([.fixture(of: Self.incident(2, "As in QM0001."), follows: 1)])
            try await library.refresh()
            let changed = try await site.get(path + "?reader=1")
            #expect(changed.text.contains("id=\"related\"") && changed.text.contains("href=\"#related\""))
            #expect(changed.body == (try await Self.drawn(reading, path)))
        }
    }

    @Test func withdrawnRecordIsGoneFromPageAndList() async throws {
        let (reading, library, store) = try await Self.register([Self.incident(1, "A"), Self.incident(2, "B")])
        try await RunningSite.answering(reading) { site in
            for _ in 1...2 {
                #expect(try await site.get("/en/incidents/QM0001").status == 200)
                #expect(try await site.get("/en/incidents?sort=code").text.contains("QM0001"))
            }
            var draft = Self.incident(1, "A")
            draft.visibility = .draft
            try await store.append([.fixture(of: draft, follows: 1)])
            try await library.refresh()
            #expect(try await site.get("/en/incidents/QM0001").status == 404)
            let list = try await site.get("/en/incidents?sort=code").text
            #expect(!list.contains("QM0001") && list.contains("QM0002"))
        }
    }

    @Test func listOfKeptCardsIsTheListAsItIsDrawn() async throws {
        let incidents = (1...7).map { Self.incident($0, "Narrative \($0)") }
        let (reading, library, store) = try await Self.register(incidents)
        var settings = SiteSettings()
        settings.keptAnswerBytes = 0
        try await RunningSite.answering(reading, settings: settings) { site in
            for query in [
                "", "?sort=code", "?grade=fair", "?size=3", "?page=2&size=3", "?killed=1&sort=updated",
            ] {
                let first = try await site.get("/en/incidents\(query)")
                #expect(first.status == 200)
                for _ in 1...2 { #expect(try await site.get("/en/incidents\(query)").body == first.body) }
                #expect(first.body == (try await Self.drawn(reading, "/en/incidents\(query)")))
            }
            try await store.append([.fixture(of: Self.incident(3, "Corrected."), follows: 1)])
            try await library.refresh()
            #expect(try await site.get("/en/incidents").text.contains("Corrected."))
        }
    }

    @Test func partsStayWithinTheirBytes() {
        let pieces = KeptPieces()
        let long = HTML(trusted: [UInt8](repeating: 0x61, count: 10_000))
        func key(_ number: Int32) -> KeptPieces.RecordKey { .init(language: .english, number: number, revision: 1) }
        for number in 1...5000 as ClosedRange<Int32> { pieces.keep([(key: key(number), card: long)]) }
        let kept = pieces.cards((1...5000).map(key)).compactMap(\.self)
        #expect(!kept.isEmpty && kept.count * 10_000 <= 8 << 20)
        #expect(pieces.cards([key(5000)]) == [long])
    }
}
