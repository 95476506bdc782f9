// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register
import RegisterTesting
import Testing

/// R34: what was sent, what came back, and how long it took.
@Suite struct CorrespondenceTests {
    private static func letter(
        _ number: Int64,
        on incident: Int,
        _ kind: LetterKind,
        _ day: String,
        actor: String = "island-force"
    ) throws -> StoredLetter {
        StoredLetter(
            number: number,
            letter: NewLetter(
                incidentID: .fixture(incident),
                kind: kind,
                actor: actor,
                day: try #require(CalendarDay(day)),
                note: "",
                author: "tests",
                recordedAt: Timestamp(milliseconds: 1),
                packet: nil
            )
        )
    }

    @Test func filesAndMedianFollowFromTheLetters() throws {
        let files = Correspondence.files(of: [
            try Self.letter(2, on: 1, .acknowledged, "2031-05-04"), try Self.letter(1, on: 1, .sent, "2031-05-01"),
            try Self.letter(3, on: 1, .outcome, "2031-05-11"), try Self.letter(4, on: 2, .sent, "2031-05-02"),
            try Self.letter(5, on: 1, .sent, "2031-06-01", actor: "ridge-front"),
            try Self.letter(6, on: 2, .outcome, "2031-06-02"),
        ])

        #expect(files.map(\.incidentID) == [.fixture(1), .fixture(2), .fixture(1)])
        #expect(files[0].acknowledged?.text == "2031-05-04")
        #expect(files[0].answered?.text == "2031-05-11")
        let today = try #require(CalendarDay("2031-06-11"))
        #expect(files.map { $0.daysOpen(on: today) } == [10, 31, 10])
        #expect(files.map { $0.closed == nil } == [false, false, true])
        #expect(Correspondence.medianDaysToOutcome(files) == 20.5)
        #expect(Correspondence.medianDaysToOutcome([files[0]]) == 10)
        #expect(Correspondence.medianDaysToOutcome([files[2]]) == nil)
        #expect(Correspondence.files(of: []).isEmpty)
    }

    @Test func aLetterAfterTheOutcomeOpensTheFileAgain() throws {
        let files = Correspondence.files(of: [
            try Self.letter(1, on: 1, .sent, "2031-05-01"), try Self.letter(2, on: 1, .outcome, "2031-05-03"),
            try Self.letter(3, on: 1, .sent, "2031-05-09"),
        ])
        #expect(files.first?.closed == nil)
        #expect(files.first?.daysOpen(on: try #require(CalendarDay("2031-05-10"))) == 9)
    }
}
