// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// How actors answered, against the lists that the numbers lead to.
@Suite struct ReplyDeskTests {
    private static let actor = "harbour-guard"

    private static func listing(_ query: IncidentQuery = IncidentQuery()) async throws -> (
        ReplyListing, PartDesk, Library
    ) {
        let generator = IncidentGenerator(seed: 33)
        let store = try await SQLiteRegister.inMemory()
        try await store.append((0..<700).map { .fixture(of: generator.incident($0)) })
        let library = try await Library(store: store)
        let desk = PartDesk(library: library)
        return (try await desk.replies(of: actor, query), desk, library)
    }

    @Test func everyNumberIsThatOfItsList() async throws {
        let (listing, desk, library) = try await Self.listing()
        let count = listing.count
        #expect(count.answered > 30 && count.unanswered > 30 && count.withSquare > 5)
        #expect(try await library.list(listing.query, plane: .public).total == count.incidents)
        #expect(try await desk.page(listing.statements).total == count.entries)
        let lists: [(PartField, [ReplyCount.Row])] = [
            (.saidPosition, count.positions), (.reason, count.reasons), (.square, count.squares),
        ]
        for (field, rows) in lists {
            #expect(!rows.isEmpty)
            for row in rows {
                var query = listing.statements(field, row.key)
                query.incidents.pageSize = IncidentQuery.maximumPageSize
                #expect(try await desk.page(query).incidents.count == row.count, "\(field) \(row.key)")
            }
        }
        for row in count.delays {
            #expect(try await desk.page(listing.statements(.delay, row.key)).total == row.count, "\(row.key)")
        }
    }

    @Test func positionsByGradeAreThoseOfTheirLists() async throws {
        let (listing, desk, _) = try await Self.listing()
        for (row, cells) in zip(listing.count.positions, listing.count.byGrade) {
            for (grade, number) in zip(listing.count.grades, cells) {
                var query = listing.statements(.saidPosition, row.key)
                query.incidents[.grade] = [grade.isEmpty ? FilterDimension.ungraded : grade]
                query.incidents.pageSize = IncidentQuery.maximumPageSize
                #expect(try await desk.page(query).incidents.count == number, "\(row.key) \(grade)")
            }
        }
    }

    @Test func whatIsNotAnsweredIsListedPageByPage() async throws {
        let (listing, desk, _) = try await Self.listing()
        var seen: Set<Int32> = []
        for page in 1... {
            let rows = try await desk.unanswered(listing, page: page, size: 40)
            guard !rows.isEmpty else { break }
            seen.formUnion(rows.map(\.number.value))
        }
        #expect(seen == Set(listing.unanswered) && seen.count == listing.count.unanswered)
    }

    @Test func aQueryNarrowsTheIncidents() async throws {
        let (whole, _, _) = try await Self.listing()
        var query = IncidentQuery()
        query[.grade] = [Grade.fair.key]
        let (fair, _, _) = try await Self.listing(query)
        #expect(fair.count.incidents > 0 && fair.count.incidents < whole.count.incidents)
        #expect(fair.count.grades.allSatisfy { !$0.isEmpty })
    }
}
