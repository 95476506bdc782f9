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
    let allies: Set<UInt16>
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
        allies = Set(Alliance.allies(of: actorCode).compactMap { pool.actors.codes[$0] })
        hasCountry = declaration.country != nil
        country = declaration.country.flatMap { pool.countries.codes[$0.code] }
        killed = FigureRange(declaration.killed)
        injured = FigureRange(declaration.injured)
    }
}

/// Days that a mistyped date may have meant.
struct DayTypos: Sendable {
    /// Day and month swapped; nil where there is no such day.
    let swapped: Int32?
    /// The same day of the other months of the year.
    let months: Set<Int32>
    /// The same day of the other years of the pool, and the days next to it.
    let years: Set<Int32>

    init(_ date: CalendarDay, in pool: DayIndex) {
        swapped =
            date.day == date.month
            ? nil : CalendarDay(year: date.year, month: date.day, day: date.month).map { Int32($0.dayNumber) }
        months = Set(
            (1...12).filter { $0 != date.month }.compactMap { month in
                CalendarDay(year: date.year, month: month, day: date.day).map { Int32($0.dayNumber) }
            }
        )
        let first = CalendarDay(dayNumber: Int(pool.firstDay))?.year ?? 1
        let last = CalendarDay(dayNumber: Int(pool.lastDay))?.year ?? 0
        var years: Set<Int32> = []
        for year in first...max(first, last) where year != date.year {
            guard let day = CalendarDay(year: year, month: date.month, day: date.day) else { continue }
            for offset in -1...1 { years.insert(Int32(day.dayNumber + offset)) }
        }
        self.years = years
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
