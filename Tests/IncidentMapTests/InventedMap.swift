// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Foundation

@testable import IncidentMap

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

/// An invented register whose incidents lie anywhere: in villages, alone, on edges of tiles, at the poles and the antimeridian.
struct InventedMap {
    var summaries: [IncidentSummary]
    var catalogue = Catalogue()

    init(incidents: Int, seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        let villages = (0..<8).map { _ in
            (Double.random(in: 30...36, using: &numbers), Double.random(in: 36...44, using: &numbers))
        }
        summaries = (0..<incidents).map { _ in Self.summary(villages, &numbers) }
        for index in summaries.indices { try take(index, revision: 1) }
    }

    /// Takes the summary with this index in.
    mutating func take(_ index: Int, revision: Int) throws {
        let text = String(index + 1, radix: 16)
        let id = "0190aaaa-0000-7000-8000-" + String(repeating: "0", count: 12 - text.count) + text
        try catalogue.upsert(
            CatalogueEntry(
                number: Int32(index + 1),
                id: Incident.ID(id) ?? .none,
                revision: revision,
                summary: summaries[index]
            )
        )
    }

    private static func summary(_ villages: [(Double, Double)], _ numbers: inout SeededNumbers) -> IncidentSummary {
        var summary = IncidentSummary()
        summary.displayCode = numbers.happens(90) ? "QM\(Int.random(in: 1...99_999, using: &numbers)) QN7" : ""
        summary.grade = TermCodes(joined: ["fair", "confirmed", "weak", ""].randomElement(using: &numbers) ?? "")
        summary.actors = TermCodes(
            joined: ["ridge-front", "ridge-front\u{1F}island-force", ""].randomElement(using: &numbers) ?? ""
        )
        summary.strikeStatus = TermCodes(joined: numbers.happens(40) ? StrikeStatus.declared.key : "")
        summary.stage = TermCodes(joined: "published")
        summary.harmReported = true
        summary.visibility = numbers.happens(85) ? .published : .draft
        if numbers.happens(90) { summary.day = Int32.random(in: 16_000..<17_500, using: &numbers) }
        summary.killed = bound(&numbers)
        summary.fightersKilled = bound(&numbers)
        summary.namedKilled = Int32.random(in: 0...6, using: &numbers)
        guard numbers.happens(85) else { return summary }
        let radius: [Float?] = [nil, 1, 25, 71, 250, 500, 1000, 1500, 3000, 10_000, 75_000]
        summary.radiusMetres = radius.randomElement(using: &numbers) ?? nil
        switch Int.random(in: 0..<10, using: &numbers) {
        case 0..<5: (summary.latitude, summary.longitude) = villages.randomElement(using: &numbers) ?? (0, 0)
        case 5..<8:
            summary.latitude = Double.random(in: 33...33.2, using: &numbers)
            summary.longitude = Double.random(in: 44...44.2, using: &numbers)
        case 8:
            summary.latitude = [-90, -89.97, 0, 0.00001, 66.51, 89.99, 90].randomElement(using: &numbers)
            summary.longitude = [-180, -179.99, 0, 11.25, 179.996, 180].randomElement(using: &numbers)
        default:
            summary.latitude = Double.random(in: -90...90, using: &numbers)
            summary.longitude = Double.random(in: -180...180, using: &numbers)
        }
        return summary
    }

    private static func bound(_ numbers: inout SeededNumbers) -> Bound {
        if numbers.happens(15) { return .unknown }
        if numbers.happens(8) { return .notApplicable }
        let lower = Int.random(in: 0...9, using: &numbers)
        let upper = lower + Int.random(in: 0...40, using: &numbers)
        return Bound(min: numbers.happens(8) ? nil : lower, max: upper)
    }
}
