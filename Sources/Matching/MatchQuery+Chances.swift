// SPDX-License-Identifier: Apache-2.0

import Names

/// How often levels occur by chance: what the pool itself counts for one declaration.
struct MatchChances: Sendable {
    /// By level; nil where the pool does not tell, so that the learned share stands.
    fileprivate(set) var shares = [Double?](repeating: nil, count: ClueLevel.allCases.count)
    /// Of the incidents at each level of the place (the last row: without one), the share at each level of the square.
    ///
    /// Names and squares say the same in part: nearly every incident of a village lies in its square.
    fileprivate var squares: [[Double?]] = []
    fileprivate let poolCount: Int

    fileprivate init(poolCount: Int) {
        self.poolCount = poolCount
    }

    fileprivate mutating func set(_ level: ClueLevel, _ count: Int) { shares[Int(level.rawValue)] = share(count) }

    /// Half a case more than was counted: never none of them, never all.
    fileprivate func share(_ count: Int, of total: Int? = nil) -> Double {
        let total = total ?? poolCount
        return (Double(min(count, total)) + 0.5) / (Double(total) + 1)
    }

    /// The share by chance of a level of the place; nil where nothing agrees.
    func share(_ place: PlaceLevel) -> Double? { place.count.map { share($0) } }

    /// The share by chance of a level of the square among incidents at the level of the place that has this row.
    func share(_ square: ClueLevel, inRow row: Int) -> Double? {
        squares.isEmpty ? nil : squares[row][Int(square.rawValue - ClueLevel.squareSame.rawValue)]
    }

    static let rows = 8
    static func row(_ place: PlaceLevel?) -> Int {
        place.map { Int($0.level.rawValue - ClueLevel.placeSame.rawValue) } ?? rows - 1
    }
}

extension MatchQuery {
    func chances(_ memo: inout PlaceMemo) -> MatchChances {
        var chances = MatchChances(poolCount: pool.count)
        if otherCode != nil {
            for level in [ClueLevel.codeCurrent, .codeFormer, .codeVariant] {
                chances.set(level, claims.values.count { $0 == level })
            }
            chances.shares[Int(ClueLevel.codeAnother.rawValue)] = 1
        }
        if !serials.isEmpty {
            chances.set(.serialSame, serials.count)
            chances.shares[Int(ClueLevel.serialAnother.rawValue)] = 1
        }
        countDates(&chances)
        countSquares(&chances, &memo)
        if let actor { chances.set(.actorSame, pool.actors.counts[Int(actor)]) }
        if let country { chances.set(.countrySame, pool.countries.counts[Int(country)]) }
        return chances
    }

    private func countDates(_ chances: inout MatchChances) {
        guard let days, let typos else { return }
        let counts = [Int32(0), 1, 3, 10].map { distance in
            pool.days.count(in: (days.lowerBound - distance)...(days.upperBound + distance))
        }
        chances.set(.dateSame, counts[0])
        chances.set(.dateAdjacent, counts[1] - counts[0])
        chances.set(.dateDays, counts[2] - counts[1])
        chances.set(.dateWeek, counts[3] - counts[2])
        for level in [ClueLevel.dateSwapped, .dateMonth, .dateYear] {
            chances.set(level, typos.count(level, in: pool.days))
        }
    }

    /// How many incidents of the pool are at each level of the place, roughly; the last row: all of them.
    private func placeCounts() -> [Int] {
        func rarest(_ likeness: PlaceLikeness) -> Int {
            places.reduce(0) { total, words in
                total + (words.map { pool.words.count($0, atLeast: likeness) }.min() ?? 0)
            }
        }
        let all = places.flatMap(\.self)
        let (same, sound, near) = (rarest(.same), rarest(.sound), rarest(.near))
        let some = all.reduce(0) { $0 + pool.words.count($1, atLeast: .sound) }
        let area = all.reduce(0) { $0 + pool.words.areaCount($1) }
        let around = centres.reduce(0) { $0 + $1.count }
        let named = near + some + around + area
        return [same, sound - same, near - sound, some, around, area, max(0, pool.count - named), pool.count]
    }

    private func countSquares(_ chances: inout MatchChances, _ memo: inout PlaceMemo) {
        guard !squares.isEmpty else { return }
        let levels = Clue.square.levels.count
        var counts = [[Int]](repeating: [Int](repeating: 0, count: levels), count: MatchChances.rows)
        // An incident with several points there counts as often: few have more than one.
        for square in squares {
            for point in pool.cells.points(around: square.scale.centre, metres: SquareReach.counted) {
                let owner = pool.cells.owners[Int(point)]
                let level = level(of: square, point: Int(point))
                counts[MatchChances.row(place(of: owner, &memo))][
                    Int(level.rawValue - ClueLevel.squareSame.rawValue)
                ] += 1
            }
        }
        let totals = placeCounts()
        chances.squares = counts.enumerated().map { row, counts in
            // What lies within 10 km was counted; of the rest it is not known how far it lies.
            let counted = counts.prefix(5).reduce(0, +)
            let total = max(totals[row], counted)
            let rest = chances.share(total - counted, of: total)
            // Fine and coarse points are told apart first: a level is a share of the points of its kind.
            func share(_ column: Int, of kind: ClosedRange<Int>) -> Double {
                let ofKind = kind.reduce(0) { $0 + counts[$1] }
                return chances.share(counts[column], of: ofKind + (total - counted) * ofKind / max(1, counted))
            }
            return [share(0, of: 0...1), share(1, of: 0...1), share(2, of: 2...3), share(3, of: 2...3)]
                + [chances.share(counts[4], of: total), rest, rest]
        }
    }
}
