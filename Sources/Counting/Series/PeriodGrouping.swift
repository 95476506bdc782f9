// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The periods of a timeline, and into which of them the days of incidents fall.
struct PeriodGrouping: Sendable {
    let periods: [Period]
    let grouping: Grouping
    /// By code of the days: how many days lie in each period, outside last; only for days cut over several groups.
    let cuts: [UInt32: [(group: Int, days: Int)]]

    /// The groups after those of the periods.
    var undated: Int { periods.count }
    var outside: Int { periods.count + 1 }
    /// Incidents that are cut, or have a row of their own.
    var several: Int { periods.count + 2 }

    init(_ timeline: Timeline, allocation: Allocation, in snapshot: CatalogueSnapshot) {
        let spans = snapshot.spanValues
        let firsts = spans.compactMap(\.first)
        let lasts = spans.compactMap(\.last)
        var periods: [Period] = []
        if let first = firsts.min(), let last = lasts.max() { periods = timeline.cover(Int(first)...Int(last)) }
        self.periods = periods
        let (undated, outside, several) = (periods.count, periods.count + 1, periods.count + 2)
        var cuts: [UInt32: [(group: Int, days: Int)]] = [:]
        let starts = periods.map(\.first.dayNumber)
        let ends = periods.map(\.last.dayNumber)
        let groups = spans.enumerated().map { code, span -> UInt32 in
            guard let first = span.first.map({ Int($0) }), let last = span.last.map({ Int($0) }) else {
                return UInt32(undated)
            }
            let start = Self.period(holding: first, starts, ends) ?? outside
            guard allocation != .start else { return UInt32(start) }
            let parts = Self.parts(first, last, starts, ends)
            if parts.count == 1 { return UInt32(parts[0].group) }
            if allocation == .proportional { cuts[UInt32(code)] = parts }
            return UInt32(several)
        }
        grouping = Grouping(column: .days, groupOfCode: groups, count: several + 1)
        self.cuts = cuts
    }

    /// The period that holds a day; nil where none does.
    static func period(holding day: Int, _ starts: [Int], _ ends: [Int]) -> Int? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low > 0 && ends[low - 1] >= day ? low - 1 : nil
    }

    /// The days of a span by period, those outside of all last; at least one part.
    private static func parts(_ first: Int, _ last: Int, _ starts: [Int], _ ends: [Int]) -> [(group: Int, days: Int)] {
        var parts: [(group: Int, days: Int)] = []
        var place = starts.partitioningIndex { $0 > first }
        if place > 0 { place -= 1 }
        while place < starts.count, starts[place] <= last {
            let days = min(last, ends[place]) - max(first, starts[place]) + 1
            if days > 0 { parts.append((place, days)) }
            place += 1
        }
        let rest = last - first + 1 - parts.reduce(0) { $0 + $1.days }
        if rest > 0 { parts.append((starts.count + 1, rest)) }
        return parts
    }
}

extension [Int] {
    /// The first place whose element meets the condition, in a list where those that do come last.
    fileprivate func partitioningIndex(_ condition: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
