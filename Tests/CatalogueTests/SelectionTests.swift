// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Catalogue

@Suite struct SelectionTests {
    /// A catalogue of published incidents, numbered from 1 in the order of the changes.
    private func snapshot(_ changes: ((inout IncidentSummary) -> Void)...) throws -> CatalogueSnapshot {
        var catalogue = Catalogue()
        for (index, change) in changes.enumerated() {
            var summary = IncidentSummary()
            change(&summary)
            try catalogue.upsert(CatalogueEntry(number: Int32(index + 1), id: .none, revision: 1, summary: summary))
        }
        return catalogue.snapshot()
    }

    private func kept(_ snapshot: CatalogueSnapshot, _ query: String, _ plane: Plane = .public) throws -> [Int32] {
        let query = try IncidentQuery(queryString: query)
        let selection = snapshot.select(query, on: plane)
        return snapshot.numbers(of: selection, by: query.order)
    }

    private func codes(_ codes: String...) -> TermCodes { TermCodes(joined: codes.joined(separator: "\u{1F}")) }

    private func bound(_ min: Int?, _ max: Int?) -> Bound { Bound(min: min, max: max) }

    @Test(arguments: FilterDimension.allCases)
    func aFilterOnAnEmptyCatalogueKeepsNothing(dimension: FilterDimension) {
        var catalogue = Catalogue()
        var query = IncidentQuery()
        query[dimension] = ["yes"]
        let answer = catalogue.snapshot().answer(query, on: .public)
        #expect(answer.selection.count == 0 && answer.pageCount == 1)
    }

    @Test func parentInATreeKeepsItsChildren() throws {
        let snapshot = try snapshot(
            { $0.strikeTypes = codes("droneStrike") },
            { $0.strikeTypes = codes("airstrike") },
            { $0.strikeTypes = codes("artillery", "droneStrike", "airstrike") },
            { $0.strikeTypes = codes("artillery") }
        )
        #expect(try kept(snapshot, "strikeType=airstrike") == [1, 2, 3])
        #expect(try kept(snapshot, "strikeType=droneStrike") == [1, 3])
        let facet = snapshot.answer(IncidentQuery(), on: .public, facets: [.strikeType]).facets[0]
        #expect(facet.values.map(\.code) == ["airstrike", "droneStrike", "artillery"])
        #expect(facet.values.map(\.count) == [3, 2, 2])
        #expect(facet.values.map(\.parent) == [nil, "airstrike", nil])
    }

    @Test func facetLeavesItsOwnFilterAside() throws {
        let snapshot = try snapshot(
            { ($0.grade, $0.harmReported) = (codes("fair"), true) },
            { ($0.grade, $0.harmReported) = (codes("weak"), true) },
            { ($0.grade, $0.harmReported) = (codes("weak"), false) },
            { $0.harmReported = true }
        )
        let query = try IncidentQuery(queryString: "grade=fair&harm=yes")
        let facets = snapshot.answer(query, on: .public, facets: [.grade, .harm]).facets
        #expect(facets[0].values.map(\.code) == ["fair", "weak", "ungraded"])
        #expect(facets[0].values.map(\.count) == [1, 1, 1])
        #expect(facets[0].values.map(\.isSelected) == [true, false, false])
        #expect(facets[1].values.map(\.code) == ["yes"])
    }

    @Test func draftsLeaveNoTraceOnThePublicPlane() throws {
        let snapshot = try snapshot(
            { $0.actors = codes("isis") },
            { ($0.actors, $0.visibility) = (codes("?a name not for the public"), .draft) },
            { ($0.actors, $0.visibility) = (codes("isis"), .restricted) },
            { ($0.actors, $0.visibility) = (codes("isis"), .trash) }
        )
        let seen = snapshot.answer(IncidentQuery(), on: .public)
        #expect(seen.selection.numbers.numbers == [1])
        #expect(seen.facets.first?.values.map(\.code) == ["isis"])
        #expect(seen.facets.first?.values.map(\.count) == [1])
        #expect(try kept(snapshot, "actor=?a name not for the public") == [])
        #expect(try kept(snapshot, "actor=isis", .staff) == [1, 3, 4])
        let everything = snapshot.answer(IncidentQuery(), on: .staff, facets: [.actor])
        #expect(everything.facets[0].values.map(\.count) == [3, 1])
    }

