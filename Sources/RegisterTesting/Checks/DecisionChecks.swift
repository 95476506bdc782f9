// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ReportCheck {
    static let deciding = [
        ReportCheck("decisions stay in the order in which they were taken") { store in
            let incident = Incident.fixture(1)
            try await store.append([.fixture(of: incident)])
            _ = try await store.keep([.fixture(.fixture(1))])
            let first = decision(on: incident, .rejected)
            var second = decision(on: incident, .withdrawn)
            second.report = nil

            try await store.record([first], with: [])
            try await store.record([second, first], with: [])

            let stored = try await store.decisions()
            #expect(stored.map(\.decision) == [first, second, first])
            #expect(stored.map(\.number) == [1, 2, 3])
        },
        ReportCheck("a decision and the revision that follows from it are kept together or not at all") { store in
            let incident = Incident.fixture(1)
            try await store.append([.fixture(of: incident)])
            let accepted = decision(on: incident, .accepted)

            await #expect(throws: RegisterError.self) {
                try await store.record([accepted], with: [.fixture(of: incident, follows: 7)])
            }
            #expect(try await store.decisions().isEmpty)
            try await store.record([accepted], with: [.fixture(of: incident, follows: 1)])

            #expect(try await store.decisions().map(\.decision.verdict) == [.accepted])
            #expect(try await store.current(incident.id)?.header.number == 2)
        },
        ReportCheck("a decision on an incident that is not there is refused") { store in
            await #expect(throws: RegisterError.self) {
                try await store.record([decision(on: .fixture(5), .accepted)], with: [])
            }
            let kept = try await store.decisions()
            #expect(kept.isEmpty)
        },
    ]

    static let filing = [
        ReportCheck("letters lie in the file of their incident, by day") { store in
            let (one, other) = (Incident.fixture(1), Incident.fixture(2))
            try await store.append([.fixture(of: one), .fixture(of: other)])
            let late = try letter(on: one, .answered, "2031-06-09")
            let early = try letter(on: one, .sent, "2031-05-09", packet: [0x7B, 0x7D])
            let foreign = try letter(on: other, .sent, "2031-06-01")

            try await store.file([late, early])
            try await store.file([foreign])

            #expect(try await store.letters(on: one.id).map(\.letter) == [early, late])
            #expect(try await store.letters(on: nil).map(\.letter) == [early, foreign, late])
            #expect(try await store.letters(on: Incident.fixture(3).id).isEmpty)
        }
    ]

    private static func decision(on incident: Incident, _ verdict: MatchVerdict) -> NewDecision {
        NewDecision(
            declaration: DeclarationKey(digest: [UInt8](repeating: 7, count: 32)),
            incidentID: incident.id,
            verdict: verdict,
            reason: "another day",
            author: "tests",
            recordedAt: Timestamp(milliseconds: 5),
            report: verdict == .rejected ? ReportNumber(1) : nil,
            evidence: "[]"
        )
    }

    private static func letter(
        on incident: Incident,
        _ kind: LetterKind,
        _ day: String,
        packet: [UInt8]? = nil
    ) throws -> NewLetter {
        NewLetter(
            incidentID: incident.id,
            kind: kind,
            actor: "island-force",
            day: try #require(CalendarDay(day)),
            note: "by post",
            author: "tests",
            recordedAt: Timestamp(milliseconds: 5),
            packet: packet
        )
    }
}
