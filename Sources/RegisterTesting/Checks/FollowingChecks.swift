// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Names
import Register
import Synchronization
import Testing

extension ConformanceCheck {
    static let following = [
        ConformanceCheck("summaries come back as they were derived, in the order of numbers") { store in
            let incidents = [Incident.fixture(9), .fullFixture(4), .fixture(6, killed: .notApplicable, day: nil)]
            try await store.append(incidents.map { .fixture(of: $0) })

            let (rows, position) = try await summaries(of: store, after: 0)

            #expect(rows.map(\.number.value) == [1, 2, 3])
            #expect(rows.map(\.incidentID) == incidents.map(\.id))
            #expect(rows.map(\.revision) == [1, 1, 1])
            for (row, incident) in zip(rows, incidents) { #expect(row.summary == IncidentSummary(of: incident)) }
            #expect(try await store.logPosition() == position)
        },
        ConformanceCheck("only what changed after a position is given, each incident once") { store in
            try await store.append((1...5).map { .fixture(of: .fixture($0)) })
            let (_, before) = try await summaries(of: store, after: 0)
            try await store.append([
                .fixture(of: .fixture(4, codes: ["XZ4"]), follows: 1), .fixture(of: .fixture(2), follows: 1),
                .fixture(of: .fixture(2, codes: ["XZ2"]), follows: 2), .fixture(of: .fixture(6)),
            ])

            let (rows, after) = try await summaries(of: store, after: before)

            #expect(rows.map(\.number.value) == [2, 4, 6])
            #expect(rows.map(\.revision) == [3, 2, 1])
            #expect(rows.map(\.summary.displayCode) == ["XZ2", "XZ4", "XZ001"])
            #expect(after > before)
            let (none, still) = try await summaries(of: store, after: after)
            #expect(none.isEmpty)
            #expect(still == after)
        },
        ConformanceCheck("more rows than fit a batch are given, all and in order") { store in
            let count = 9_000
            for start in stride(from: 0, to: count, by: 3_000) {
                try await store.append(
                    (start + 1...start + 3_000).map {
                        .fixture(of: .fixture($0, codes: ["XZ\($0)"], narrative: Multilingual(), victims: []))
                    }
                )
            }

            let (rows, position) = try await summaries(of: store, after: 0)
            let (later, _) = try await summaries(of: store, after: position - 8_000)

            #expect(rows.map(\.number.value) == Array(1...Int32(count)))
            #expect(later.map(\.number.value) == Array(1_001...Int32(count)))
        },
        ConformanceCheck("current documents stream in the order of numbers") { store in
            try await store.append((1...300).map { .fixture(of: .fixture(1_000 - $0)) })
            try await store.append([.fixture(of: .fixture(990, codes: ["XZ990"]), follows: 1)])
            let found = Mutex<[StoredRevision]>([])

            try await store.forEachCurrent { revision in found.withLock { $0.append(revision) } }

            let revisions = found.withLock { $0 }
            #expect(revisions.map(\.incidentNumber.value) == Array(1...300))
            #expect(revisions[9].header.number == 2)
            #expect(revisions[9].document == Incident.fixture(990, codes: ["XZ990"]).canonicalDocument)
        },
        ConformanceCheck("the documents of a time are those that were current then") { store in
            func revision(_ number: Int, follows: Int, day: Int64, _ code: String) -> NewRevision {
                var revision = NewRevision.fixture(of: .fixture(number, codes: [code]), follows: follows)
                revision.recordedAt = Timestamp(milliseconds: day * 1_000)
                return revision
            }
            try await store.append((1...300).map { revision($0, follows: 0, day: Int64($0), "XZ\($0)") })
            try await store.append([
                revision(7, follows: 1, day: 400, "XZ901"), revision(9, follows: 1, day: 401, "XZ902"),
            ])
            try await store.append([revision(7, follows: 2, day: 402, "XZ903")])
            func documents(at time: Int64) async throws -> [StoredRevision] {
                let found = Mutex<[StoredRevision]>([])
                try await store.forEachRevision(asOf: Timestamp(milliseconds: time * 1_000)) { revision in
                    found.withLock { $0.append(revision) }
                }
                return found.withLock { $0 }
            }

            let (early, between, now) = (
                try await documents(at: 200), try await documents(at: 401), try await documents(at: 500)
            )

            #expect(try await documents(at: 0).isEmpty)
            #expect(early.map(\.incidentNumber.value) == Array(1...200))
            #expect(between.count == 300)
            #expect([between[6].header.number, between[8].header.number] == [2, 2])
            #expect(between[6].document == Incident.fixture(7, codes: ["XZ901"]).canonicalDocument)
            #expect([now[6].header.number, now[8].header.number, now[9].header.number] == [3, 2, 1])
        },
        ConformanceCheck("the history comes by the time of its revisions") { store in
            func revision(_ number: Int, follows: Int, time: Int64) -> NewRevision {
                var revision = NewRevision.fixture(of: .fixture(number), follows: follows)
                revision.recordedAt = Timestamp(milliseconds: time)
                return revision
            }
            try await store.append((1...200).map { revision($0, follows: 0, time: 50) })
            try await store.append([revision(7, follows: 1, time: 70), revision(9, follows: 1, time: 40)])
            func history(until time: Int64?) async throws -> [[Int]] {
                let found = Mutex<[[Int]]>([])
                try await store.forEachRevision(recordedUntil: time.map(Timestamp.init(milliseconds:))) { revision in
                    found.withLock { $0.append([Int(revision.incidentNumber.value), revision.header.number]) }
                }
                return found.withLock { $0 }
            }

            let all = try await history(until: nil)

            #expect(all == [[9, 2]] + (1...200).map { [$0, 1] } + [[7, 2]])
            #expect(try await history(until: 69) == all.dropLast())
            #expect(try await history(until: 39).isEmpty)
        },
        ConformanceCheck("an error of who reads a stream ends it and comes out") { store in
            try await store.append([.fixture(of: .fixture(1)), .fixture(of: .fixture(2))])

            await #expect(throws: Refusal()) { try await store.forEachCurrent { _ in throw Refusal() } }
            await #expect(throws: Refusal()) {
                _ = try await store.summaries(changedAfter: 0) { _ in throw Refusal() }
            }
        },
        ConformanceCheck("a reindex gives what appending gave") { store in
            try await store.append([.fixture(of: .fixture(1)), .fixture(of: .fullFixture(2))])
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ5"], previousCodes: ["XZ001"]), follows: 1)])
            let before = try await Derived(of: store)
            let done = Mutex<[Int]>([])

            let count = try await store.reindex(derive, progress: { number in done.withLock { $0.append(number) } })

            #expect(count == 2)
            #expect(done.withLock { $0.last } == 2)
            #expect(try await Derived(of: store) == before)
        },
        ConformanceCheck("a reindex that fails leaves everything as it was") { store in
            try await store.append((1...300).map { .fixture(of: .fixture($0)) })
            let before = try await Derived(of: store)

            await #expect(throws: Refusal()) {
                _ = try await store.reindex(
                    { stored in
                        if stored.incidentNumber.value == 290 { throw Refusal() }
                        return try derive(stored)
                    },
                    progress: { _ in }
                )
            }

            #expect(try await Derived(of: store) == before)
        },
    ]

    private static func derive(_ stored: StoredRevision) throws -> IncidentProjection {
        IncidentProjection(of: try Incident.read(document: stored.document).incident, normalise: SearchKey.n1)
    }

    static func summaries(
        of store: any IncidentStore,
        after position: Int64
    ) async throws -> (rows: [SummaryRow], position: Int64) {
        let rows = Mutex<[SummaryRow]>([])
        let complete = try await store.summaries(changedAfter: position) { batch in
            rows.withLock { $0 += batch }
        }
        return (rows.withLock { $0 }, complete)
    }
}

/// An error of a caller.
private struct Refusal: Error, Equatable {}

/// Everything derived that a store gives out.
private struct Derived: Equatable {
    let rows: [SummaryRow]
    let cards: [IncidentNumber: IncidentCard]
    let codes: [CodeClaim]
    let found: [[IncidentNumber]]

    init(of store: any IncidentStore) async throws {
        rows = try await ConformanceCheck.summaries(of: store, after: 0).rows
        cards = try await store.cards(rows.map(\.number))
        codes = try await store.codes(beginningWith: "", limit: 1_000)
        var found: [[IncidentNumber]] = []
        for text in ["market", "سوق", "xz", "salma", "\"tell marwa\""] {
            found.append(try await store.search(SearchQuery(text)))
        }
        self.found = found
    }
}
