// SPDX-License-Identifier: Apache-2.0

import Geodesy
import Names

extension MatchQuery {
    /// Incidents that could be meant: by code, by serial, by day with the usual typing errors, by a rare name, by square.
    ///
    /// A name finds candidates of every date where no more than one incident in 200 bears it, or where the text has no
    /// date; a square does where the text has no date. Each once, in order.
    func candidates() -> [Int32] {
        var found = Array(claims.keys) + Array(serials)
        if let days, let typos {
            let window = DayIndex.longestByFirstDay
            found += pool.days.beginning(in: (days.lowerBound - 2 * window)...(days.upperBound + window))
            found += pool.days.long.filter { index in
                pool.columns.firstDay[Int(index)] <= days.upperBound + window
                    && pool.columns.lastDay[Int(index)] >= days.lowerBound - window
            }
            for day in typos.years.union(typos.months).union(typos.swapped.map { [$0] } ?? []) {
                found += pool.days.beginning(in: day...day)
            }
        }
        let mostOfAName = days == nil ? pool.count : max(20, pool.count / 200)
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
        var last: Int32 = -1
        return found.filter { index in
            defer { last = index }
            return index != last
        }
    }
}
