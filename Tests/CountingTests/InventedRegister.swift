// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// A seeded source of random numbers (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Summaries of an invented register, and a catalogue of them.
struct InventedRegister {
    let summaries: [IncidentSummary]

    init(incidents: Int, seed: UInt64) {
        var numbers = SeededNumbers(seed)
        summaries = (0..<incidents).map { _ in .invented(&numbers) }
    }

    init(_ summaries: [IncidentSummary]) {
        self.summaries = summaries
    }

    func snapshot(order: [Int]? = nil) throws -> CatalogueSnapshot {
        var catalogue = Catalogue()
        for index in order ?? Array(summaries.indices) {
            try catalogue.upsert(
                CatalogueEntry(number: Int32(index + 1), id: .none, revision: 1, summary: summaries[index])
            )
        }
        return catalogue.snapshot()
    }
}

extension IncidentSummary {
    /// Any mixture of what summaries hold; ranges are in order.
    static func invented(_ numbers: inout SeededNumbers) -> IncidentSummary {
        var summary = IncidentSummary()
        func pick(_ codes: [String], upTo most: Int, _ numbers: inout SeededNumbers) -> TermCodes {
            let count = Int.random(in: 0...most, using: &numbers)
            return TermCodes(joined: codes.shuffled(using: &numbers).prefix(count).joined(separator: "\u{1F}"))
        }
        summary.actors = pick(["northern-brigade", "ridge-front", "island-force", "?odd"], upTo: 3, &numbers)
        summary.countries = pick(["XZ", "XY"], upTo: 2, &numbers)
        summary.areas = pick(["Lower Delta", "Hills"], upTo: 1, &numbers)
        summary.grade = pick(Grade.allCases.map(\.key), upTo: 1, &numbers)
        summary.positions = pick(Position.allCases.map(\.key), upTo: 2, &numbers)
        summary.strikeTypes = pick(["airstrike", "droneStrike", "artillery"], upTo: 2, &numbers)
        summary.infrastructure = pick(["house", "residential", "market", "hospital"], upTo: 3, &numbers)
        summary.stage = TermCodes(joined: numbers.happens(90) ? "published" : "monitored")
        summary.visibility = numbers.happens(90) ? .published : .draft
        summary.harmReported = numbers.happens(90) ? true : numbers.happens(50) ? false : nil
        if numbers.happens(90) { summary.day = Int32.random(in: 16_000..<17_500, using: &numbers) }
        if numbers.happens(30) {
            summary.dayEnd = summary.day.map { $0 + Int32.random(in: -2...120, using: &numbers) }
        }
        for path in bounds { summary[keyPath: path] = .invented(&numbers) }
        summary.namedKilled = Int32.random(in: 0...6, using: &numbers)
        summary.namedVictims = summary.namedKilled + Int32.random(in: 0...2, using: &numbers)
        return summary
    }

    static var bounds: [WritableKeyPath<IncidentSummary, Bound>] {
        [
            \.killed, \.injured, \.childrenKilled, \.womenKilled, \.menKilled, \.fightersKilled, \.childrenInjured,
            \.womenInjured, \.menInjured, \.fightersInjured, \.deathsConceded, \.injuriesConceded,
        ]
    }
}

extension Bound {
    /// Unknown, not applicable, one-sided or a range in order.
    static func invented(_ numbers: inout SeededNumbers) -> Bound {
        if numbers.happens(15) { return .unknown }
        if numbers.happens(8) { return .notApplicable }
        let lower = Int.random(in: 0...9, using: &numbers)
        let upper = lower + Int.random(in: 0...40, using: &numbers)
        if numbers.happens(8) { return Bound(min: lower, max: nil) }
        if numbers.happens(8) { return Bound(min: nil, max: upper) }
        return Bound(min: lower, max: upper)
    }
}
