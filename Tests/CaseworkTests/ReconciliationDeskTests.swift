// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching
import Register
import RegisterSQLite
import RegisterTesting
import Testing

/// A person decides once; an accepted declaration becomes a revision, and can be taken back.
@Suite struct ReconciliationDeskTests {
    private static let place = ReconciliationItem.Place(report: ReportNumber(1), entry: 0)

    private static func report() -> MilitaryReport {
        var report = MilitaryReport.fixture(1, strikes: 0)
        report.kind = .known(.casualtyReport)
        report.issuer = "cjtfoir"
        report.published = CalendarDay("2031-06-01")
        report.originalText = "April 5, 2031, near Tall Marwah: not credible. 9/XZ001 Elsewhere."
        for (text, start, place) in [
            ("April 5, 2031, near Tall Marwah: not credible. 9/XZ001", 0, "Tall Marwah"), ("Elsewhere.", 55, "Qasr"),
        ] {
            var entry = ReportEntry()
            (entry.text, entry.start, entry.end, entry.place) = (text, start, start + text.utf8.count, place)
            entry.position = .known(.nonCredible)
            if start == 0 {
                entry.date = CalendarDay("2031-04-05")
                entry.codes = ["XZ001"]
            }
            report.entries.append(entry)
        }
        return report
    }

    private static func desk() async throws -> (SQLiteRegister, ReconciliationDesk) {
        let store = try await SQLiteRegister.inMemory()
        var silent = Incident.fixture(2, codes: ["XZ002"], place: Multilingual(en: "Wadi Sirhal"), day: "2031-09-09")
        var involvement = Involvement()
        involvement.actor = .known(Actor(validKey: "us-led-coalition"))
        silent.involvements = [involvement]
        try await store.append([.fixture(of: .fixture(1)), .fixture(of: silent)])
        _ = try await store.keep([
            NewReport(of: report(), recordedAt: Timestamp(milliseconds: 1), author: "tests", reason: "test")
        ])
        return (store, ReconciliationDesk(store: store))
    }

    private func decide(_ desk: ReconciliationDesk, _ verdict: MatchVerdict, on incident: Int = 1) async throws {
        try await desk.decide(
            Self.place,
            on: .fixture(incident),
            verdict,
            reason: "same place and day",
            author: "tests",
            at: Timestamp(milliseconds: 9)
        )
    }

    @Test func threeListsAndTheirReasons() async throws {
        let (_, desk) = try await Self.desk()

        let all = try await desk.reconcile()

        #expect(all.items.count == 2)
        #expect(all.open.map(\.place) == [Self.place])
        let best = try #require(all.open.first?.candidates.first)
        #expect(best.name == "XZ001")
        #expect(best.proposal.contributions.map(\.level.clue).contains(.code))
        #expect(all.declaredOnly.map(\.place.entry) == [1])
        #expect(all.recordedOnly.map(\.name) == ["XZ002"])
        #expect(all.matched.isEmpty)
    }

    @Test func acceptingMakesARevisionAndIsNeverAskedAgain() async throws {
        let (store, desk) = try await Self.desk()
        let id = Incident.fixture(1).id
        let before = try IncidentRecord(try #require(try await store.current(id))).incident

        try await decide(desk, .accepted)

        let now = try IncidentRecord(try #require(try await store.current(id)))
        #expect(now.header.kind == .decided && now.header.number == 2)
        #expect(now.incident.involvements.first?.position == .known(.nonCredible))
        let all = try await desk.reconcile()
        #expect(all.open.isEmpty)
        #expect(all.matched.map(\.accepted) == [[id]])
        await #expect(throws: ReconciliationDesk.Refusal.alreadyDecided(.accepted)) {
            try await decide(desk, .rejected)
        }

        try await decide(desk, .withdrawn)

        let back = try IncidentRecord(try #require(try await store.current(id)))
        #expect(back.incident == before)
        #expect(back.header.number == 3)
        #expect(try await desk.reconcile().open.count == 1)
        #expect(try await store.decisions().map(\.decision.verdict) == [.accepted, .withdrawn])
    }

    @Test(arguments: [MatchVerdict.rejected, .cannotTell])
    func othersChangeNoRecord(verdict: MatchVerdict) async throws {
        let (store, desk) = try await Self.desk()

        try await decide(desk, verdict)

        #expect(try await store.current(Incident.fixture(1).id)?.header.number == 1)
        let all = try await desk.reconcile()
        #expect(all.open.isEmpty)
        #expect(all.items[0].candidates.first?.verdict == verdict)
    }

    @Test func whatIsNotThereIsRefused() async throws {
        let (_, desk) = try await Self.desk()
        await #expect(throws: ReconciliationDesk.Refusal.self) { try await decide(desk, .withdrawn) }
        await #expect(throws: ReconciliationDesk.Refusal.self) { try await decide(desk, .accepted, on: 7) }
        await #expect(throws: ReconciliationDesk.Refusal.self) {
            try await desk.decide(
                ReconciliationItem.Place(report: ReportNumber(1), entry: 5),
                on: .fixture(1),
                .accepted,
                reason: "",
                author: "tests",
                at: Timestamp(milliseconds: 1)
            )
        }
    }

    @Test func placesAreReadAsTheyArePrinted() {
        #expect(ReconciliationItem.Place("1.1") == Self.place)
        #expect(Self.place.description == "1.1")
        for wrong in ["", "1", "1.0", "0.1", "a.1", "1.1.1", "-1.1"] {
            #expect(ReconciliationItem.Place(wrong) == nil, "\(wrong)")
        }
    }
}
