// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Names
import Register
import Synchronization
import Testing

extension ConformanceCheck {
    static let parts = [
        ConformanceCheck("what parts are listed by comes back as it was derived, in the order of numbers") { store in
            let incidents = [Incident.fixture(9), .fullFixture(4), spoken(6)]
            try await store.append(incidents.map { .fixture(of: $0) })

            let (rows, position) = try await parts(of: store, after: 0)

            #expect(rows.map(\.number.value) == [1, 2, 3])
            #expect(rows.map(\.parts) == incidents.map { IncidentParts(of: $0) })
            #expect(try await store.logPosition() == position)
        },
        ConformanceCheck("only parts that changed after a position are given, each incident once") { store in
            try await store.append((1...4).map { .fixture(of: .fixture($0)) })
            let (_, before) = try await parts(of: store, after: 0)
            try await store.append([.fixture(of: spoken(3), follows: 1), .fixture(of: .fixture(2), follows: 1)])
            try await store.append([.fixture(of: spoken(2), follows: 2)])

            let (rows, after) = try await parts(of: store, after: before)

            #expect(rows.map(\.number.value) == [2, 3])
            #expect(rows.map(\.parts) == [2, 3].map { IncidentParts(of: spoken($0)) })
            let (none, still) = try await parts(of: store, after: after)
            #expect(none.isEmpty && still == after && after > before)
        },
        ConformanceCheck("a reindex gives the same parts again") { store in
            try await store.append([.fixture(of: spoken(1)), .fixture(of: .fullFixture(2))])
            let (rows, _) = try await parts(of: store, after: 0)

            let derive: @Sendable (StoredRevision) throws -> IncidentProjection = { stored in
                let incident = try Incident.read(document: stored.document).incident
                return IncidentProjection(of: incident, normalise: SearchKey.n1)
            }
            _ = try await store.reindex(derive, progress: { _ in })

            #expect(try await parts(of: store, after: 0).rows == rows)
        },
    ]

    private static func parts(
        of store: any IncidentStore,
        after position: Int64
    ) async throws -> (rows: [PartsRow], position: Int64) {
        let rows = Mutex<[PartsRow]>([])
        let complete = try await store.parts(changedAfter: position) { batch in rows.withLock { $0 += batch } }
        return (rows.withLock { $0 }, complete)
    }

    /// An incident of which two actors spoke.
    private static func spoken(_ number: Int) -> Incident {
        var incident = Incident.fixture(number, codes: ["XZ\(number)"])
        var said = Involvement()
        said.actor = .unknown("an army")
        said.position = .known(.credible)
        var statement = Statement()
        statement.date = CalendarDay("2031-06-07")
        said.statements = [Statement(), statement]
        var silent = Involvement()
        silent.actor = .unknown("a navy")
        silent.position = .unknown("a position, with a comma")
        incident.involvements = [said, silent]
        var source = Source()
        source.name = "Nasim Valley Radio"
        source.archiveURL = "https://archive.example/1"
        incident.sources = [source, Source()]
        var media = Media()
        media.graphic = false
        incident.media = [media, Media()]
        return incident
    }
}
