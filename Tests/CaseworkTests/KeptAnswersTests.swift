// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// What pages of one list share is what each of them would have found for itself.
@Suite struct KeptAnswersTests {
    private static func library(_ count: Int) async throws -> (library: Library, store: SQLiteRegister) {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 7)
        try await store.append((1...count).map { .fixture(of: generator.incident($0)) })
        return (try await Library(store: store), store)
    }

    @Test(arguments: ["", "grade=fair", "located=yes&killed=1", "strikeType=airstrike", "killed=unknown", "code=NONE1"])
    func everyPageIsFoundAlike(restriction: String) async throws {
        let (library, _) = try await Self.library(150)
        for plane in [Plane.public, .staff] {
            for order in ["", "sort=updated", "sort=deathsAlleged&order=asc", "sort=code", "sort=code&order=desc"] {
                for page in [1, 2, 3, 1, 2, 40] {
                    let parts = [restriction, order, page == 1 ? "" : "page=\(page)", "size=10"]
                    let text = parts.filter { !$0.isEmpty }.joined(separator: "&")
                    let query = try IncidentQuery(queryString: text, on: plane)
                    let found = try await library.findings(for: query, on: plane)
                    let expected = library.snapshot.answer(query, on: plane, found: found)
                    let listing = try await library.list(query, plane: plane)
                    #expect(listing.rows.map(\.number.value) == expected.numbers, "\(text)")
                    #expect(listing.total == expected.selection.count && listing.facets == expected.facets)
                    #expect(listing.pageCount == expected.pageCount)
                    guard let outline = library.outline(query, plane: plane) else {
                        #expect(restriction.hasPrefix("code"))
                        continue
                    }
                    #expect(outline.rows.map(\.number) == expected.numbers)
                    #expect(outline.rows.allSatisfy { $0.revision == 1 })
                    #expect(outline.total == listing.total && outline.facets == listing.facets)
                }
            }
        }
    }

    @Test func changeIsFoundInTheNextState() async throws {
        let (library, store) = try await Self.library(30)
        let query = try IncidentQuery(queryString: "size=5")
        let before = try #require(library.outline(query, plane: .staff))
        #expect(library.outline(query, plane: .staff)?.rows == before.rows)
        var first = try Incident.read(
            document: try #require(
                try await store.current(number: IncidentNumber(before.rows[0].number))
            ).document
        ).incident
        first.date = CalendarDay("1990-01-01")
        first.dateEnd = nil
        try await store.append([.fixture(of: first, follows: 1)])
        try await library.refresh()
        let after = try #require(library.outline(query, plane: .staff))
        #expect(after.state > before.state && after.total == before.total)
        #expect(after.rows.first == before.rows[1])
    }

    @Test func answersStayWithinTheirBytes() {
        var kept = KeptAnswers()
        let snapshot = CatalogueSnapshot()
        func key(_ killed: Int) -> KeptAnswers.Key {
            var query = IncidentQuery()
            query.killed = .atLeast(killed)
            return KeptAnswers.Key(query, .public, snapshot)
        }
        for killed in 0..<500 {
            kept.keep(ContiguousArray(repeating: 1, count: 50_000), for: key(killed), IncidentOrder())
        }
        let found = (0..<500).count { kept.numbers(key($0), IncidentOrder()) != nil }
        #expect(found > 0 && found * 200_000 <= 4 << 20)
        #expect(kept.numbers(key(499), IncidentOrder()) != nil)
    }
}
