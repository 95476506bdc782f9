// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// Lists of statements, sources and media against the documents that they are derived from.
@Suite struct PartDeskTests {
    private static let incidents: [Incident] = {
        let generator = IncidentGenerator(seed: 21)
        return (0..<500).map { generator.incident($0) }
    }()

    private static func desk(_ incidents: [Incident] = incidents) async throws -> (PartDesk, Library) {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let library = try await Library(store: store)
        return (PartDesk(library: library), library)
    }

    /// The values of every part of one kind that readers may see, incident by incident.
    private static func plain(_ part: IncidentPart, _ kept: (Int) -> Bool) -> [[[String]]] {
        incidents.enumerated().filter { kept($0.offset) && $0.element.visibility == .published }.map { _, incident in
            IncidentParts(of: incident)[part].rows.map { row in row.map(String.init) }
        }
    }

    @Test(arguments: IncidentPart.allCases)
    func everyPartIsOnOnePage(_ part: IncidentPart) async throws {
        let (desk, _) = try await Self.desk()
        let expected = Self.plain(part) { _ in true }.reduce(0) { $0 + $1.count }
        var query = PartQuery(part)
        query.incidents.pageSize = 90
        var seen = 0
        var pages = 0
        while true {
            let page = try await desk.page(query.onPage(pages + 1))
            #expect(page.total == expected)
            let count = page.incidents.reduce(0) { $0 + $1.statementsSourcesOrMedia(part) }
            guard count > 0 else { break }
            (seen, pages) = (seen + count, pages + 1)
        }
        #expect(expected > 200 && seen == expected && pages == (expected + 89) / 90)
    }

    @Test(arguments: IncidentPart.allCases)
    func eachValueGivesAsManyPartsAsItSays(_ part: IncidentPart) async throws {
        let (desk, _) = try await Self.desk()
        let whole = try await desk.page(PartQuery(part))
        for (place, field) in part.fields.enumerated() where field != .day {
            var values = PartQuery(part)
            (values.by, values.incidents.pageSize) = (field, IncidentQuery.maximumPageSize)
            let division = try #require(try await desk.page(values).divisions.first { $0.field == field })
            let beside = try #require(whole.divisions.first { $0.field == field })
            #expect(division.values.count == division.valueCount && division.valueCount > 1)
            #expect(beside.valueCount == division.valueCount)
            let texts = division.values.map(\.text)
            let most = texts.filter { !$0.isEmpty }.prefix(PartFacet.shownValues) + texts.filter(\.isEmpty)
            #expect(beside.values.map(\.text) == Array(most))
            let rows = Self.plain(part) { _ in true }.flatMap(\.self)
            for (value, count) in division.values.prefix(8) + division.values.suffix(4) {
                let expected = rows.count { row in
                    let values = row[place].split(separator: IncidentParts.between).map(String.init)
                    return values.isEmpty ? value.isEmpty : values.contains(value)
                }
                var query = PartQuery(part)
                query[field] = [value.isEmpty ? PartQuery.unknown : value]
                let page = try await desk.page(query)
                #expect(count == expected && page.total == expected, "\(field) \(value)")
                let again = page.divisions.first { $0.field == field }
                #expect(again?.values.first?.text == value && again?.valueCount == division.valueCount)
            }
        }
    }

    @Test func partsOfAQueryAreThoseOfItsIncidents() async throws {
        let (desk, library) = try await Self.desk()
        let query = try PartQuery(.source, queryString: "archived=yes&grade=fair,weak")
        let kept = library.snapshot.select(query.incidents, on: .public).numbers
        let expected = Self.plain(.source) { kept.contains(Int32($0 + 1)) }.flatMap(\.self).count { $0[3] == "yes" }

        #expect(try await desk.page(query).total == expected && expected > 0)
    }

    @Test func statementsAreChosenByTheirDays() async throws {
        let (desk, _) = try await Self.desk()
        let days = Self.plain(.statement) { _ in true }.flatMap(\.self).map { $0[3] }.filter { !$0.isEmpty }.sorted()
        let middle = try #require(days.dropFirst(days.count / 2).first)

        let since = try await desk.page(try PartQuery(.statement, queryString: "saidFrom=\(middle)")).total
        let day = try await desk.page(try PartQuery(.statement, queryString: "saidFrom=\(middle)&saidTo=\(middle)"))
            .total

        #expect(since == days.count { $0 >= middle } && day == days.count { $0 == middle } && day > 0)
    }

