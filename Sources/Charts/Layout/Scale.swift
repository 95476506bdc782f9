// SPDX-License-Identifier: Apache-2.0

/// An axis of values from zero to a round number, with ticks at multiples of 1, 2 or 5 times a power of ten.
struct Scale {
    let top: Double
    let ticks: [Int]

    /// For values up to `largest`, with about `most` steps and never a step below 1.
    init(upTo largest: Double, steps most: Int) {
        let step = Self.step(atLeast: largest / Double(most))
        let count = max(1, (largest / step).rounded(.up))
        top = count * step
        ticks = (0...Int(count)).compactMap { Int(exactly: Double($0) * step) }
    }

    /// The smallest of 1, 2, 5, 10, 20, 50 … that is not below a size.
    static func step(atLeast size: Double) -> Double {
        var power = 1.0
        while power * 10 < size { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= size } ?? 10 * power
    }

    /// The same ticks, with the axis ending at the largest value: for bars, whose figures are written beside them.
    static func tight(upTo largest: Double, steps most: Int) -> Scale {
        let scale = Scale(upTo: largest, steps: most)
        guard largest > 0 else { return scale }
        return Scale(top: largest, ticks: scale.ticks.filter { Double($0) <= largest })
    }

    private init(top: Double, ticks: [Int]) {
        self.top = top
        self.ticks = ticks
    }

    /// How far along an axis of a length a value lies.
    func length(_ value: Double, of length: Double) -> Double { value / top * length }
}
