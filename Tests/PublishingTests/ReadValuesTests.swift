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
@Suite struct ReadValuesTests {
    private static let tables: [any FlatTable] = [
        UCDPTable(best: .low), UCDPTable(best: .high), ACLEDTable(best: .low), HXLTable(),
    ]

    /// Invented incidents as an export decodes them, whole and with some values alone.
    private static func decoded(
        reading values: RecordValues,
        publicUnder policy: PeoplePolicy?
    ) async throws -> [(whole: Incident, part: Incident)] {
        let generator = IncidentGenerator(seed: 5)
        let store = try await SQLiteRegister.inMemory()
        let numbers = try await store.append((0..<60).map { NewRevision.fixture(of: generator.incident($0)) })
        let current = try await store.current(numbers: numbers)
        return try numbers.compactMap { number in
            let stored = try #require(current[number])
            var whole = ExportDocuments(order: .canonical, publicUnder: policy)
            var part = ExportDocuments(order: .canonical, publicUnder: policy, reading: values)
            guard let all = try whole.document(of: stored), let some = try part.document(of: stored) else { return nil }
            #expect(some.count < all.count)
            return (try Incident.read(document: all).incident, try Incident.read(document: some).incident)
        }
    }

    @Test(arguments: tables.indices, [nil, PeoplePolicy()])
    func valuesThatNoColumnReadsChangeNoCell(index: Int, policy: PeoplePolicy?) async throws {
        let table = Self.tables[index]
        let pairs = try await Self.decoded(reading: table.values, publicUnder: policy)
        #expect(pairs.count > 30)
        for (whole, part) in pairs {
            let rows = [whole, part].map { incident -> FlatRow? in
                guard policy != nil else { return FlatFacts(of: incident, id: incident.id).map(table.row) }
                return PublicIncident(incident).map { table.row(of: FlatFacts(incident: $0, id: incident.id)) }
            }
            #expect(rows[0] != nil && rows[0] == rows[1])
        }
    }

    @Test func valuesThatAreNotCountedChangeNoCount() async throws {
        var (deaths, fewerDeaths) = (ConflictDeaths(), ConflictDeaths())
        for (whole, part) in try await Self.decoded(reading: SDGExport.values, publicUnder: PeoplePolicy()) {
            deaths.add(try #require(PublicIncident(whole)))
            fewerDeaths.add(try #require(PublicIncident(part)))
        }
        #expect(deaths.incidents > 0 && deaths.withoutFigure == fewerDeaths.withoutFigure)
        #expect(deaths.rows.map(\.deaths) == fewerDeaths.rows.map(\.deaths))
        #expect(deaths.rows.map(\.cell) == fewerDeaths.rows.map(\.cell))

        var (people, fewerPeople) = (PeopleTable(), PeopleTable())
        for (whole, part) in try await Self.decoded(reading: PeopleTableExport.values, publicUnder: nil) {
            people.add(whole)
            fewerPeople.add(part)
        }
        for outcome in Outcome.allCases + [nil] {
            #expect(people.table(outcome) == fewerPeople.table(outcome))
        }
        #expect(people.table(.killed).joined().reduce(0, +) > 0)
    }

    @Test func valuesOfWhichLinkedDataSaysNothingChangeNoNode() async throws {
        let store = try await SQLiteRegister.inMemory()
        let export = LinkedDataExport(
            selection: ExportSelection([], of: store),
            policy: PeoplePolicy(),
            dataset: DatasetDescription(),
            pageAddress: ""
        )
        for (whole, part) in try await Self.decoded(reading: LinkedDataExport.values, publicUnder: PeoplePolicy()) {
            let nodes = try [whole, part].map { export.node(of: try #require(PublicIncident($0)), "data") }
            #expect(nodes[0] == nodes[1])
        }
    }

    private static let all: [RecordValues] =
        tables.map(\.values) + [SDGExport.values, PeopleTableExport.values, LinkedDataExport.values]

    @Test(arguments: all)
    func everyValueIsOneOfTheRecord(values: RecordValues) {
        for path in values.paths { #expect(Self.leads(path[...], in: Incident.shape), "\(path)") }
    }

    private static func leads(_ path: ArraySlice<String>, in shape: ValueShape) -> Bool {
        switch shape {
        case .optional(let inner), .list(let inner): leads(path, in: inner)
        case .object(let object):
            path.isEmpty || object.members.contains { $0.key == path.first && leads(path.dropFirst(), in: $0.shape) }
        default: path.isEmpty
        }
    }

    @Test func whatIsNotReadIsNotInTheDocument() throws {
        var incident = Incident()
        incident.codes = ["QM1"]
        (incident.placeText, incident.assessmentText.en) = ("a village", "a long story")
        var source = Source()
        (source.url, source.author) = ("https://x.example/1", "somebody")
        incident.sources = [source]
        var documents = PublicDocuments(PeoplePolicy(), order: .canonical, reading: ["placeText", "sources.url"])
        let seen = try #require(try documents.document(of: incident.canonicalDocument))
        let text = String(decoding: seen, as: UTF8.self)
        #expect(text.contains("a village") && text.contains("https://x.example/1"))
        #expect(!text.contains("a long story") && !text.contains("somebody") && !text.contains("QM1"))
        #expect(try Incident.read(document: seen).incident.id == incident.id)
    }
}