    @Test func datesKeepWhatOverlapsThem() throws {
        let day = try #require(CalendarDay("2016-05-10"))
        let number = Int32(day.dayNumber)
        let snapshot = try snapshot(
            { $0.day = number },
            { ($0.day, $0.dayEnd) = (number - 5, number + 5) },
            { $0.day = number + 1 },
            { _ in }
        )
        #expect(try kept(snapshot, "from=2016-05-10&to=2016-05-10&sort=code") == [1, 2])
        #expect(try kept(snapshot, "from=2016-05-11&sort=code") == [2, 3])
        #expect(try kept(snapshot, "to=2016-05-05&sort=code") == [2])
        #expect(try kept(snapshot, "to=2016-05-04&sort=code") == [])
        #expect(try kept(snapshot, "to=2016-05-05&undated=yes&sort=code") == [2, 4])
        #expect(try kept(snapshot, "undated=yes") == [4])
        #expect(try kept(snapshot, "undated=no&sort=code") == [1, 2, 3])
    }

    @Test func unknownAndZeroKilledAreNotTheSame() throws {
        let snapshot = try snapshot(
            { _ in },
            { $0.killed = bound(0, 0) },
            { $0.killed = bound(nil, 9) },
            { $0.killed = bound(3, nil) },
            { $0.killed = .notApplicable }
        )
        #expect(try kept(snapshot, "killed=unknown") == [1])
        #expect(try kept(snapshot, "killed=0&sort=code") == [2, 4])
        #expect(try kept(snapshot, "killed=3") == [4])
        #expect(try kept(snapshot, "killed=4") == [])
    }

    @Test(
        arguments: [
            ("sort=deathsAlleged", [3, 4, 6, 2, 1, 5]), ("sort=deathsAlleged&order=asc", [2, 4, 6, 3, 1, 5]),
        ] as [(String, [Int32])]
    )
    func missingKeysComeLastAndTiesByNumber(query: String, expected: [Int32]) throws {
        let snapshot = try snapshot(
            { _ in },
            { $0.killed = bound(0, 0) },
            { $0.killed = bound(1, 9) },
            { $0.killed = bound(3, nil) },
            { $0.killed = .notApplicable },
            { $0.killed = bound(1, 3) }
        )
        #expect(try kept(snapshot, query) == expected)
    }

    @Test func codesSortByTheirNumbersInBothDirections() throws {
        let codes = ["XZ101", "xz12", "", "XZ12", "AB2 XZ9", "XZ12-A", "XZ12", "XZ012", "", "1", "AB10"]
        var catalogue = Catalogue()
        for (index, code) in codes.enumerated() {
            var summary = IncidentSummary()
            summary.displayCode = code
            try catalogue.upsert(CatalogueEntry(number: Int32(index + 1), id: .none, revision: 1, summary: summary))
        }
        let snapshot = catalogue.snapshot()
        #expect(try kept(snapshot, "sort=code") == [10, 5, 11, 8, 4, 7, 2, 6, 1, 3, 9])
        #expect(try kept(snapshot, "sort=code&order=desc") == [1, 6, 2, 4, 7, 8, 11, 5, 10, 3, 9])
        for start in 0..<codes.count {
            let query = try IncidentQuery(queryString: "sort=code&order=desc&size=1&page=\(start + 1)")
            let numbers = snapshot.answer(query, on: .public).numbers
            #expect(numbers == [[1, 6, 2, 4, 7, 8, 11, 5, 10, 3, 9][start]])
        }
        #expect(try kept(snapshot, "code=xz12&sort=code") == [4, 7, 2])
        #expect(try kept(snapshot, "code=xz9") == [5])
        #expect(try kept(snapshot, "code=xz1") == [])
    }

    @Test func newCodeMovesAnIncident() throws {
        var catalogue = Catalogue()
        func put(_ number: Int32, _ code: String) throws {
            var summary = IncidentSummary()
            summary.displayCode = code
            try catalogue.upsert(CatalogueEntry(number: number, id: .none, revision: 1, summary: summary))
        }
        for number in 1...40 as ClosedRange<Int32> { try put(number, "XZ\(number * 2)") }
        #expect(try kept(catalogue.snapshot(), "sort=code") == Array(1...40))
        try put(40, "XZ3")
        #expect(try kept(catalogue.snapshot(), "sort=code") == [1, 40] + Array(2...39))
        try put(1, "")
        try put(41, "XZ1")
        #expect(try kept(catalogue.snapshot(), "sort=code") == [41, 40] + Array(2...39) + [1])
    }
}
