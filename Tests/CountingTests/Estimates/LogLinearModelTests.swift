// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

@Suite struct LogLinearModelTests {
    @Test(arguments: [(2, 1), (3, 8), (4, 113)]) func hierarchicalModelsAreCounted(lists: Int, models: Int) {
        #expect(LogLinearModel.all(lists).count == models)
    }

    @Test func everyModelHoldsThePartsOfItsInteractions() {
        for model in LogLinearModel.all(4) {
            let terms = Set(model.terms)
            for term in model.terms {
                #expect((0..<16).filter { $0 & term == $0 }.allSatisfy(terms.contains))
            }
        }
    }

    /// The unseen are n₁₁₁n₁₀₀n₀₁₀n₀₀₁ / (n₁₁₀n₁₀₁n₀₁₁): Fienberg 1972, Biometrika 59, 591–603.
    @Test func threeListsWithEveryPairHaveAClosedForm() throws {
        let table = try ListMembership(
            ["A", "B", "C"],
            ["100": 60, "010": 49, "001": 4, "110": 247, "101": 112, "011": 142, "111": 12]
        )
        let fit = try #require(try Estimate(table).result(of: .allTwoWay(3))?.fit)

        let unseen = 12.0 * 60 * 49 * 4 / (247 * 112 * 142)
        #expect((fit.figure.point - 626 - unseen).magnitude < 1e-7)
        #expect(fit.degreesOfFreedom == 0)
        #expect(fit.deviance < 1e-9)
    }

    /// One interaction A×B: C is independent of what A and B hold together, so N̂ is Lincoln–Petersen of the two.
    @Test func aListThatIsIndependentOfTheOthersTogetherGivesLincolnPetersen() throws {
        let table = try ListMembership(
            ["A", "B", "C"],
            ["100": 81, "010": 67, "001": 40, "110": 33, "101": 21, "011": 15, "111": 9]
        )
        let model = LogLinearModel(listCount: 3, interactions: [0b011])
        let figure = try #require(try Estimate(table).result(of: model)?.figure)

        let (others, third, both) = (81.0 + 67 + 33 + 21 + 15 + 9, 40.0 + 21 + 15 + 9, 21.0 + 15 + 9)
        #expect((figure.point - others * third / both).magnitude < 1e-6)
    }

    @Test func aModelThatNeedsAnEmptyPairIsReported() throws {
        let table = try ListMembership(
            ["A", "B", "C"],
            ["100": 60, "010": 49, "001": 40, "101": 12, "011": 14]
        )
        let problem = LogLinearProblem(table, .allTwoWay(3))

        #expect(problem.solved() == .notEstimable(.allTwoWay(3), .zeroMargin(lists: 0b011, pattern: 0b011)))
        let text = LogLinearResult.Obstacle.zeroMargin(lists: 0b011, pattern: 0b011).text(table, .english)
        #expect(text.contains("A=1, B=1"))
    }

    /// Every margin of two lists has persons, and yet the likelihood has no maximum inside.
    @Test func aFitAtTheEdgeIsReported() throws {
        let table = try ListMembership(
            ["A", "B", "C"],
            ["100": 20, "010": 30, "001": 25, "110": 6, "101": 7, "011": 8, "111": 0]
        )

        guard case .notEstimable(_, let obstacle) = LogLinearProblem(table, .allTwoWay(3)).solved() else {
            Issue.record("a saturated model with an empty cell has no estimate")
            return
        }
        #expect(obstacle == .boundary)
    }
}
