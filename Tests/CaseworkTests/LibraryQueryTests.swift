// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// What a query asks for that the columns do not hold: texts by field, former codes, integrity, the order of changes.
@Suite struct LibraryQueryTests {
    private static func library(_ incidents: [Incident]) async throws -> (library: Library, store: SQLiteRegister) {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { NewRevision.fixture(of: $0) })
        return (try await Library(store: store), store)
    }

    private static func incidents() -> [Incident] {
        var incidents = [
            Incident.fixture(1, codes: ["XZ1"], previousCodes: ["OLD7"]),
            Incident.fixture(
                2,
                codes: ["XZ2"],
                previousCodes: ["XZ1"],
                place: Multilingual(en: "Nasim", ar: "نسيم"),
                narrative: Multilingual(en: "Salma heard of it."),
                victims: []
            ),
            Incident.fixture(
                3,
                codes: ["XZ3"],
                place: Multilingual(en: "Salma"),
                narrative: Multilingual(),
                victims: []
            ),
        ]
        for (index, longitude) in [(0, 40.65), (1, 40.66), (2, 41.9)] {
            var place = Geolocation()
            (place.latitude, place.longitude, place.isPrimary) = (35.51, longitude, true)
            place.radiusMetres = index == 1 ? 1500 : 25
            incidents[index].geolocations = [place]
        }
        incidents[2].visibility = .draft
        return incidents
    }

    private static func codes(_ query: String, _ library: Library, on plane: Plane = .public) async throws -> [String] {
        let query = try IncidentQuery(queryString: query, on: plane)
        return try await library.list(query, plane: plane).rows.map(\.summary.displayCode).sorted()
    }

    @Test(arguments: [
        ("code=XZ1", ["XZ1", "XZ2"]), ("code=old7", ["XZ1"]), ("code=OLD7,xz2", ["XZ1", "XZ2"]), ("code=XZ3", []),
        ("code=NONE", []), ("q=salma", ["XZ1", "XZ2"]), ("q=salma&in=victim", ["XZ1"]),
        ("q=salma&in=narrative", ["XZ2"]), ("q=salma&in=place", []), ("q=salma&in=narrative,victim", ["XZ1", "XZ2"]),
        ("q=%D9%86%D8%B3%D9%8A%D9%85&in=place", ["XZ2"]), ("q=old7&in=code", ["XZ1"]),
        ("near=XZ2,1", ["XZ1", "XZ2"]), ("near=XZ2,0.1", ["XZ2"]), ("near=OLD7,0.1", ["XZ1"]), ("near=XZ3,500", []),
        ("near=NONE,500", []), ("bbox=40.64,35.5,40.655,35.52", ["XZ1"]),
        ("bbox=40.64,35.5,40.655,35.52&inside=possible", ["XZ1", "XZ2"]), ("located=no", []),
        ("near=35.51,40.65,0.5", ["XZ1"]), ("near=35.51,40.65,0.5&inside=possible", ["XZ1", "XZ2"]),
        ("q=salma&code=XZ2&near=XZ1,5", ["XZ2"]),
    ])
    func readersFind(query: String, codes: [String]) async throws {
        let (library, _) = try await Self.library(Self.incidents())
        #expect(try await Self.codes(query, library) == codes)
        let asked = try IncidentQuery(queryString: query)
        #expect(try await library.selection(asked, on: .public).selection.count == codes.count)
    }

    @Test func staffFindDraftsToo() async throws {
        let (library, _) = try await Self.library(Self.incidents())
        #expect(try await Self.codes("near=XZ3,500", library, on: .staff) == ["XZ1", "XZ2", "XZ3"])
        #expect(try await Self.codes("q=salma&in=place", library, on: .staff) == ["XZ3"])
    }

    @Test func cleanIncidentsBreakNoRuleButThoseThatAreNotes() async throws {
        var clean = Incident.fixture(1, codes: ["XZ1"])
        clean.grade = .known(.fair)
        let incidents = [clean, Incident.fixture(2, codes: ["XZ2"], killed: Bound(min: 9, max: 2))]
        let (library, _) = try await Self.library(incidents)
        let broken = IntegritySurvey(of: incidents).byRule.filter { $0.key.level != .note }.values.joined()
        let expected = Set(["XZ1", "XZ2"]).subtracting(broken.map(\.incident.displayCode))

        #expect(broken.contains { $0.incident.displayCode == "XZ2" })
        #expect(Set(try await Self.codes("clean=yes", library, on: .staff)) == expected)
        // Whoever builds the query past its reader is told nothing.
        var query = IncidentQuery()
        query.isClean = true
        #expect(try await library.list(query, plane: .public).total == 0)
    }

    @Test func changesComeInTheOrderInWhichTheyWereRecorded() async throws {
        var incidents = Self.incidents()
        let (library, store) = try await Self.library(incidents)
        incidents[0].placeText = "Lower quarter"
        try await store.append([
            .fixture(of: incidents[0], follows: 1, recordedAt: Timestamp(milliseconds: 1_900_000_060_000))
        ])
        try await library.refresh()
        let changes = try await library.changes(IncidentQuery(), on: .public)
        #expect(changes.total == 2)
        #expect(changes.incidents.map(\.incident.summary.displayCode) == ["XZ1", "XZ2"])
        #expect(changes.incidents.map(\.header.recordedAt.milliseconds) == [1_900_000_060_000, 1_900_000_000_000])
        var second = IncidentQuery()
        second.pageSize = 1
        second.page = 2
        #expect(try await library.changes(second, on: .public).incidents.map(\.incident.summary.displayCode) == ["XZ2"])
    }

    @Test func everyIncidentIsGivenOnceInTheOrderOfTheQuery() async throws {
        let incidents = (1...650).map { Incident.fixture($0, codes: ["XZ\($0)"]) }
        let (library, _) = try await Self.library(incidents)
        let query = try IncidentQuery(queryString: "sort=code&order=desc&page=3&size=7")
        let batches = try await library.batches(query, on: .public)
        var codes: [String] = []
        var documents = 0
        for batch in 0..<batches.count {
            codes += try await batches.listed(batch).map(\.summary.displayCode)
            documents += try await batches.documents(batch).count
        }
        #expect(batches.incidents == 650 && documents == 650)
        #expect(codes == (1...650).reversed().map { "XZ\($0)" })
    }

    @Test(arguments: [
        ("سُوق", "[سوق]"), ("\"market of Tell\"", "[market of Tell]"), ("tell salma", "[Salma]"),
        ("الدروال", "[الدروال]"), ("SALMA", "[Salma]"), ("old7", "[OLD7]"),
    ])
    func foundWordsAreMarkedAsTheyStandInTheRecord(words: String, marked: String) async throws {
        let (library, _) = try await Self.library(Self.incidents())
        var query = IncidentQuery()
        query.text = words
        let rows = try await library.list(query, plane: .public).rows
        #expect(rows.contains { $0.snippets.contains { $0.marked.contains(marked) } }, "\(rows.map(\.snippets))")
    }
}
