// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Proposes incidents of a pool for declarations, with reasons and probabilities.
///
/// The probability weighs each incident against every other and against "none of them" (Bayes' rule over the pool): two
/// incidents that fit equally well have at most one half each.
package struct Matcher: Sendable {
    package let pool: MatchPool
    package let weights: MatchWeights
    /// Proposals below this probability are left out; 0 keeps every candidate.
    package let leastProbability: Double

    package init(pool: MatchPool, weights: MatchWeights = .learned, leastProbability: Double = 0.001) {
        self.pool = pool
        self.weights = weights
        self.leastProbability = leastProbability
    }

    /// The incidents that a declaration may mean, the likeliest first.
    ///
    /// - Parameters:
    ///   - declaration: What a military says.
    ///   - excluded: Incidents to be passed over, by their indexes, as if the pool did not hold them.
    /// - Returns: None where nothing in the pool comes near.
    package func proposals(for declaration: Declaration, excluding excluded: Set<Int32> = []) -> [Proposal] {
        let query = MatchQuery(declaration, pool: pool)
        let scored = MatchScores(query, weights: weights, excluding: excluded)
        let explanation = MatchExplanation(declaration, query: query)
        return scored.ranked(atLeast: leastProbability).map { candidate in
            let contributions = zip(Clue.allCases, candidate.levels.byClue).compactMap { clue, level in
                level.map { level in
                    Contribution(
                        level: level,
                        weight: candidate.weights[clue.place],
                        values: explanation.values(of: level, member: candidate.member)
                    )
                }
            }
            return Proposal(
                member: candidate.member,
                number: pool.numbers[Int(candidate.member)],
                contributions: contributions.sorted { $0.weight > $1.weight },
                weight: candidate.weight,
                probability: candidate.probability
            )
        }
    }
}

/// The candidates of one declaration with their weights and probabilities.
struct MatchScores: Sendable {
    struct Candidate: Sendable {
        let member: Int32
        let levels: MatchLevels
        /// By the place of each clue; 0 where it is not known.
        let weights: SIMD8<Double>
        let weight: Double
        var probability = 0.0
    }

    private(set) var candidates: [Candidate] = []
    private let chances: MatchChances
    private let weights: MatchWeights
    /// The weight of each level for this declaration, place and square without what depends on the incident.
    private let table: [Double]
    /// The weight of each level of the square, in rows by the level of the place.
    private let squareTable: [Double]

    init(_ query: MatchQuery, weights: MatchWeights, excluding excluded: Set<Int32> = []) {
        var memo = PlaceMemo()
        let chances = query.chances(&memo)
        self.chances = chances
        self.weights = weights
        table = ClueLevel.allCases.map { weights.weight($0, chance: chances.shares[Int($0.rawValue)]) }
        squareTable = (0..<MatchChances.rows).flatMap { row in
            Clue.square.levels.map { weights.weight($0, chance: chances.share($0, inRow: row)) }
        }
        guard query.pool.count > 0 else { return }
        var placeWeights: [PlaceLevel: Double] = [:]
        candidates = query.candidates(&memo).compactMap { member in
            if !excluded.isEmpty, excluded.contains(member) { return nil }
            let levels = query.levels(of: member, &memo)
            let vector = vector(levels, &placeWeights)
            return Candidate(member: member, levels: levels, weights: vector, weight: vector.sum())
        }
        weigh(priorWeight: Self.priorWeight(weights, count: query.pool.count))
    }

    /// The weight of each clue.
    func vector(_ levels: MatchLevels) -> SIMD8<Double> {
        var placeWeights: [PlaceLevel: Double] = [:]
        return vector(levels, &placeWeights)
    }

    private func vector(_ levels: MatchLevels, _ placeWeights: inout [PlaceLevel: Double]) -> SIMD8<Double> {
        func weight(_ level: ClueLevel?) -> Double { level.map { table[Int($0.rawValue)] } ?? 0 }
        var place = 0.0
        if let level = levels.place {
            if level.level == .placeNone {
                place = table[Int(ClueLevel.placeNone.rawValue)]
            } else if let known = placeWeights[level] {
                place = known
            } else {
                place = weights.weight(level.level, chance: chances.share(level))
                placeWeights[level] = place
            }
        }
        let columns = Clue.square.levels.count
        let square = levels.square.map { level in
            squareTable[MatchChances.row(levels.place) * columns + Int(level.rawValue - ClueLevel.squareSame.rawValue)]
        }
        return SIMD8(
            weight(levels.code),
            weight(levels.serial),
            weight(levels.date),
            place,
            square ?? 0,
            weight(levels.country),
            weight(levels.actor),
            weight(levels.figures)
        )
    }

    /// Natural logarithm of the odds that any one incident is meant, before anything is known of it.
    static func priorWeight(_ weights: MatchWeights, count: Int) -> Double {
        Natural.logarithm(weights.shareRecorded / (1 - weights.shareRecorded) / Double(max(1, count)))
    }

    private mutating func weigh(priorWeight: Double) {
        // The largest exponent is taken out, so that nothing overflows; "none of them" has the exponent 0.
        let largest = candidates.reduce(0) { max($0, $1.weight + priorWeight) }
        var total = Natural.exponential(-largest)
        for index in candidates.indices {
            candidates[index].probability = Natural.exponential(candidates[index].weight + priorWeight - largest)
            total += candidates[index].probability
        }
        for index in candidates.indices { candidates[index].probability /= total }
    }

    /// The candidates from a probability on, the likeliest first.
    func ranked(atLeast probability: Double) -> [Candidate] {
        candidates.filter { $0.probability >= probability }.sorted {
            ($0.probability, $1.member) > ($1.probability, $0.member)
        }
    }
}
