// SPDX-License-Identifier: Apache-2.0

/// Learns weights from declarations whose incidents are known.
package struct MatchLearning: Sendable {
    /// A declaration with the incidents of the pool that it is about.
    package struct Pair: Sendable {
        package let declaration: Declaration
        /// Indexes in the pool; never empty.
        package let members: Set<Int32>

        package init(_ declaration: Declaration, members: Set<Int32>) {
            self.declaration = declaration
            self.members = members
        }
    }

    private let pool: MatchPool
    private let pairs: [Pair]

    /// Prepares learning from pairs of one pool; pairs without an incident teach nothing and are left out.
    package init(pool: MatchPool, pairs: [Pair]) {
        self.pool = pool
        self.pairs = pairs.filter { !$0.members.isEmpty }
    }

    /// The weights that these pairs teach; with few pairs they stay near what is expected beforehand.
    package func weights() -> MatchWeights {
        var weights = MatchWeights.expected
        countAgreements(&weights)
        countChances(&weights)
        ScaleFit(pool: pool, pairs: pairs, weights: weights).fit(&weights)
        return weights
    }

    /// m: how often each level occurs, with the expected shares as so many cases beforehand.
    private func countAgreements(_ weights: inout MatchWeights) {
        var counts = [Double](repeating: 0, count: ClueLevel.allCases.count)
        for pair in pairs {
            let query = MatchQuery(pair.declaration, pool: pool)
            for member in pair.members {
                for level in query.levels(of: member).known {
                    counts[Int(level.rawValue)] += 1 / Double(pair.members.count)
                }
            }
        }
        for clue in Clue.allCases where clue != .square { share(clue.levels, counts, &weights) }
        // A level of the square is a share of the points of its kind, fine or coarse; the last three are shares of all.
        let tails = [ClueLevel.squareNear, .squareRegion, .squareFar]
        share([.squareSame, .squareInside] + tails, counts, &weights)
        share([.squareGeneric, .squareReach] + tails, counts, &weights)
        share(Clue.square.levels, counts, &weights, only: tails)
    }

    private func share(
        _ levels: [ClueLevel],
        _ counts: [Double],
        _ weights: inout MatchWeights,
        only shared: [ClueLevel]? = nil
    ) {
        let total = levels.reduce(0) { $0 + counts[Int($1.rawValue)] }
        for level in shared ?? levels {
            let before = Self.casesBeforehand * MatchWeights.expected[agreement: level]
            weights[agreement: level] = (counts[Int(level.rawValue)] + before) / (total + Self.casesBeforehand)
        }
    }

    /// As how many cases the expected shares count.
    private static let casesBeforehand = 20.0
    /// Incidents that each declaration is held against for the shares by chance.
    private static let samplesPerPair = 200

    /// u: how often each level occurs with incidents that the declaration is not about, evenly taken from the pool.
    ///
    /// Codes and numbers are left out: how often another text names an unknown code cannot be seen in pairs that all belong to
    /// the pool.
    private func countChances(_ weights: inout MatchWeights) {
        var counts = [Double](repeating: 0, count: ClueLevel.allCases.count)
        let step = max(1, pool.count / Self.samplesPerPair)
        for (offset, pair) in pairs.enumerated() {
            let query = MatchQuery(pair.declaration, pool: pool)
            for member in stride(from: offset % step, to: pool.count, by: step) {
                guard !pair.members.contains(Int32(member)) else { continue }
                for level in query.levels(of: Int32(member)).known { counts[Int(level.rawValue)] += 1 }
            }
        }
        for clue in Clue.allCases where clue != .code && clue != .serial {
            let total = clue.levels.reduce(0) { $0 + counts[Int($1.rawValue)] }
            for level in clue.levels {
                let before = Self.casesBeforehand * MatchWeights.expected[chance: level]
                weights[chance: level] = (counts[Int(level.rawValue)] + before) / (total + Self.casesBeforehand)
            }
        }
    }
}
