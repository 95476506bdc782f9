// SPDX-License-Identifier: Apache-2.0

/// A stream of numbers that depends on its seed alone.
///
/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, figure 15 and the mixer Stafford 13.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number from 0 up to, but not including, `bound`; `bound` is above 0.
    mutating func below(_ bound: Int) -> Int {
        // The high half of a product: even enough for bounds far below 2^32.
        Int((UInt64(UInt32(truncatingIfNeeded: next() >> 32)) &* UInt64(bound)) >> 32)
    }

    /// True in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of the values, each as likely; the list is not empty.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// A number from 0 to 1.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }
}
