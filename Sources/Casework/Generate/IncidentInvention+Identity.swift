// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    private static let stages: [Term<Stage>] = [
        .known(.published), .known(.published), .known(.published), .known(.assessed), .known(.assessed),
        .known(.researched), .known(.monitored),
    ]

    /// Codes, stage, programmes and dates of publication.
    mutating func makeIdentity() {
        let number = CodeNumber.text(index + 1)
        let series = factions.isEmpty ? ["UN"] : factions.prefix(2).map(\.series)
        // Half of the records with two actors are claimed in both programmes.
        let count = series.count > 1 && random.happens(50) ? 2 : 1
        incident.codes = series.prefix(count).map { $0 + number }
        incident.programmes = factions.prefix(count).map(\.programme)
        if random.happens(9) { incident.previousCodes = ["\(series[0].prefix(1))\(number)"] }
        if random.happens(2) { incident.previousCodes.append(series[0] + CodeNumber.text(index + 8)) }
        incident.stage = random.pick(Self.stages)
        if random.happens(3) { incident.visibility = random.pick([.draft, .restricted]) }
        let published = day.dayNumber + 5 + random.below(120)
        incident.firstPublished = Self.day(published)
        incident.lastUpdated = Self.day(published + random.below(500))
        var origin = Origin()
        origin.format = OriginFormat.generated.rawValue
        origin.recordID = String(index)
        incident.origin = origin
    }
}

/// The number at the end of an invented code.
enum CodeNumber {
    /// At least four figures.
    static func text(_ number: Int) -> String {
        switch number {
        case ..<10: "000\(number)"
        case ..<100: "00\(number)"
        case ..<1000: "0\(number)"
        default: String(number)
        }
    }
}
