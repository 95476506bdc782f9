// SPDX-License-Identifier: Apache-2.0

@testable import Counting

/// SplitMix64: the same numbers on every run.
struct EstimateRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A table of three or four lists; one cell in `emptyOneIn` is empty.
    mutating func table(emptyOneIn: Int) throws -> ListMembership {
        let lists = Int.random(in: 3...4, using: &self)
        var counts = (0..<1 << lists).map { _ in
            Int.random(in: 0..<emptyOneIn, using: &self) == 0 ? 0 : Int.random(in: 1...400, using: &self)
        }
        counts[0] = 0
        return try ListMembership(lists: (0..<lists).map { "L\($0)" }, counts: counts)
    }

    /// A table drawn from `persons` persons whom each list holds with a probability of its own.
    mutating func table(persons: Int, chances: [Double]) throws -> ListMembership {
        var counts = [Int](repeating: 0, count: 1 << chances.count)
        for _ in 0..<persons {
            let pattern = chances.indices.reduce(0) {
                Double.random(in: 0..<1, using: &self) < chances[$1] ? $0 | 1 << $1 : $0
            }
            counts[pattern] += 1
        }
        counts[0] = 0
        return try ListMembership(lists: chances.indices.map { "L\($0)" }, counts: counts)
    }
}