    @Test func whatIsNotPublishedIsNotListedAndANewRevisionIs() async throws {
        var draft = Incident.fixture(1)
        draft.visibility = .draft
        var source = Source()
        source.name = "Nasim Valley Radio"
        draft.sources = [source]
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: draft)])
        let library = try await Library(store: store)
        let desk = PartDesk(library: library)
        let before = try await desk.page(PartQuery(.source))
        #expect(before.total == 0 && before.divisions.allSatisfy { $0.valueCount == 0 })

        draft.visibility = .published
        draft.sources = [source, source]
        try await store.append([.fixture(of: draft, follows: 1)])
        try await library.refresh()

        let after = try await desk.page(PartQuery(.source))
        let publishers = after.divisions.first { $0.field == .publisher }?.values.map { "\($0.text) \($0.count)" }
        #expect(after.total == 2 && publishers == ["Nasim Valley Radio 2"])
        #expect(after.incidents.flatMap(\.sources).map(\.name) == ["Nasim Valley Radio", "Nasim Valley Radio"])
    }

    @Test func everyPartIsInOneBatch() async throws {
        let (desk, _) = try await Self.desk()
        for part in IncidentPart.allCases {
            let batches = try await desk.batches(PartQuery(part))
            var lines = 0
            for number in 0..<batches.count {
                let batch = try await batches.batch(number)
                lines += batch.reduce(0) { $0 + $1.statementsSourcesOrMedia(part) }
                let text = String(decoding: PartFile(part).lines(of: batch), as: UTF8.self)
                #expect(batch.allSatisfy { text.contains($0.incident.firstCode ?? $0.incident.id.description) })
            }
            #expect(lines == batches.total && lines > 200)
        }
    }

    @Test func whoConcedesStandsWithTheFirstDayItSpoke() async throws {
        let (desk, library) = try await Self.desk()
        var query = IncidentQuery()
        query[.position] = [Position.credible.key]
        query.pageSize = IncidentQuery.maximumPageSize
        let listing = try await desk.conceded(query)
        #expect(listing.total == library.snapshot.select(query, on: .public).count && listing.total > 20)
        for line in listing.lines {
            let incident = try #require(Self.incidents.first { $0.id == line.listed.id })
            let conceding = incident.involvements.filter { $0.position == .known(.credible) }
            #expect(Set(line.conceding.map(\.actor)) == Set(conceding.map(\.actor)))
            for found in line.conceding {
                let days = conceding.filter { $0.actor == found.actor }.flatMap { $0.statements.compactMap(\.date) }
                #expect(found.said == days.min())
            }
        }
    }

    @Test func aValueThatCannotBeAskedForIsMadeOneThatCan() async throws {
        var incident = Incident.fixture(1)
        incident.sources = [
            "  Radio\u{1D}\u{1E}\u{1F}Nasim ", String(repeating: "ن", count: 300), "unknown", "A, B&c=d",
        ].map {
            var source = Source()
            source.name = $0
            return source
        }
        let (desk, _) = try await Self.desk([incident])
        var values = PartQuery(.source)
        values.by = .publisher
        let division = try #require(try await desk.page(values).divisions.first { $0.field == .publisher })
        #expect(division.values.map(\.text) == ["A, B&c=d", "RadioNasim", String(repeating: "ن", count: 100), ""])
        for value in division.values {
            var query = PartQuery(.source)
            query[.publisher] = [value.text.isEmpty ? PartQuery.unknown : value.text]
            let read = try PartQuery(.source, queryString: query.queryString)
            #expect(read == query)
            #expect(try await desk.page(read).total == 1)
        }
    }

    @Test func anActorThatSaidNothingHasNoEntry() {
        var silent = Involvement()
        silent.position = .known(.notYetAssessed)
        var denying = Involvement()
        denying.position = .known(.nonCredible)
        let said = PublicStatement.all(in: [silent, denying, Involvement()].map(PublicInvolvement.init))
        #expect(said.map(\.position) == [.known(.nonCredible)] && said.allSatisfy { $0.statement == nil })
    }

    @Test(arguments: [
        "sort=deathsAlleged", "saidFrom=2031-13-01", "saidFrom=2031-02-01&saidTo=2031-01-01", "publisher=x",
    ])
    func whatCannotBeAskedIsRefused(_ text: String) {
        #expect(throws: IncidentQueryError.self) { try PartQuery(.statement, queryString: text) }
    }

    @Test func aQueryPrintsAsItWasRead() throws {
        let text = "by=publisher&publisher=A,%20B&publisher=C&archived=no&grade=fair&page=2"
        let query = try PartQuery(.source, queryString: text)
        #expect(query[.publisher] == ["A, B", "C"] && query.queryString == text)
    }
}

extension ListedParts {
    fileprivate func statementsSourcesOrMedia(_ part: IncidentPart) -> Int {
        switch part {
        case .statement: statements.count
        case .source: sources.count
        case .media: media.count
        }
    }
}
