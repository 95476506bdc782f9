// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import FoundationEssentials
import Register
import RegisterSQLite
import Testing

@testable import Casework

/// What was known when, rebuilt from history (requirement R61).
@Suite struct KnownCurveTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    /// A register whose incidents are changed on many days, not always in the order of the clock.
    private static func register(seed: UInt64) async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        var random = Generator(state: seed)
        var revisions: [Int: Int] = [:]
        let start = try #require(Timestamp("2031-01-05")).milliseconds
        for step in 0..<120 {
            let number = Int.random(in: 1...30, using: &random)
            var incident = Incident()
            incident.id = Incident.ID("0190bbbb-0000-7000-8000-\(100_000_000_000 + number)") ?? .none
            incident.codes = ["XZ\(number)"]
            incident.harmReported = true
            incident.grade = .known([Grade.fair, .weak, .confirmed][Int.random(in: 0..<3, using: &random)])
            let low = Int.random(in: 0...9, using: &random)
            incident.tallies[.civilians] = Tally(
                killed: step.isMultiple(of: 7) ? .unknown : Bound(min: low, max: low + 3)
            )
            let hours = Int64(step * 23 + Int.random(in: -60...60, using: &random))
            try await store.append([
                NewRevision(
                    of: incident,
                    follows: revisions[number, default: 0],
                    recordedAt: Timestamp(milliseconds: start + hours * 3_600_000),
                    author: "test",
                    kind: .imported,
                    reason: "test",
                    supplied: FieldSet(),
                    origin: nil
                )
            ])
            revisions[number, default: 0] += 1
        }
        return store
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyRowIsTheFigureOfItsTime(seed: UInt64) async throws {
        let store = try await Self.register(seed: seed)
        let desk = FigureDesk(library: try await Library(store: store), rules: .builtIn, store: store)
        let measures: [Measure] = [.killed, .injured]
        let days = try await desk.knownCurve(measures, FigureRequest(), plane: .public)
        let months = try #require(days.by(.month))

        #expect(days.rows.count > 100 && months.rows.count > 3)
        #expect(
            zip(days.rows, days.rows.dropFirst()).allSatisfy {
                $0.period.last.dayNumber + 1 == $1.period.first.dayNumber
            }
        )
        for row in days.rows + months.rows {
            let then = try await desk.figures(FigureRequest(asOf: row.time), plane: .public)
            #expect(row.totals == then.counter.totals(measures, in: then.selection), "\(row.period.key)")
        }
        let now = try await desk.figures(FigureRequest(), plane: .public)
        #expect(days.rows.last?.totals == now.counter.totals(measures, in: now.selection))
        #expect(days.by(.periods([])) == nil)
    }

    @Test func aCurveEndsWhereItIsAskedTo() async throws {
        let store = try await Self.register(seed: 4)
        let desk = FigureDesk(library: try await Library(store: store), rules: .builtIn, store: store)
        let time = try #require(Timestamp("2031-02-10T09:30:00Z"))
        let whole = try await desk.knownCurve([.killed], FigureRequest(), plane: .public)
        let part = try await desk.knownCurve([.killed], FigureRequest(asOf: time), plane: .public)

        #expect(part.rows.allSatisfy { $0.time <= time })
        let before = whole.rows.filter { $0.time < time }
        #expect(part.rows.prefix(before.count).map(\.totals) == before.map(\.totals))
    }

    @Test func eachRowCountsUnderTheRuleOfItsTime() async throws {
        let store = try await Self.register(seed: 5)
        var book = RuleBook.builtIn
        var later = book.rules[0]
        let since = try #require(Timestamp("2031-03-01T00:00:00Z"))
        (later.version, later.since, later.grades) = (2, since.milliseconds, ["confirmed"])
        book.rules.append(later)
        let desk = FigureDesk(library: try await Library(store: store), rules: book, store: store)

        for row in try await desk.knownCurve([.killed], FigureRequest(), plane: .public).rows {
            let then = try await desk.figures(FigureRequest(asOf: row.time), plane: .public)
            #expect(row.ruleVersion == (row.time < since ? 1 : 2))
            #expect(row.totals == then.counter.totals([.killed], in: then.selection))
        }
    }

    @Test func whatCannotBeFollowedIsSaid() async throws {
        let store = try await Self.register(seed: 6)
        let library = try await Library(store: store)
        let small = FigureDesk(library: library, rules: .builtIn, store: store, pastLimit: 119)
        await #expect(throws: FigureError.historyTooLong(revisions: 120)) {
            _ = try await small.knownCurve([.killed], FigureRequest(), plane: .public)
        }
        var words = IncidentQuery()
        words.text = "nasim"
        await #expect(throws: FigureError.textAsOf) {
            _ = try await small.knownCurve([.killed], FigureRequest(words), plane: .public)
        }
        await #expect(throws: FigureError.noHistory) {
            let desk = FigureDesk(snapshot: library.snapshot, rules: .builtIn)
            _ = try await desk.knownCurve([.killed], FigureRequest(), plane: .public)
        }
        let empty = try await SQLiteRegister.inMemory()
        let desk = FigureDesk(library: try await Library(store: empty), rules: .builtIn, store: empty)
        #expect(try await desk.knownCurve([.killed], FigureRequest(), plane: .public).rows.isEmpty)
    }
}
