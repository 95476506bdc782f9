// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import FoundationEssentials
import Register
import RegisterSQLite
import Testing

@testable import Casework

/// Figures as they were shown: the same question, asked of another time.
@Suite struct FigureDeskTests {
    private static func incident(_ number: Int, killed: Bound, grade: Grade) -> Incident {
        var incident = Incident()
        incident.id = Incident.ID("0190bbbb-0000-7000-8000-\(100_000_000_000 + number)") ?? .none
        incident.codes = ["XZ\(number)"]
        incident.harmReported = true
        incident.grade = .known(grade)
        incident.tallies[.civilians] = Tally(killed: killed)
        incident.placeNames.en = "Nasim \(number)"
        return incident
    }

    private static func revision(of incident: Incident, follows: Int, at time: Int64) -> NewRevision {
        NewRevision(
            of: incident,
            follows: follows,
            recordedAt: Timestamp(milliseconds: time),
            author: "test",
            kind: .imported,
            reason: "test",
            supplied: FieldSet(),
            origin: nil
        )
    }

    @Test func aFigureOfATimeIsTheOneThatWasShownThen() async throws {
        let store = try await SQLiteRegister.inMemory()
        let library = try await Library(store: store)
        let desk = FigureDesk(library: library, rules: .builtIn, store: store)
        let steps: [[NewRevision]] = [
            (1...150).map {
                Self.revision(
                    of: Self.incident($0, killed: Bound(min: $0, max: $0 + 2), grade: .fair),
                    follows: 0,
                    at: 1_000
                )
            },
            [
                Self.revision(of: Self.incident(3, killed: .unknown, grade: .fair), follows: 1, at: 2_000),
                Self.revision(of: Self.incident(4, killed: Bound(min: 1, max: 1), grade: .weak), follows: 1, at: 2_000),
            ],
            [
                Self.revision(
                    of: Self.incident(3, killed: Bound(min: 90, max: 99), grade: .confirmed),
                    follows: 2,
                    at: 3_000
                )
            ],
            [
                Self.revision(
                    of: Self.incident(200, killed: Bound(min: 7, max: 7), grade: .confirmed),
                    follows: 0,
                    at: 4_000
                )
            ],
        ]
        var shown: [(time: Int64, totals: [Total], rows: [[Total]])] = []
        for (index, step) in steps.enumerated() {
            try await store.append(step)
            try await library.refresh()
            let figures = try await desk.figures(FigureRequest(), plane: .public)
            shown.append(
                (
                    Int64(index + 1) * 1_000, figures.counter.totals(Measure.shown, in: figures.selection),
                    figures.counter.breakdown([.killed], by: .grade, in: figures.selection).rows.map(\.totals)
                )
            )
        }

        #expect(Set(shown.map { $0.totals[0] }).count == shown.count)
        for (time, totals, rows) in shown {
            for moment in [time, time + 999] {
                let request = FigureRequest(asOf: Timestamp(milliseconds: moment))
                let figures = try await desk.figures(request, plane: .public)
                #expect(figures.counter.totals(Measure.shown, in: figures.selection) == totals)
                let then = figures.counter.breakdown([.killed], by: .grade, in: figures.selection)
                #expect(then.rows.map(\.totals) == rows)
            }
        }
        let before = try await desk.figures(FigureRequest(asOf: Timestamp(milliseconds: 999)), plane: .public)
        #expect(before.selection.count == 0)
    }

    /// One walk for all rules gives what each rule gives by itself.
    @Test(arguments: [
        "", "grade=weak", "grade=discounted&position=credible", "actor=island-force", "position=notYetAssessed",
        "stage=withdrawn",
    ])
    func everyRuleIsCountedAsByItself(text: String) async throws {
        let store = try await SQLiteRegister.inMemory()
        let generator = IncidentGenerator(seed: 11)
        var revisions: [NewRevision] = []
        for number in 0..<400 {
            revisions.append(Self.revision(of: generator.incident(number), follows: 0, at: 1_000))
        }
        try await store.append(revisions)
        var narrow = RuleBook.builtIn
        narrow.rules[2].scope.countries = ["XZ"]
        for book in [RuleBook.builtIn, narrow] {
            let desk = FigureDesk(library: try await Library(store: store), rules: book, store: store)
            let request = FigureRequest(try IncidentQuery(queryString: text))
            let counted = try #require(try await desk.underEveryRule(Measure.shown, request, plane: .public))
            #expect(counted.rules.map(\.rule.key) == book.keys)
            var most = 0
            for line in counted.rules {
                var own = request
                own.rule = line.rule.key
                let figures = try await desk.figures(own, plane: .public)
                #expect(line.totals == figures.counter.totals(Measure.shown, in: figures.selection), "\(own.rule)")
                #expect(line.query == figures.query)
                most = max(most, figures.selection.count)
            }
            #expect(counted.widest.selection.count == most)
        }
    }

    @Test func whatCannotBeAnsweredIsSaid() async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append([
            Self.revision(of: Self.incident(1, killed: .unknown, grade: .fair), follows: 0, at: 1_000),
            Self.revision(of: Self.incident(2, killed: .unknown, grade: .fair), follows: 0, at: 1_000),
        ])
        let library = try await Library(store: store)
        let desk = FigureDesk(library: library, rules: .builtIn, store: store, pastLimit: 1)
        var words = IncidentQuery()
        words.text = "nasim"

        #expect(try await desk.figures(FigureRequest(words), plane: .public).selection.count == 2)
        await #expect(throws: FigureError.unknownRule(key: "none", known: RuleBook.builtIn.keys)) {
            _ = try await desk.figures(FigureRequest(rule: "none"), plane: .public)
        }
        let then = Timestamp(milliseconds: 5_000)
        await #expect(throws: FigureError.textAsOf) {
            _ = try await desk.figures(FigureRequest(words, asOf: then), plane: .public)
        }
        await #expect(throws: FigureError.pastTooLarge(incidents: 2)) {
            _ = try await desk.figures(FigureRequest(asOf: then), plane: .public)
        }
        #expect(throws: FigureError.unknownPeriods(key: "moon", known: [])) { _ = try desk.timeline(named: "moon") }
    }

    @Test(arguments: [
        "", "actor=us-led-coalition&rule=alleged", "grade=fair&boundPolicy=skip&by=month&measure=killed,children",
        "q=a%20b&allocation=proportional&asOf=2026-11-23T23%3A59%3A59Z",
    ])
    func aQuestionPrintsAsItWasRead(query: String) throws {
        #expect(try FigureQuery(queryString: query).queryString == query)
    }

    @Test(arguments: [
        "rule=a&rule=b", "boundPolicy=middle", "allocation=none", "asOf=yesterday", "measure=souls", "grade=nothing",
        "x=1",
    ])
    func aQuestionThatCannotBeReadIsRefused(query: String) {
        #expect(throws: IncidentQueryError.self) { _ = try FigureQuery(queryString: query) }
    }
}
