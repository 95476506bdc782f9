// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// Cited queries give what they gave, whatever is edited afterwards.
@Suite struct CitationDeskTests {
    private static let then = Timestamp(milliseconds: 1_900_000_000_500)
    private static let later = Timestamp(milliseconds: 1_900_000_900_000)

    private static func desk() async throws -> (SQLiteRegister, CitationDesk) {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 12)
        try await store.append((0..<60).map { .fixture(of: generator.incident($0)) })
        return (store, CitationDesk(store: store, rules: .builtIn))
    }

    private static var fair: IncidentQuery {
        var query = IncidentQuery()
        query[.grade] = [Grade.fair.key]
        return query
    }

    @Test(arguments: [nil, "alleged"]) func laterEditsDoNotChangeTheResult(_ rule: String?) async throws {
        let (store, desk) = try await Self.desk()
        let citation = try await desk.cite(Self.fair, rule: rule, asOf: Self.then, at: Self.then)
        #expect(citation.rows > 0 && citation.digest.count == 32 && citation.query == "grade=fair")

        let generator = IncidentGenerator(seed: 12)
        let edits = (0..<60).map { number in
            var incident = generator.incident(number)
            incident.tallies[.civilians].killed = Bound(min: 1000, max: 2000)
            incident.grade = .known(.weak)
            return NewRevision.fixture(of: incident, follows: 1, recordedAt: Self.later)
        }
        try await store.append(edits)

        #expect(try await desk.verify(citation) == .same)
        let now = try await desk.cite(Self.fair, rule: rule, asOf: Self.later, at: Self.later)
        #expect(now.digest != citation.digest && now.rows == 0)
    }

    @Test func theSameQuestionIsKeptOnce() async throws {
        let (store, desk) = try await Self.desk()
        let first = try await desk.cite(Self.fair, rule: nil, asOf: Self.then, at: Self.then)
        let second = try await desk.cite(Self.fair.onPage(3), rule: nil, asOf: Self.then, at: Self.later)
        #expect(first == second)
        #expect(try await store.citations() == [first])
        #expect(try await desk.citation(first.id) == first)
        #expect(try await desk.citation("none") == nil)
    }

    @Test func aChangedResultIsTold() async throws {
        let (_, desk) = try await Self.desk()
        var citation = try await desk.cite(Self.fair, rule: nil, asOf: Self.then, at: Self.then)
        citation.digest[0] ^= 1
        #expect(try await desk.verify(citation) == .differs(rows: citation.rows))
        citation.rule = "alleged"
        citation.ruleVersion = 99
        #expect(try await desk.verify(citation) == .ruleChanged)
    }

    @Test func whatCannotBeAskedAgainIsRefused() async throws {
        let (store, desk) = try await Self.desk()
        var words = IncidentQuery()
        words.text = "market"
        await #expect(throws: CitationDesk.Refusal.words) {
            try await desk.cite(words, rule: nil, asOf: Self.then, at: Self.then)
        }
        await #expect(throws: CitationDesk.Refusal.unknownRule("none")) {
            try await desk.cite(Self.fair, rule: "none", asOf: Self.then, at: Self.then)
        }
        #expect(try await store.citations().isEmpty)
    }

    @Test func manyIncidentsAreLeftToTheCommand() async throws {
        let (store, desk) = try await Self.desk()
        let citation = try await desk.cite(Self.fair, rule: nil, asOf: Self.then, at: Self.then)
        let small = CitationDesk(store: store, rules: .builtIn, limit: 10)
        #expect(try await small.verify(citation) == .tooLarge)
    }

    @Test func theBookAsksAgainWhenTheRegisterGrew() async throws {
        let (store, desk) = try await Self.desk()
        let citation = try await desk.cite(Self.fair, rule: nil, asOf: Self.then, at: Self.then)
        let book = CitationBook(desk: desk, store: store)
        #expect(try await book.verified(citation.id)?.verdict == .same)
        // A revision that claims an earlier time than the citation's: the register was tampered with.
        var incident = IncidentGenerator(seed: 12).incident(0)
        incident.grade = .known(.fair)
        incident.id = .fixture(900)
        incident.codes = ["XZ900"]
        incident.visibility = .published
        try await store.append([.fixture(of: incident)])
        let verdict = try await book.verified(citation.id)?.verdict
        #expect(verdict == .differs(rows: citation.rows + 1))
        let none = try await book.verified("none")
        #expect(none == nil)
    }
}
