// SPDX-License-Identifier: Apache-2.0

/// Cuts a count of people into whole people over weighted parts.
///
/// Webster's method (Sainte-Laguë): each person in turn goes to the part with the largest weight / (2 given + 1); of
/// equal ones to the earlier. It never takes from a part when the count grows (house monotone: Balinski and Young,
/// *Fair Representation*, 1982), so that a lower bound cut this way is nowhere above its upper bound.
enum Apportionment {
    /// Whole numbers that sum to `count`, by weight; all weights are at least 1.
    static func parts(of count: Int, weights: [Int]) -> [Int] {
        let whole = weights.reduce(0, +)
        guard whole > 0, count > 0 else { return weights.map { _ in 0 } }
        // No part gets fewer than its share less the number of parts, so that these need not be given one by one.
        var given = weights.map { max(0, $0 * count / whole - weights.count) }
        for _ in given.reduce(0, +)..<count {
            var best = 0
            for part in 1..<max(1, weights.count)
            where weights[part] * (2 * given[best] + 1) > weights[best] * (2 * given[part] + 1) {
                best = part
            }
            given[best] += 1
        }
        return given
    }
}
