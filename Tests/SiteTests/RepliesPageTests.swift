// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// How an actor answered, as a reader meets it.
struct RepliesPageTests {
    private static func answering(_ conversation: (RawClient) async throws -> Void) async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 33)
        try await store.append((0..<300).map { .fixture(of: generator.incident($0)) })
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        try await RunningSite.answering(LibraryReading(library, figures: figures), conversation)
    }

    private static let path = "actors/harbour-guard/replies"

    @Test(arguments: InterfaceLanguage.allCases)
    func thePageStandsInEachLanguage(_ language: InterfaceLanguage) async throws {
        try await Self.answering { site in
            for view in ["", "/none"] {
                let reply = try await site.get("/\(language.rawValue)/\(Self.path)\(view)")
                #expect(reply.status == 200)
                PageSafetyTests.expectHarmless(reply.text, withFigures: true)
            }
        }
    }

    @Test func itsLinksLeadToListsOfItsNumbers() async throws {
        try await Self.answering { site in
            let page = try await site.get("/en/\(Self.path)").text
            let links = Markup(page).tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
            let lists = Set(links.filter { $0.hasPrefix("/en/statements?") && $0.contains("square=") })
            #expect(!lists.isEmpty)
            for list in lists {
                let reply = try await site.get(list.split(separator: "&amp;").joined(separator: "&"))
                #expect(reply.status == 200 && reply.text.contains(" entr"), "\(list)")
            }
            #expect(try await site.get("/en/actors/harbour-guard").text.contains("/en/\(Self.path)"))
        }
    }

    @Test func theSameFiguresComeAsData() async throws {
        try await Self.answering { site in
            let reply = try await site.get("/api/replies?actor=harbour-guard")
            let data = try JSONParser.parse(Array(reply.text.utf8))
            #expect(data["incidents"]?.integer ?? 0 > 0 && data["entries"]?.integer ?? 0 > 0)
            #expect(try await site.get("/api/replies").status == 400)
            #expect(try await site.get("/api/replies?actor=a,b").status == 400)
            #expect(try await site.get("/api/replies?color=red").status == 400)
        }
    }

    @Test func anActorThatIsNotThereHasNoPage() async throws {
        try await Self.answering { site in
            for path in ["/en/actors/no-such-force/replies", "/en/actors/harbour-guard/replies/other"] {
                let reply = try await site.get(path)
                #expect(reply.status == 404, "\(path)")
            }
        }
    }
}
