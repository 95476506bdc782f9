// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Fits the scales of the clues: the incidents that are meant shall be as probable as they can be, and "none of them" where they
/// are taken out of the pool.
///
/// A conditional logit over the candidates of each declaration (McFadden, "Conditional Logit Analysis of Qualitative Choice
/// Behavior", 1974), drawn towards 1 by a ridge. Codes and serials are taken out first, which would decide everything; each
/// declaration counts once with its squares and once without.
struct ScaleFit {
    /// The clues that are fitted.
    static let clues: [Clue] = [.date, .place, .square, .country, .actor, .figures]
    private static let ridge = 2.0
    private static let rounds = 300

    /// One candidate: its unscaled weights by clue, and whether it is meant.
    private struct Row {
        let weights: [Double]
        let isMeant: Bool
    }

    private let cases: [[Row]]
    /// Exponent of "none of them" against one incident.
    private let none: Double
    /// As how many cases one counts whose incidents are taken out: as many as the weights expect.
    private let withoutMeant: Double

    init(pool: MatchPool, pairs: [MatchLearning.Pair], weights: MatchWeights) {
        var cases: [[Row]] = []
        for pair in pairs {
            var bare = pair.declaration
            bare.codes = []
            bare.serials = []
            var variants = [bare]
            if !bare.squares.isEmpty {
                bare.squares = []
                variants.append(bare)
            }
            for variant in variants {
                cases.append(Self.rows(MatchQuery(variant, pool: pool), pair.members, weights))
            }
        }
        self.cases = cases
        withoutMeant = (1 - weights.shareRecorded) / weights.shareRecorded
        none = -MatchScores.priorWeight(weights, count: pool.count)
    }

    private static func rows(_ query: MatchQuery, _ meant: Set<Int32>, _ weights: MatchWeights) -> [Row] {
        let scores = MatchScores(query, weights: weights)
        func row(_ vector: SIMD8<Double>, isMeant: Bool) -> Row {
            Row(weights: clues.map { vector[$0.place] }, isMeant: isMeant)
        }
        var rows = scores.candidates.map { row($0.weights, isMeant: meant.contains($0.member)) }
        if !rows.contains(where: \.isMeant) {
            rows += meant.map { row(scores.vector(query.levels(of: $0)), isMeant: true) }
        }
        return rows
    }

    /// Climbs the likelihood by steps that grow while it rises and shrink when it falls.
    func fit(_ weights: inout MatchWeights) {
        var scales = [Double](repeating: 1, count: Self.clues.count)
        var (value, slope) = likelihood(scales)
        var step = 0.1 / Double(max(1, cases.count))
        for _ in 0..<Self.rounds {
            let next = zip(scales, slope).map { min(2, max(0.05, $0 + step * $1)) }
            let (nextValue, nextSlope) = likelihood(next)
            if nextValue >= value {
                (scales, value, slope) = (next, nextValue, nextSlope)
                step *= 1.3
            } else {
                step *= 0.4
            }
        }
        for (clue, scale) in zip(Self.clues, scales) { weights[scale: clue] = scale }
    }

    private func likelihood(_ scales: [Double]) -> (value: Double, slope: [Double]) {
        var value = 0.0
        var slope = [Double](repeating: 0, count: scales.count)
        for rows in cases {
            add(rows, scales, &value, &slope)
            addWithoutMeant(rows, scales, &value, &slope)
        }
        for index in scales.indices {
            value -= Self.ridge * (scales[index] - 1) * (scales[index] - 1)
            slope[index] -= 2 * Self.ridge * (scales[index] - 1)
        }
        return (value, slope)
    }

    private func exponent(_ row: Row, _ scales: [Double]) -> Double {
        zip(row.weights, scales).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private func add(_ rows: [Row], _ scales: [Double], _ value: inout Double, _ slope: inout [Double]) {
        let exponents = rows.map { exponent($0, scales) }
        let largest = max(none, exponents.max() ?? none)
        let shares = exponents.map { Natural.exponential($0 - largest) }
        let all = shares.reduce(Natural.exponential(none - largest), +)
        let meant = zip(rows, shares).reduce(0) { $0 + ($1.0.isMeant ? $1.1 : 0) }
        guard meant > 0 else { return }
        value += Natural.logarithm(meant / all)
        for (row, share) in zip(rows, shares) {
            let pull = (row.isMeant ? share / meant : 0) - share / all
            for index in slope.indices { slope[index] += pull * row.weights[index] }
        }
    }

    private func addWithoutMeant(_ rows: [Row], _ scales: [Double], _ value: inout Double, _ slope: inout [Double]) {
        let others = rows.filter { !$0.isMeant }
        let exponents = others.map { exponent($0, scales) }
        let largest = max(none, exponents.max() ?? none)
        let shares = exponents.map { Natural.exponential($0 - largest) }
        let nobody = Natural.exponential(none - largest)
        let all = shares.reduce(nobody, +)
        value += withoutMeant * Natural.logarithm(nobody / all)
        for (row, share) in zip(others, shares) {
            for index in slope.indices { slope[index] -= withoutMeant * share / all * row.weights[index] }
        }
    }
}
