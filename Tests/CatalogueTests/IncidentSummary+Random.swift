// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

@testable import Catalogue

extension IncidentSummary {
    /// An invented summary in which everything may be missing, doubled, out of order or outside the vocabularies.
    static func random(_ random: inout SplitMix64) -> IncidentSummary {
        var summary = IncidentSummary()
        let code = "\(["XZ", "xz", "XZ0"].randomElement(using: &random) ?? "")\(Int.random(in: 0..<60, using: &random))"
        summary.displayCode = random.happens(12) ? "" : random.happens(10) ? code + " QQ7 XZ7" : code
        summary.visibility =
            random.happens(70) ? .published : Visibility.allCases.randomElement(using: &random) ?? .draft
        for dimension in FilterDimension.allCases {
            let isList = ![.grade, .strikeStatus, .accuracy, .stage].contains(dimension) || random.happens(5)
            summary.setTerms(terms(of: dimension, isList: isList, &random), of: dimension)
        }
        if random.happens(85) { summary.day = Int32.random(in: 16_000..<16_400, using: &random) }
        if random.happens(15) { summary.dayEnd = (summary.day ?? 16_000) + Int32.random(in: -3...60, using: &random) }
        if random.happens(70) {
            summary.latitude = Double(Int.random(in: -900_000_000...900_000_000, using: &random)) / 1e7
            summary.longitude = Double(Int.random(in: -1_800_000_000...1_800_000_000, using: &random)) / 1e7
        }
        let radii: [Float] = [1, 25, 1500, 75_000, 900_000]
        summary.radiusMetres = random.happens(60) ? radii.randomElement(using: &random) : nil
        for figure in Figure.allCases { summary.setBound(.random(&random), of: figure) }
        for part in CountedPart.allCases where random.happens(40) {
            let rows = (0...Int.random(in: 0...2, using: &random)).map { ["x\($0)", ""] }
            summary.setRows(CodedRows(rows), of: part)
        }
        if random.happens(30) { summary.firstReported = Int32.random(in: 16_000..<16_400, using: &random) }
        summary.namedKilled = Int32.random(in: 0...2, using: &random)
        summary.victims = Int32.random(in: 0...5, using: &random)
        summary.namedVictims = Int32.random(in: 0...2, using: &random)
        summary.families = random.happens(70) ? 0 : 2
        summary.matchedVictims = random.happens(80) ? 0 : 1
        summary.sources = Int32.random(in: 0...9, using: &random)
        summary.media = Int32.random(in: 0...3, using: &random)
        if random.happens(80) { summary.firstPublished = Int32.random(in: 16_100..<16_500, using: &random) }
        if random.happens(80) { summary.lastUpdated = Int32.random(in: 16_100..<16_500, using: &random) }
        return summary
    }

    private static func terms(of dimension: FilterDimension, isList: Bool, _ random: inout SplitMix64) -> TermCodes {
        if dimension == .harm || dimension == .declassified {
            return TermCodes(joined: dimension.ownValues.randomElement(using: &random) ?? "")
        }
        let known = dimension.terms?.entries.map(\.key) ?? ["Lower Delta, east"]
        let listed = known + ["?odd, \\ term 1", "?odd, \\ term 2"]
        var codes: [String] = []
        for _ in 0..<Int.random(in: 0...(isList ? 3 : 1), using: &random) {
            let code = listed.randomElement(using: &random) ?? ""
            if !codes.contains(code) { codes.append(code) }
        }
        return TermCodes(joined: codes.joined(separator: "\u{1F}"))
    }
}

extension Bound {
    /// Any of the three kinds, one-sided and reversed ranges among them.
    static func random(_ random: inout SplitMix64) -> Bound {
        if random.happens(15) { return .notApplicable }
        let sides = (0..<2).map { _ in random.happens(65) ? Int.random(in: 0...9, using: &random) : nil }
        return random.happens(1) ? Bound(min: 0, max: 123_456) : Bound(min: sides[0], max: sides[1])
    }
}
