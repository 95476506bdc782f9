// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Matching

/// Learning from labelled pairs, and what an evaluation counts.
struct MatchEvaluationTests {
    private let pool = MatchFixture.pool()

    private func text(_ index: Int, truth: Set<Int32>? = nil) -> MatchEvaluation.Text {
        MatchEvaluation.Text(
            name: index,
            declarations: [MatchFixture.declaration(index)],
            truth: truth ?? [Int32(index)],
            absent: 0
        )
    }

    @Test func rightAndWrongPairsAreCounted() {
        let texts = [text(10), text(20), text(31, truth: [32])]
        let evaluation = MatchEvaluation(texts, pool: pool) { _ in .learned }
        let figures = evaluation.figures(.withDayAndPlace, threshold: 0.5)

        #expect(figures.proposed == 3)
        #expect(figures.right == 2)
        #expect(figures.truth == 3)
        #expect(figures.recall == 2.0 / 3)
    }

    @Test func twoEntriesWithOneIncidentGiveOnePair() {
        var twice = MatchFixture.declaration(10)
        twice.places = ["Kafr Sanad, North Nasim"]
        let text = MatchEvaluation.Text(
            name: 1,
            declarations: [MatchFixture.declaration(10), twice],
            truth: [10],
            absent: 1
        )
        let evaluation = MatchEvaluation([text], pool: pool) { _ in .learned }

        #expect(evaluation.figures(.all, threshold: 0.5).proposed == 1)
        #expect(evaluation.figures(.all, threshold: 0.5).truth == 1)
        #expect(evaluation.absent(.all) == 1)
        #expect(evaluation.misses(.all, threshold: 0.5).map(\.cause) == [.absent])
    }

    @Test func textsThatNameNothingCountInTheirScopeAlone() {
        let silent = MatchEvaluation.Text(name: 0, declarations: [Declaration()], truth: [3, 4], absent: 0)
        let evaluation = MatchEvaluation([silent, text(10)], pool: pool) { _ in .learned }

        #expect(evaluation.count(.all) == 2)
        #expect(evaluation.count(.withDayAndPlace) == 1)
        #expect(evaluation.figures(.withDayAndPlace, threshold: 0.5).recall == 1)
        #expect(evaluation.misses(.all, threshold: 0.5).map(\.cause) == [.silent, .silent])
    }

    @Test func missesHaveTheirCause() {
        func cause(
            of index: Int = 10,
            _ change: (inout Declaration) -> Void,
            truth: Set<Int32> = [10]
        ) -> [MatchEvaluation.Cause] {
            var declaration = MatchFixture.declaration(index)
            change(&declaration)
            let text = MatchEvaluation.Text(name: 0, declarations: [declaration], truth: truth, absent: 0)
            return MatchEvaluation([text], pool: pool) { _ in .learned }.misses(.all, threshold: 0.5).map(\.cause)
        }
        #expect(cause { _ in } == [])
        #expect(cause { $0.firstDay = nil } == [.noDay])
        #expect(cause(of: 12, { $0.places = [] }, truth: [12]) == [.noPlace])
        #expect(cause { $0.firstDay = MatchFixture.day(18) } == [.day])
        #expect(cause { $0.places = ["Dar Shihab"] } == [.place])
        #expect(cause({ _ in }, truth: [10, 18]) == [.several])
    }

    @Test func anIncidentThatIsMissingMisleadsRarely() {
        let evaluation = MatchEvaluation((0..<40).map { text($0 * 3 + 1) }, pool: pool) { _ in .learned }

        #expect(evaluation.misled(.all, threshold: 0.5) == 0)
        #expect(evaluation.misled(.all, threshold: 0) == 40)
    }

    @Test func learningFollowsThePairs() {
        let pool = MatchFixture.pool(60)
        let pairs = (0..<40).map { index -> MatchLearning.Pair in
            var declaration = MatchFixture.declaration(index)
            if index % 2 == 0 { declaration.firstDay = MatchFixture.day(index + 1) }
            return MatchLearning.Pair(declaration, members: [Int32(index)])
        }
        let weights = MatchLearning(pool: pool, pairs: pairs).weights()

        #expect(weights[agreement: .dateAdjacent] > 0.3)
        #expect(weights[agreement: .dateSame] < 0.65)
        #expect(weights[agreement: .placeSame] > MatchWeights.expected[agreement: .placeSame])
        #expect(weights[scale: .date] != 1)
    }

    @Test func noPairsTeachNothing() {
        let weights = MatchLearning(pool: pool, pairs: []).weights()

        for level in ClueLevel.allCases {
            #expect(abs(weights[agreement: level] - MatchWeights.expected[agreement: level]) < 0.35)
        }
        #expect(Clue.allCases.allSatisfy { abs(weights[scale: $0] - 1) < 1e-9 })
    }

    @Test func tablesAreReadBack() {
        #expect(MatchWeights(table: MatchWeights.learned.table) == MatchWeights.learned)
        #expect(MatchWeights.learned != MatchWeights.expected)
        let named = Set(MatchWeights.learned.table.split(separator: "\n").map { $0.prefix { $0 != " " } })
        #expect(named == Set(ClueLevel.allCases.map { $0.key[...] } + Clue.allCases.map { $0.rawValue[...] }))
    }

    @Test func foldsAnswerEveryText() {
        let texts = [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 34].map { text($0) }
        let pool = MatchFixture.pool(60)
        let shown = texts.map(\.declarations)
        let evaluation = MatchEvaluation.outOfFold(texts, pool: pool, folds: 3, learning: shown)

        #expect(evaluation.texts.count == 12)
        #expect(evaluation.figures(.all, threshold: 0.5).right >= 11)
    }

    @Test func candidatesHoldTheIncidentAndFewOthers() {
        let large = MatchFixture.pool(4_000)
        var (found, candidates) = (0, 0)
        for index in stride(from: 0, to: 4_000, by: 40) {
            var memo = PlaceMemo()
            let members = MatchQuery(MatchFixture.declaration(index), pool: large).candidates(&memo)
            if members.contains(Int32(index)) { found += 1 }
            candidates += members.count
        }

        // R69: blocking recall at least 0.99, reduction at least 0.98 of this pool, which has but eight names.
        #expect(found == 100)
        #expect(Double(candidates) / 100 < 0.02 * 4_000)
    }
}
