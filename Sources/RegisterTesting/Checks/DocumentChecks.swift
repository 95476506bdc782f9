// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let documents = [
        ConformanceCheck("a revision is read back as it was appended") { store in
            let origin = RevisionOrigin(
                format: "archive-page-new",
                record: "example.org#12",
                digest: "sha256:00",
                lastUpdated: CalendarDay("2031-05-01")
            )
            let revision = NewRevision.fixture(
                author: "ليلى",
                kind: .edited,
                reason: "the place was \"found\"\n",
                supplied: FieldSet(low: .max, high: 1 << 63),
                origin: origin
            )

            try await store.append([revision])

            let stored = try #require(try await store.current(revision.incidentID))
            #expect(stored.document == revision.document)
            #expect(stored.incidentNumber == IncidentNumber(1))
            #expect(stored.header == RevisionHeader(revision))
            #expect(try await store.current(number: IncidentNumber(1)) == stored)
            let several = try await store.current(numbers: [IncidentNumber(7), IncidentNumber(1)])
            #expect(several == [IncidentNumber(1): stored])
            #expect(try await store.history(of: revision.incidentID) == [stored.header])
        },
        ConformanceCheck("an origin keeps what is not known of it") { store in
            let origin = RevisionOrigin(format: "interchange", record: nil, digest: nil, lastUpdated: nil)

            try await store.append([.fixture(of: .fixture(1), origin: origin), .fixture(of: .fixture(2), origin: nil)])

            #expect(try await store.current(.fixture(1))?.header.origin == origin)
            let second = try await store.current(.fixture(2))
            #expect(second?.header.origin == nil)
        },
        ConformanceCheck("documents of any size and script come back byte by byte") { store in
            let prose = String(repeating: "شهدت البلدة قصفًا 🕊️ \u{0000} \u{FFFF} Ünïcode\n", count: 40_000)
            let incident = Incident.fixture(narrative: Multilingual(ar: prose))
            let revision = NewRevision.fixture(of: incident)

            try await store.append([revision])

            #expect(revision.document.count > 2_000_000)
            #expect(try await store.current(incident.id)?.document == revision.document)
        },
        ConformanceCheck("history is kept, oldest first") { store in
            for number in 0..<4 {
                try await store.append([
                    .fixture(
                        of: .fixture(1, codes: ["XZ10\(number)"]),
                        follows: number,
                        recordedAt: Timestamp(milliseconds: Int64(number) * 1_000)
                    )
                ])
            }

            #expect(try await store.history(of: .fixture(1)).map(\.number) == [1, 2, 3, 4])
            for number in 1...4 {
                let expected = Incident.fixture(1, codes: ["XZ10\(number - 1)"]).canonicalDocument
                #expect(try await store.revision(number, of: .fixture(1))?.document == expected)
            }
            #expect(try await store.revision(0, of: .fixture(1)) == nil)
            #expect(try await store.revision(5, of: .fixture(1)) == nil)
            #expect(try await store.revision(1, of: .fixture(2)) == nil)
        },
        ConformanceCheck("the state at a time is the last one recorded by then") { store in
            try await store.append([.fixture(of: .fixture(1), recordedAt: Timestamp(milliseconds: 1_000))])
            try await store.append([.fixture(of: .fixture(1), follows: 1, recordedAt: Timestamp(milliseconds: 5_000))])

            let expected: [(Int64, Int?)] = [(-1, nil), (999, nil), (1_000, 1), (4_999, 1), (5_000, 2), (.max, 2)]
            for (time, number) in expected {
                let state = try await store.revision(of: .fixture(1), asOf: Timestamp(milliseconds: time))
                #expect(state?.header.number == number, "at \(time)")
            }
        },
        ConformanceCheck("an incident is found by any record that a revision came from") { store in
            let first = RevisionOrigin(format: "archive-cms", record: "example.org#1", digest: nil, lastUpdated: nil)
            let second = RevisionOrigin(format: "archive-cms", record: "example.org#2", digest: nil, lastUpdated: nil)
            try await store.append([
                .fixture(of: .fixture(1), origin: first), .fixture(of: .fixture(1), follows: 1, origin: second),
                .fixture(of: .fixture(1), follows: 2, origin: second), .fixture(of: .fixture(2), origin: second),
            ])

            #expect(try await store.incidents(fromRecord: "example.org#1") == [.fixture(1)])
            #expect(try await store.incidents(fromRecord: "example.org#2") == [.fixture(1), .fixture(2)])
            #expect(try await store.incidents(fromRecord: "example.org#").isEmpty)
        },
    ]
}

extension RevisionHeader {
    /// What a store must give back of a revision.
    init(_ revision: NewRevision) {
        self.init(
            incidentID: revision.incidentID,
            number: revision.follows + 1,
            recordedAt: revision.recordedAt,
            author: revision.author,
            kind: revision.kind,
            reason: revision.reason,
            digest: revision.digest,
            supplied: revision.supplied,
            origin: revision.origin
        )
    }
}
