// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// One invented incident while it is made.
struct IncidentInvention {
    let index: Int
    var random: SplitMix64
    var incident = Incident()
    let place: InventedWorld.Place
    /// Who is accused; empty where nobody is.
    let factions: [InventedWorld.Faction]
    let day: CalendarDay
    /// Killed as sources give it; nil where nobody gave a number.
    var killed: (min: Int, max: Int)?

    /// How many involvements there are, as likely as they stand here: 1.4 on average.
    private static let involvementCounts = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3]

    init(index: Int, random: SplitMix64) {
        var random = random
        self.index = index
        place = random.pick(InventedWorld.places)
        let first = random.below(InventedWorld.factions.count)
        factions = (0..<random.pick(Self.involvementCounts)).map { step in
            InventedWorld.factions[(first + step) % InventedWorld.factions.count]
        }
        // 1 January 2016 and ten years on.
        day = Self.day(16_801 + random.below(3650))
        self.random = random
    }

    /// The day with a number of this century; the calendar has every one of them.
    static func day(_ number: Int) -> CalendarDay {
        guard let day = CalendarDay(dayNumber: number) else { preconditionFailure("no day has the number \(number)") }
        return day
    }
}
