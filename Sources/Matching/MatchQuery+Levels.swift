// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Names

/// The level of each clue between a declaration and one incident; nil where either side lacks it.
struct MatchLevels: Hashable, Sendable {
    var code: ClueLevel?
    var serial: ClueLevel?
    var date: ClueLevel?
    var place: PlaceLevel?
    var square: ClueLevel?
    var country: ClueLevel?
    var actor: ClueLevel?
    var figures: ClueLevel?

    /// By the place of each clue in `Clue.allCases`.
    var byClue: [ClueLevel?] { [code, serial, date, place?.level, square, country, actor, figures] }

    /// Those that are known, in the order of the clues.
    var known: [ClueLevel] { byClue.compactMap(\.self) }
}

/// The level of a place, with how many incidents of the pool have the rarest of the words that agree.
struct PlaceLevel: Hashable, Sendable {
    var level: ClueLevel
    /// nil where nothing agrees.
    var count: Int?
}

extension MatchQuery {
    func levels(of index: Int32) -> MatchLevels {
        var memo = PlaceMemo()
        return levels(of: index, &memo)
    }

    func levels(of index: Int32, _ memo: inout PlaceMemo) -> MatchLevels {
        MatchLevels(
            code: claims[index] ?? otherCode,
            serial: serials.isEmpty ? nil : serials.contains(index) ? .serialSame : .serialAnother,
            date: date(of: index),
            place: place(of: index, &memo),
            square: square(of: index),
            country: country(of: index),
            actor: actor(of: index),
            figures: figures(of: index)
        )
    }

    private func date(of index: Int32) -> ClueLevel? {
        let first = pool.columns.firstDay[Int(index)]
        guard let days, let typos, first != MatchColumns.noDay else { return nil }
        let last = pool.columns.lastDay[Int(index)]
        switch max(0, first - days.upperBound, days.lowerBound - last) {
        case 0: return .dateSame
        case 1: return .dateAdjacent
        case 2...3: return .dateDays
        case 4...10: return .dateWeek
        default: return typos.levels[first] ?? .dateApart
        }
    }

    func place(of index: Int32, _ memo: inout PlaceMemo) -> PlaceLevel? {
        guard !places.isEmpty, let best = namedPlace(of: index, &memo) else { return nil }
        guard best.level.rawValue > ClueLevel.placeNear.rawValue, let around = countAround(index) else { return best }
        return around < best.count ?? .max ? PlaceLevel(level: .placeAround, count: around) : best
    }

    /// The level by names alone.
    func namedPlace(of index: Int32, _ memo: inout PlaceMemo) -> PlaceLevel? {
        let name = pool.words.names[Int(index)]
        return memo.level(of: name, count: pool.words.nameCount) { place(ofName: name) }
    }

    private func place(ofName name: Int32) -> PlaceLevel? {
        guard pool.words.hasPlace(name) else { return nil }
        var best = PlaceLevel(level: .placeNone)
        for words in places {
            let level = level(of: words, at: name)
            if (level.level.rawValue, level.count ?? .max) < (best.level.rawValue, best.count ?? .max) { best = level }
        }
        return best
    }

    /// How many incidents lie where a declared word's do, if this one does; nil where it lies elsewhere.
    private func countAround(_ index: Int32) -> Int? {
        var least: Int?
        for centre in centres where centre.count < least ?? .max {
            let isThere = pool.columns.points(of: index).contains { point in
                centre.scale.metres(pool.columns, point) <= PlaceCentre.reach
            }
            if isThere { least = centre.count }
        }
        return least
    }

    /// Every word in the name of the place, or in the place and its areas together; some of them; the area alone; none.
    private func level(of words: [PlaceIndex.Word], at name: Int32) -> PlaceLevel {
        var least = PlaceLikeness.same
        var (inPlace, inAreas, elsewhere) = (0, 0, 0)
        var (rarest, rarestArea) = (Int.max, Int.max)
        var hasSound = false
        for word in words {
            let likeness = pool.words.likeness(word, toPlaceOf: name)
            if likeness == .none {
                if pool.words.likeness(word, toAreasOf: name) >= .sound {
                    inAreas += 1
                    rarestArea = min(rarestArea, pool.words.areaCount(word))
                } else {
                    elsewhere += 1
                }
                continue
            }
            inPlace += 1
            least = min(least, likeness)
            hasSound = hasSound || likeness >= .sound
            rarest = min(rarest, pool.words.count(word, atLeast: likeness))
        }
        if inPlace > 0, elsewhere == 0 {
            let level: ClueLevel = least == .same ? .placeSame : least == .sound ? .placeSound : .placeNear
            return PlaceLevel(level: level, count: rarest)
        }
        if hasSound { return PlaceLevel(level: .placeSome, count: rarest) }
        return inAreas > 0
            ? PlaceLevel(level: .placeArea, count: rarestArea) : PlaceLevel(level: .placeNone)
    }

    func square(of index: Int32) -> ClueLevel? {
        let points = pool.columns.points(of: index)
        guard !squares.isEmpty, !points.isEmpty else { return nil }
        var best = ClueLevel.squareFar
        for square in squares {
            for point in points {
                let level = level(of: square, point: point)
                if level.rawValue < best.rawValue { best = level }
            }
        }
        return best
    }

    func level(of square: Square, point: Int) -> ClueLevel {
        let metres = square.scale.metres(pool.columns, point)
        let radius = Double(pool.columns.radius[point])
        let isFine = radius <= SquareReach.inside
        if metres <= SquareReach.same { return isFine ? .squareSame : .squareGeneric }
        if metres <= square.radius + radius { return isFine ? .squareInside : .squareReach }
        if metres <= SquareReach.near { return .squareNear }
        return metres <= SquareReach.region ? .squareRegion : .squareFar
    }

    private func country(of index: Int32) -> ClueLevel? {
        guard hasCountry, pool.countries.hasTerms(index) else { return nil }
        return pool.countries.has(country, at: index) ? .countrySame : .countryOther
    }

    private func actor(of index: Int32) -> ClueLevel? {
        guard hasActor, pool.actors.hasTerms(index) else { return nil }
        if pool.actors.has(actor, at: index) { return .actorSame }
        return allies.contains { pool.actors.has($0, at: index) } ? .actorAlly : .actorOther
    }

    /// The deaths decide where any are conceded, else the injuries.
    private func figures(of index: Int32) -> ClueLevel? {
        let deaths = (killed, pool.columns.killed[Int(index)])
        let injuries = (injured, pool.columns.injured[Int(index)])
        let (said, recorded) = killed.isKnown && killed.high > 0 ? deaths : injuries
        guard said.isKnown, said.high > 0, recorded.isKnown else { return nil }
        let gap = said.gap(to: recorded)
        if gap == 0 { return .figuresInside }
        return gap <= max(2, Int(said.high) / 2) ? .figuresClose : .figuresApart
    }
}

/// The levels of names that were met before, for one declaration.
struct PlaceMemo {
    private var known: [PlaceLevel??] = []

    /// The level of a name, worked out once.
    mutating func level(of name: Int32, count: Int, _ level: () -> PlaceLevel?) -> PlaceLevel? {
        if known.isEmpty { known = [PlaceLevel??](repeating: .none, count: count) }
        if let known = known[Int(name)] { return known }
        let level = level()
        known[Int(name)] = .some(level)
        return level
    }
}

/// Metres at which levels of the square end.
enum SquareReach {
    static let same = 150.0
    static let inside = 3_000.0
    static let near = 5_000.0
    /// Within which the pool is counted: the radius of a city's point.
    static let counted = 10_000.0
    static let region = 30_000.0
}
