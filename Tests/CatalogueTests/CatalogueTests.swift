// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
import Testing

@testable import Catalogue

@Suite struct CatalogueTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func answersAreThoseOfLookingThroughEveryIncident(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var catalogue = Catalogue()
        var plain = PlainCatalogue()
        for round in 0..<8 {
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                let number = Int32.random(in: 1...200, using: &random) * (random.happens(2) ? 90 : 1)
                let entry = CatalogueEntry.random(number, revision: round, &random)
                try catalogue.upsert(entry)
                plain.upsert(entry)
            }
            let snapshot = catalogue.snapshot()
            #expect(snapshot.count == plain.entries.count)
            for _ in 0..<60 { try compare(snapshot, plain, &random) }
        }
    }

    private func compare(_ snapshot: CatalogueSnapshot, _ plain: PlainCatalogue, _ random: inout SplitMix64) throws {
        let query = IncidentQuery.random(&random)
        let plane: Plane = random.happens(60) ? .public : .staff
        let matching: Set<Int32>? =
            random.happens(25) ? Set((1...20_000 as ClosedRange<Int32>).filter { _ in random.happens(50) }) : nil
        let answer = snapshot.answer(query, on: plane, matching: matching.map { NumberSet(Array($0)) })
        let expected = plain.numbers(query, plane, matching)
        let context: Comment = "\(query.queryString) \(plane)"
        #expect(answer.selection.count == expected.count, context)
        #expect(answer.selection.numbers.numbers == expected.sorted(), context)
        #expect(
            answer.numbers == Array(expected.dropFirst((query.page - 1) * query.pageSize).prefix(query.pageSize)),
            context
        )
        #expect(answer.pageCount == max(1, (expected.count + query.pageSize - 1) / query.pageSize), context)
        #expect(snapshot.numbers(of: answer.selection, by: query.order) == expected, context)
        #expect(
            snapshot.select(query, on: plane, matching: matching.map { NumberSet(Array($0)) }) == answer.selection,
            context
        )
        for (facet, expected) in zip(answer.facets, plain.counts(query, plane, matching)) {
            let counts = Dictionary(uniqueKeysWithValues: facet.values.map { ($0.code, $0.count) })
            #expect(counts == expected, "\(facet.dimension) \(context)")
            let selected = Set(facet.values.filter(\.isSelected).map(\.code))
            #expect(selected == query[facet.dimension], context)
        }
    }

    @Test func everyEntryComesBackAsItWent() throws {
        var random = SplitMix64(seed: 5)
        var catalogue = Catalogue()
        var plain = PlainCatalogue()
        for _ in 0..<3000 {
            let entry = CatalogueEntry.random(Int32.random(in: 1...20_000, using: &random), revision: 3, &random)
            try catalogue.upsert(entry)
            plain.upsert(entry)
        }
        let snapshot = catalogue.snapshot()
        for (number, entry) in plain.entries { #expect(snapshot.entry(number) == entry) }
        #expect((1...20_000).count { snapshot.entry(Int32($0)) != nil } == plain.entries.count)
        #expect(snapshot.entry(0) == nil)
        #expect(snapshot.entry(.max) == nil)
    }

    @Test func snapshotStaysAsItWas() throws {
        var random = SplitMix64(seed: 6)
        var catalogue = Catalogue()
        for number in 1...50 { try catalogue.upsert(.random(Int32(number), revision: 1, &random)) }
        let before = catalogue.snapshot()
        let entries = (1...60).map { before.entry(Int32($0)) }
        let query = IncidentQuery()
        let answer = before.answer(query, on: .staff)
        for number in 20...60 { try catalogue.upsert(.random(Int32(number), revision: 2, &random)) }
        let after = catalogue.snapshot()
        #expect((1...60).map { before.entry(Int32($0)) } == entries)
        #expect(before.answer(query, on: .staff).facets == answer.facets)
        #expect(before.count == 50)
        #expect(after.count == 60)
        #expect(after.entry(20)?.revision == 2)
    }

    @Test func numberBelowOneIsRefused() {
        var random = SplitMix64(seed: 7)
        var catalogue = Catalogue()
        #expect(throws: CatalogueError.numberOutOfRange(0)) {
            try catalogue.upsert(.random(0, revision: 1, &random))
        }
        #expect(catalogue.snapshot().count == 0)
    }

    @Test func olderRevisionIsLeftAside() throws {
        var random = SplitMix64(seed: 9)
        var catalogue = Catalogue()
        let newer = CatalogueEntry.random(3, revision: 5, &random)
        try catalogue.upsert(newer)
        try catalogue.upsert(.random(3, revision: 4, &random))
        #expect(catalogue.snapshot().entry(3) == newer)
        let rebuilt = CatalogueEntry.random(3, revision: 5, &random)
        try catalogue.upsert(rebuilt)
        #expect(catalogue.snapshot().entry(3) == rebuilt)
    }

    @Test func emptyCatalogueAnswers() throws {
        let query = try IncidentQuery(queryString: "grade=fair&sort=code")
        for snapshot in [
            CatalogueSnapshot(),
            {
                var empty = Catalogue()
                return empty.snapshot()
            }(),
        ] {
            let answer = snapshot.answer(query, on: .public)
            #expect(answer.selection.count == 0)
            #expect(answer.pageCount == 1)
            #expect(answer.numbers.isEmpty)
            let grades = answer.facets.first { $0.dimension == .grade }
            #expect(grades?.values == [FacetValue(code: "fair", count: 0, isSelected: true, parent: nil)])
        }
    }

    @Test func textWithoutMatchesKeepsNothing() throws {
        var random = SplitMix64(seed: 8)
        var catalogue = Catalogue()
        for number in 1...20 { try catalogue.upsert(.random(Int32(number), revision: 1, &random)) }
        let query = try IncidentQuery(queryString: "q=market")
        #expect(catalogue.snapshot().select(query, on: .staff).count == 0)
        #expect(catalogue.snapshot().select(query, on: .staff, matching: NumberSet([3, 99])).numbers.numbers == [3])
    }
}

extension CatalogueEntry {
    static func random(_ number: Int32, revision: Int, _ random: inout SplitMix64) -> CatalogueEntry {
        let bytes = (random.next(), random.next())
        let uuid = withUnsafeBytes(of: bytes) { $0.load(as: uuid_t.self) }
        return CatalogueEntry(
            number: number,
            id: Incident.ID(UUID(uuid: uuid)),
            revision: revision,
            position: Int64.random(in: 0...500, using: &random),
            summary: .random(&random)
        )
    }
}
