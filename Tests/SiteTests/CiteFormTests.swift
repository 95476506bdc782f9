// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Readers have queries cited: by a form, within bounds, and only where something can be kept.
@Suite struct CiteFormTests {
    private static let now = Timestamp(milliseconds: 1_900_000_000_500)

    /// A site whose readers can have queries cited, unless it only reads.
    private static func answering(
        takesNew: Bool = true,
        limit: Int? = nil,
        most: Int = CitationBook.mostOfReaders,
        perMinute: Int = 100,
        _ conversation: (RawClient, SQLiteRegister) async throws -> Void
    ) async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 4)
        try await store.append((0..<20).map { .fixture(of: generator.incident($0)) })
        let library = try await Library(store: store)
        var settings = SiteSettings()
        settings.workPerMinute = perMinute
        let clock: @Sendable () -> Timestamp = { now }
        settings.citations = CitationBook(
            desk: CitationDesk(store: store, rules: .builtIn, limit: limit),
            store: store,
            most: most,
            clock: takesNew ? clock : nil
        )
        let reading = LibraryReading(library, figures: FigureDesk(library: library, rules: .builtIn, store: store))
        try await RunningSite.answering(reading, settings: settings) { try await conversation($0, store) }
    }

    private static func send(
        _ site: RawClient,
        _ form: String,
        _ headers: [String: String] = [:]
    ) async throws -> RawAnswer {
        try await site.post("/en/cite", form, host: "register.example", headers)
    }

    @Test func aFormLeadsToTheCitation() async throws {
        try await Self.answering { site, store in
            let answer = try await Self.send(site, "question=killed%3D1")
            let location = try #require(answer.headers["location"])
            let citation = try #require(try await store.citations().first)
            #expect(answer.status == 303 && location == "/en/cite/\(citation.id)")
            #expect(citation.rule == nil && citation.asOf == Self.now && citation.query == "killed=1")
            let page = try await site.get(location)
            #expect(page.status == 200 && page.text.contains("Asked again: the same result."))
        }
    }

    @Test func figuresAreCitedWithTheirRule() async throws {
        try await Self.answering { site, store in
            _ = try await Self.send(site, "question=rule%3Dalleged&figures=yes")
            _ = try await Self.send(site, "question=&figures=yes")
            #expect(try await store.citations().map(\.rule) == ["alleged", FigureRequest.defaultRule])
        }
    }

    @Test func theSameQuestionIsOneCitation() async throws {
        try await Self.answering { site, store in
            let first = try await Self.send(site, "question=killed%3D1")
            let second = try await Self.send(site, "question=killed%3D1")
            #expect(first.headers["location"] == second.headers["location"])
            #expect(try await store.citationCount() == 1)
        }
    }

    @Test func listsFiguresAndChartsHaveTheForm() async throws {
        try await Self.answering { site, _ in
            for path in ["/incidents?killed=1", "/figures", "/charts/deaths-by-grade?killed=1"] {
                for language in InterfaceLanguage.allCases {
                    let page = try await site.get("/\(language.rawValue)\(path)")
                    #expect(page.text.contains("action=\"/\(language.rawValue)/cite\""), "\(path)")
                    PageSafetyTests.expectHarmless(page.text, withFigures: true)
                }
            }
            let words = try await site.get("/en/incidents?q=harbour")
            #expect(!words.text.contains("/en/cite") && words.text.contains("cannot be cited"))
            let otherwise = try await site.get("/en/figures?boundPolicy=skip")
            #expect(!otherwise.text.contains("/en/cite"))
        }
    }

    @Test func whatOnlyReadsHasNoFormAndKeepsNothing() async throws {
        try await Self.answering(takesNew: false) { site, store in
            let page = try await site.get("/en/incidents")
            #expect(!page.text.contains("/en/cite"))
            let answer = try await Self.send(site, "question=")
            #expect(answer.status == 405)
            #expect(try await store.citationCount() == 0)
        }
    }

    @Test func aRegisterThatCanOnlyBeReadRefuses() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cite-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let written = try await SQLiteRegister.create(folder: folder)
        try await written.append([.fixture(of: .fixture(1))])
        let store = try await SQLiteRegister.open(folder: folder, for: .reading)
        let library = try await Library(store: store)
        var settings = SiteSettings()
        settings.citations = CitationBook(desk: CitationDesk(store: store, rules: .builtIn), store: store) { Self.now }
        let reading = LibraryReading(library, figures: FigureDesk(library: library, rules: .builtIn, store: store))
        try await RunningSite.answering(reading, settings: settings) { site in
            let answer = try await Self.send(site, "question=")
            #expect(answer.status == 403 && answer.text.contains("sijill cite"))
            #expect(try await store.citationCount() == 0)
        }
    }

    @Test(arguments: [
        ("question=colour%3Dred", 400), ("question=q%3Dharbour", 422), ("question=boundPolicy%3Dskip", 400),
        ("question=rule%3Dnone&figures=yes", 400), ("question=asOf%3D2099-01-01", 422), ("question=%ZZ", 400),
    ])
    func whatCannotBeCitedIsTold(form: String, status: Int) async throws {
        try await Self.answering { site, store in
            let answer = try await Self.send(site, form)
            #expect(answer.status == status)
            #expect(try await store.citationCount() == 0)
        }
    }

    @Test func largeAndFullRegistersRefuse() async throws {
        try await Self.answering(limit: 19) { site, store in
            let answer = try await Self.send(site, "question=")
            #expect(answer.status == 422)
            #expect(try await store.citationCount() == 0)
        }
        try await Self.answering(most: 1) { site, store in
            let first = try await Self.send(site, "question=")
            let second = try await Self.send(site, "question=killed%3D1")
            #expect(first.status == 303 && second.status == 403)
            #expect(try await store.citationCount() == 1)
        }
    }

    @Test func oneAddressMayAskAFewTimesAMinute() async throws {
        try await Self.answering(perMinute: 1) { site, store in
            var answers: [RawAnswer] = []
            // What a slow machine takes a minute for is granted anew.
            while answers.count < 10, answers.last?.status != 429 {
                let form = "question=killed%3D\(answers.count + 1)"
                answers.append(try await Self.send(site, form, ["X-Forwarded-For": "192.0.2.7"]))
            }
            let refused = try #require(answers.last)
            #expect(refused.status == 429 && refused.headers["retry-after"] != nil)
            #expect(try await store.citationCount() == answers.count - 1)
        }
    }

    @Test func onlyPagesOfThisSiteSendTheForm() async throws {
        try await Self.answering { site, store in
            let read = try await site.get("/en/cite")
            let foreign = try await Self.send(site, "question=", ["Sec-Fetch-Site": "cross-site"])
            #expect(read.status == 405 && foreign.status == 405)
            #expect(try await store.citationCount() == 0)
        }
    }
}
