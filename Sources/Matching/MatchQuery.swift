// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy
import Names

/// A declaration as a pool knows it: its words, codes and terms by their numbers there.
struct MatchQuery: Sendable {
    /// One square that the text names.
    struct Square: Sendable {
        let scale: MetreScale
        /// Half the diagonal in metres.
        let radius: Double
    }

    let pool: MatchPool
    let claims: [Int32: ClueLevel]
    /// What the text's codes say of an incident that none of them leads to; nil for a text without codes.
    let otherCode: ClueLevel?
    let serials: Set<Int32>
    /// Days since 1970-01-01; nil where undated.
    let days: ClosedRange<Int32>?
    let typos: DayTypos?
    /// The telling words of each declared place.
    let places: [[PlaceIndex.Word]]
    let squares: [Square]
    /// Where the incidents lie that bear a declared word, and how many lie there.
    let centres: [(scale: MetreScale, count: Int)]
    let actor: UInt16?
    let allies: [UInt16]
    let country: UInt16?
    /// Whether an actor, a country is declared at all; one that the pool lacks is another's everywhere.
    let hasActor: Bool
    let hasCountry: Bool
    let killed: FigureRange
    let injured: FigureRange

    init(_ declaration: Declaration, pool: MatchPool) {
        self.pool = pool
        claims = pool.codes.claims(of: declaration.codes)
        otherCode = declaration.codes.isEmpty ? nil : claims.isEmpty ? .codeUnknown : .codeAnother
        serials = Set(declaration.serials.flatMap { pool.serials[$0] ?? [] })
        days = declaration.firstDay.map { first in
            let day = Int32(first.dayNumber)
            return day...max(day, declaration.lastDay.map { Int32($0.dayNumber) } ?? day)
        }
        typos = declaration.firstDay.map { DayTypos($0, in: pool.days) }
        places = declaration.places.map { place in PlaceName(place).words.map { pool.words.known($0) } }
            .filter { !$0.isEmpty }
        squares = declaration.squares.map { Square(scale: MetreScale($0.centre), radius: $0.radiusMetres) }
        centres = places.joined().compactMap { pool.words.centre(of: $0) }
            .map { (scale: MetreScale($0.coordinate), count: $0.count) }
        let actorCode = declaration.actor.flatMap { $0 == .known(.unknown) ? nil : $0.code }
        hasActor = actorCode != nil
        actor = actorCode.flatMap { pool.actors.codes[$0] }
        allies = Alliance.allies(of: actorCode).compactMap { pool.actors.codes[$0] }
        hasCountry = declaration.country != nil
        country = declaration.country.flatMap { pool.countries.codes[$0.code] }
        killed = FigureRange(declaration.killed)
        injured = FigureRange(declaration.injured)
    }
}

/// Days that a mistyped date may have meant, each with its level: swapped, another month, another year.
struct DayTypos: Sendable {
    /// Days since 1970-01-01; of several levels the strongest.
    private(set) var levels: [Int32: ClueLevel] = [:]

    init(_ date: CalendarDay, in pool: DayIndex) {
        let first = CalendarDay(dayNumber: Int(pool.firstDay))?.year ?? 1
        let last = CalendarDay(dayNumber: Int(pool.lastDay))?.year ?? 0
        for year in first...max(first, last) where year != date.year {
            guard let day = CalendarDay(year: year, month: date.month, day: date.day) else { continue }
            for offset in -1...1 { levels[Int32(day.dayNumber + offset)] = .dateYear }
        }
        for month in 1...12 where month != date.month {
            guard let day = CalendarDay(year: date.year, month: month, day: date.day) else { continue }
            levels[Int32(day.dayNumber)] = .dateMonth
        }
        if date.day != date.month, let day = CalendarDay(year: date.year, month: date.day, day: date.month) {
            levels[Int32(day.dayNumber)] = .dateSwapped
        }
    }

    /// How many incidents begin on the days of a level.
    func count(_ level: ClueLevel, in days: DayIndex) -> Int {
        levels.reduce(0) { $0 + ($1.value == level ? days.count(in: $1.key...$1.key) : 0) }
    }
}

/// Actors that declare for one another.
enum Alliance {
    private static let members = [
        "us-led-coalition": [
            "us-military", "uk-military", "french-military", "dutch-military", "danish-military", "australian-military",
            "jordanian-military",
        ]
    ]

    /// The members of an alliance, or the alliances that an actor belongs to.
    static func allies(of actor: String?) -> [String] {
        guard let actor else { return [] }
        return (members[actor] ?? []) + members.filter { $0.value.contains(actor) }.map(\.key)
    }
}
