// SPDX-License-Identifier: Apache-2.0

@testable import Geodesy

/// SplitMix64: the same numbers on every run.
struct SeededRandom: RandomNumberGenerator {
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

    /// A coordinate anywhere, one in eight on a whole degree.
    mutating func coordinate() -> Coordinate {
        var latitude = Double.random(in: -90...90, using: &self)
        var longitude = Double.random(in: -180...180, using: &self)
        if next() % 8 == 0 { latitude.round() }
        if next() % 8 == 0 { longitude.round() }
        return Coordinate(computedLatitude: latitude, longitude: longitude)
    }
}
