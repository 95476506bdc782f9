// SPDX-License-Identifier: Apache-2.0

/// Up to five steps of shade for values above zero, each with the value that it starts at.
struct Shades: Equatable {
    static let most = 5
    /// Ascending, without repeats; empty where nothing is above zero.
    let starts: [Int]

    /// Steps that grow by a factor, at round numbers: counts of incidents are many small ones and few large.
    init(upTo largest: Int) {
        guard largest > Self.most else {
            starts = largest > 0 ? Array(1...largest) : []
            return
        }
        var starts = [1]
        var ratio = 1.0
        while Self.fifthPower(ratio) < Double(largest) { ratio += 0.01 * ratio }
        var start = 1.0
        for _ in 1..<Self.most {
            start *= ratio
            let round = Int(Self.roundDown(start))
            if round > starts[starts.count - 1] { starts.append(round) }
        }
        self.starts = starts
    }

    /// The step of a value: 0 for zero, then 1 to the number of steps.
    func step(of value: Int) -> Int { starts.lastIndex { $0 <= value }.map { $0 + 1 } ?? 0 }

    /// The class number of a step, so that the last one is always the darkest.
    func tone(ofStep step: Int) -> Int { step == 0 ? 0 : Self.most - starts.count + step }

    private static func fifthPower(_ value: Double) -> Double { value * value * value * value * value }

    private static func roundDown(_ value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        return [5, 2, 1].map { $0 * power }.first { $0 <= value } ?? power
    }
}
