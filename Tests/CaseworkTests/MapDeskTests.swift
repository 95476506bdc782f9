// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap
import Register
import RegisterSQLite
import Testing

@Suite struct MapQueryTests {
    private static let parameters: [MapQuery.Parameter] = [.rule, .boundPolicy, .mode]

    @Test func modesAndRulesAreReadBesideTheList() throws {
        let query = try MapQuery(
            queryString: "grade=fair&mode=fighters&rule=alleged&boundPolicy=skip&page=3",
            taking: Self.parameters
        )

        #expect(query.mode == .fighters && query.request.rule == "alleged" && query.request.policy == .skip)
        #expect(query.request.query[.grade] == ["fair"] && query.box == nil)
    }

    @Test(arguments: ["mode=heat", "asOf=2020-01-01", "mode=deaths&mode=actor", "boundPolicy=half", "bbox=1,2,3"])
    func whatIsNotTakenIsRefused(_ text: String) {
        #expect(throws: IncidentQueryError.self) { try MapQuery(queryString: text, taking: Self.parameters) }
        #expect(throws: IncidentQueryError.self) { try MapQuery(queryString: "mode=actor", taking: [.rule]) }
    }

    @Test func theAreaInViewIsNoFilter() throws {
        let query = try MapQuery(queryString: "bbox=40,35,41,36&grade=fair", taking: Self.parameters)
        let possible = try MapQuery(queryString: "bbox=40,35,41,36&inside=possible", taking: Self.parameters)

        #expect(query.ofView.box == MapBox(west: 40, south: 35, east: 41, north: 36))
        #expect(query.ofView.request.query.box == nil && query.ofView.request.query[.grade] == ["fair"])
        #expect(possible.ofView == possible)
    }
}

@Suite struct MapDeskTests {
    private static func revision(_ number: Int, killed: Int, latitude: Double, follows: Int) -> NewRevision {
        var incident = Incident()
        incident.id = Incident.ID("0190bbbb-0000-7000-8000-\(100_000_000_000 + number)") ?? .none
        incident.codes = ["XZ\(number)"]
        incident.harmReported = true
        incident.tallies[.civilians] = Tally(killed: Bound(min: killed, max: killed))
        incident.geolocations = [
            Geolocation(latitude: latitude, longitude: 12, isPrimary: true, accuracy: .known(.village))
        ]
        return NewRevision(
            of: incident,
            follows: follows,
            recordedAt: Timestamp(milliseconds: Int64(1000 * (follows + 1))),
            author: "test",
            kind: .imported,
            reason: "test",
            supplied: FieldSet(),
            origin: nil
        )
    }

    @Test func layersFollowTheRegister() async throws {
        let store = try await SQLiteRegister.inMemory()
        let library = try await Library(store: store)
        let desk = MapDesk(figures: FigureDesk(library: library, rules: .builtIn, store: store))
        let query = MapQuery(FigureRequest(rule: "alleged"))
        let empty = try await desk.layer(query, plane: .public)
        try await store.append(
            (1...40).map { Self.revision($0, killed: $0, latitude: 33 + Double($0) / 100, follows: 0) }
        )
        try await library.refresh()

        let first = try await desk.layer(query, plane: .public)
        try await store.append([Self.revision(7, killed: 1000, latitude: -20, follows: 1)])
        try await library.refresh()
        let second = try await desk.layer(query, plane: .public)

        #expect(empty.selection.count == 0 && first.selection.count == 40 && second.selection.count == 40)
        #expect(first.killed(in: [first.selection.places]).max == 820)
        #expect(second.killed(in: [second.selection.places]).max == 1813)
        let south = try #require(MapBox(west: 11, south: -21, east: 13, north: -19))
        #expect(first.placed.order.places(in: south).isEmpty)
        #expect(second.killed(in: second.placed.order.places(in: south)).min == 1000)
    }

    @Test func anUnknownRuleIsSaid() async throws {
        let desk = MapDesk(figures: FigureDesk(snapshot: CatalogueSnapshot(), rules: .builtIn))

        await #expect(throws: FigureError.self) {
            try await desk.layer(MapQuery(FigureRequest(rule: "none")), plane: .public)
        }
    }
}
