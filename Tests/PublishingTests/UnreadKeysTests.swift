// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Publishing

/// Exports decode only what they read of a record: what they leave out is nothing that they would have shown.
@Suite struct UnreadKeysTests {
    private static let tables: [any FlatTable] = [
        UCDPTable(best: .low), UCDPTable(best: .high), ACLEDTable(best: .low), HXLTable(),
    ]

    /// Invented incidents as an export decodes them, whole and without some keys.
    private static func decoded(
        without keys: Set<String>,
        publicUnder policy: PeoplePolicy?
    ) async throws -> [(whole: Incident, part: Incident)] {
        let generator = IncidentGenerator(seed: 5)
        let store = try await SQLiteRegister.inMemory()
        let numbers = try await store.append((0..<60).map { NewRevision.fixture(of: generator.incident($0)) })
        let current = try await store.current(numbers: numbers)
        return try numbers.compactMap { number in
            let stored = try #require(current[number])
            var whole = ExportDocuments(order: .canonical, publicUnder: policy)
            var part = ExportDocuments(order: .canonical, publicUnder: policy, leavingOut: keys)
            guard let all = try whole.document(of: stored), let some = try part.document(of: stored) else { return nil }
            #expect(some.count < all.count)
            return (try Incident.read(document: all).incident, try Incident.read(document: some).incident)
        }
    }

    @Test(arguments: tables.indices, [nil, PeoplePolicy()])
    func keysThatNoColumnReadsChangeNoCell(index: Int, policy: PeoplePolicy?) async throws {
        let table = Self.tables[index]
        let pairs = try await Self.decoded(without: table.unread, publicUnder: policy)
        #expect(pairs.count > 30)
        for (whole, part) in pairs {
            let rows = [whole, part].map { incident -> FlatRow? in
                guard policy != nil else { return FlatFacts(of: incident, id: incident.id).map(table.row) }
                return PublicIncident(incident).map { table.row(of: FlatFacts(incident: $0, id: incident.id)) }
            }
            #expect(rows[0] != nil && rows[0] == rows[1])
        }
    }

    @Test func keysThatAreNotCountedChangeNoCount() async throws {
        var (deaths, fewerDeaths) = (ConflictDeaths(), ConflictDeaths())
        for (whole, part) in try await Self.decoded(without: SDGExport.unread, publicUnder: PeoplePolicy()) {
            deaths.add(try #require(PublicIncident(whole)))
            fewerDeaths.add(try #require(PublicIncident(part)))
        }
        #expect(deaths.incidents > 0 && deaths.withoutFigure == fewerDeaths.withoutFigure)
        #expect(deaths.rows.map(\.deaths) == fewerDeaths.rows.map(\.deaths))
        #expect(deaths.rows.map(\.cell) == fewerDeaths.rows.map(\.cell))

        var (people, fewerPeople) = (PeopleTable(), PeopleTable())
        for (whole, part) in try await Self.decoded(without: PeopleTableExport.unread, publicUnder: nil) {
            people.add(whole)
            fewerPeople.add(part)
        }
        for outcome in Outcome.allCases + [nil] {
            #expect(people.table(outcome) == fewerPeople.table(outcome))
        }
        #expect(people.table(.killed).joined().reduce(0, +) > 0)
    }

    @Test func keysOfWhichLinkedDataSaysNothingChangeNoNode() async throws {
        let store = try await SQLiteRegister.inMemory()
        let export = LinkedDataExport(
            selection: ExportSelection([], of: store),
            policy: PeoplePolicy(),
            dataset: DatasetDescription(),
            pageAddress: ""
        )
        for (whole, part) in try await Self.decoded(without: LinkedDataExport.unread, publicUnder: PeoplePolicy()) {
            let nodes = try [whole, part].map { export.node(of: try #require(PublicIncident($0)), "data") }
            #expect(nodes[0] == nodes[1])
        }
    }
}
