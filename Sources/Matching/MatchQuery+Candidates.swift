// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Names

extension MatchQuery {
    /// Incidents that could be meant: by code, by serial, by day, by a rare name, by square.
    ///
    /// Days that a typing error may have come from find those whose place agrees by a word, or which name none. A name
    /// finds candidates of every date where few bear it (50, or one incident in 1,000), or where the text has no date; a
    /// square does where the text has no date. Each once, in order.
    func candidates(_ memo: inout PlaceMemo) -> [Int32] {
        var found = Array(claims.keys) + Array(serials)
        if let days, let typos {
            let window = DayIndex.longestByFirstDay
            let range = (days.lowerBound - window)...(days.upperBound + window)
            let beginning = pool.days.beginning(in: (range.lowerBound - window)...range.upperBound)
            found += beginning.filter { pool.columns.lastDay[Int($0)] >= range.lowerBound }
            found += pool.days.long.filter { index in
                pool.columns.firstDay[Int(index)] <= range.upperBound
                    && pool.columns.lastDay[Int(index)] >= range.lowerBound
            }
            for day in typos.levels.keys where !range.contains(day) {
                for index in pool.days.beginning(in: day...day) where placeAgrees(index, &memo) { found.append(index) }
            }
        }
        let mostOfAName = days == nil ? pool.count : max(50, pool.count / 1000)
        for word in places.flatMap(\.self) {
            for members in pool.words.members(of: word) where members.count <= mostOfAName { found += members }
        }
        if days == nil {
            for square in squares {
                found += pool.cells.points(around: square.scale.centre, metres: SquareReach.near)
                    .map { pool.cells.owners[Int($0)] }
            }
        }
        found.sort()
        return Self.withoutDoubles(found)
    }

    /// Whether a word of the place agrees by its sound; true where either side names none.
    private func placeAgrees(_ index: Int32, _ memo: inout PlaceMemo) -> Bool {
        guard !places.isEmpty, let level = namedPlace(of: index, &memo) else { return true }
        return level.level.rawValue <= ClueLevel.placeSome.rawValue
    }

    private static func withoutDoubles(_ found: [Int32]) -> [Int32] {
        var last: Int32 = -1
        return found.filter { index in
            defer { last = index }
            return index != last
        }
    }
}
