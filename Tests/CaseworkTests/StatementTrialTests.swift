// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Importing
import Matching
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// Statements of which it is known what they answer, held against a register.
@Suite struct StatementTrialTests {
    private static let places = ["Wadi Zaytun", "Tall Murjan", "Kafr Sanad", "Ayn Lubna", "Dar Shihab"]

    /// Forty invented incidents, a day and a place each.
    private static func register() async throws -> RegisterPool {
        let store = try await SQLiteRegister.inMemory()
        let incidents = (0..<40).map { index in
            var incident = Incident.fixture(
                index + 1,
                codes: ["XZ\(100 + index)"],
                previousCodes: ["OLD\(100 + index)"],
                place: Multilingual(en: places[index % places.count]),
                victims: []
            )
            incident.date = CalendarDay(year: 2031, month: 4, day: 1).flatMap {
                CalendarDay(dayNumber: $0.dayNumber + index * 3)
            }
            return incident
        }
        try await store.append(incidents.map { NewRevision.fixture(of: $0) })
        return try await RegisterPool(store, source: .recorderAlone)
    }

    private static func line(_ text: String, _ codes: String...) -> String {
        let incidents = codes.map { "{\"code\": \"\($0)\"}" }.joined(separator: ", ")
        return "{\"text\": \"\(text)\", \"belligerent\": \"unknown\", \"incidents\": [\(incidents)]}\n"
    }

    private static let finding =
        "After a review of available information it was assessed that no strikes were conducted."

    private static let file = LabelledStatements(
        Array(
            (line("Apr. 1, 2031, near Wadi Zaytun, Syria. \(finding) 4711/XZ100 37SFV500306", "XZ100")
                + "\n"
                + line("Apr. 4, 2031, near Tall Murjan, Syria. \(finding) 4712/OLD139", "XZ101")
                + line(finding, "XZ105", "XZ106", "QQ1")
                + "{\"text\": 7}\nnot json\n").utf8
        )
    )

    @Test func linesAreReadAndFaultsKept() {
        #expect(Self.file.statements.map(\.line) == [1, 3, 4])
        #expect(Self.file.faults.map(\.line) == [5, 6])
        #expect(Self.file.statements.last?.incidents == ["XZ105", "XZ106", "QQ1"])
    }

    @Test func whatIsHiddenIsGone() throws {
        let statement = try #require(Self.file.statements.first)
        let shown = try #require(statement.declarations().first)
        let hidden = try #require(statement.declarations(hiding: [.codes, .squares]).first)

        #expect(shown.codes == ["XZ100"])
        #expect(shown.serials == ["4711"])
        #expect(shown.squares.map { "\($0)" } == ["37SFV500306"])
        #expect(hidden.codes.isEmpty && hidden.serials.isEmpty && hidden.squares.isEmpty)
        #expect(hidden.firstDay == shown.firstDay)
        #expect(hidden.places == shown.places)
        let text = HiddenText.text(statement.text, hiding: [.codes, .squares], context: ReportContext())
        for secret in ["XZ100", "4711", "37SFV500306"] { #expect(!text.contains(secret)) }
    }

    @Test func proposalsAreCountedAgainstTheKnownIncidents() async throws {
        let trial = StatementTrial(Self.file.statements, register: try await Self.register(), hiding: .codes)
        let evaluation = trial.withShippedWeights()
        let figures = evaluation.figures(.withDayAndPlace, threshold: 0.5)

        #expect(figures.right == 2)
        #expect(figures.truth == 2)
        #expect(evaluation.absent(.all) == 1)
        #expect(evaluation.misses(.all, threshold: 0.5).map(\.cause) == [.silent, .silent, .absent])
    }

    @Test func aCodeOfAnotherIncidentIsFlaggedAndOutweighed() async throws {
        let trial = StatementTrial(Self.file.statements, register: try await Self.register(), hiding: [])
        let wrong = trial.wrongCodes()

        #expect(wrong.map(\.line) == [3])
        #expect(wrong.first?.codes == ["OLD139"])
        #expect(wrong.first?.leadsTo == ["XZ139"])
        #expect(wrong.first?.filedUnder == ["XZ101"])
    }

    @Test func learningTakesStatementsWithADayOrAPlace() async throws {
        let trial = StatementTrial(Self.file.statements, register: try await Self.register(), hiding: [])

        #expect(trial.learned().pairs == 2)
    }
}
