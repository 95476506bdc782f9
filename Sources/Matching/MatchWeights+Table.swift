// SPDX-License-Identifier: Apache-2.0

extension MatchWeights {
    /// Reads rows of `level | m | u` and `clue | scale`; rows that name neither are passed over.
    init(table: String) {
        self.init()
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|").map { $0.split(separator: " ").joined() }
            if parts.count == 3, let level = ClueLevel.allCases.first(where: { $0.key == parts[0] }),
                let agreement = Double(parts[1]), let chance = Double(parts[2])
            {
                self[agreement: level] = agreement
                self[chance: level] = chance
            } else if parts.count == 2, let clue = Clue(rawValue: parts[0]), let scale = Double(parts[1]) {
                self[scale: clue] = scale
            }
        }
    }

    /// The table that ``init(table:)`` reads.
    package var table: String {
        var lines = ClueLevel.allCases.map { level in
            "\(level.key) | \(Self.text(self[agreement: level])) | \(Self.text(self[chance: level]))"
        }
        lines += Clue.allCases.map { "\($0.rawValue) | \(Self.text(self[scale: $0]))" }
        return lines.joined(separator: "\n")
    }

    /// Five decimals.
    private static func text(_ value: Double) -> String {
        let units = Int((value * 100_000).rounded())
        let decimals = String(units % 100_000)
        return "\(units / 100_000)." + String(repeating: "0", count: 5 - decimals.utf8.count) + decimals
    }

    /// What is expected before any pair was seen: agreement is common where both are one event, and rare elsewhere.
    package static let expected = MatchWeights(
        table: """
            code.current | 0.88 | 0.0005
            code.former | 0.06 | 0.0005
            code.variant | 0.02 | 0.001
            code.another | 0.02 | 1
            code.unknown | 0.02 | 0.5
            serial.same | 0.98 | 0.0005
            serial.another | 0.02 | 1
            date.same | 0.86 | 0.003
            date.adjacent | 0.05 | 0.005
            date.days | 0.02 | 0.01
            date.week | 0.02 | 0.03
            date.swapped | 0.01 | 0.001
            date.month | 0.01 | 0.01
            date.year | 0.01 | 0.02
            date.apart | 0.02 | 0.921
            place.same | 0.45 | 0.02
            place.sound | 0.2 | 0.02
            place.near | 0.1 | 0.03
            place.some | 0.06 | 0.05
            place.around | 0.08 | 0.05
            place.area | 0.04 | 0.1
            place.none | 0.07 | 0.78
            square.same | 0.5 | 0.002
            square.inside | 0.3 | 0.01
            square.generic | 0.4 | 0.005
            square.reach | 0.4 | 0.05
            square.near | 0.08 | 0.02
            square.region | 0.07 | 0.1
            square.far | 0.05 | 0.813
            country.same | 0.99 | 0.7
            country.other | 0.01 | 0.3
            actor.same | 0.93 | 0.4
            actor.ally | 0.03 | 0.1
            actor.other | 0.04 | 0.5
            figures.inside | 0.6 | 0.25
            figures.close | 0.25 | 0.3
            figures.apart | 0.15 | 0.45
            """
    )
}
