// SPDX-License-Identifier: Apache-2.0

/// Incidents by their first day; the few that last long stand apart.
struct DayIndex: Sendable {
    /// Days an incident may last and still be found by its first day.
    static let longestByFirstDay: Int32 = 10

    /// In order, with the incident at the same place of `members`.
    private let days: [Int32]
    private let members: [Int32]
    /// Incidents that last longer.
    let long: [Int32]
    /// The first and last year of any incident.
    let firstDay: Int32
    let lastDay: Int32

    init(first: [Int32], last: [Int32]) {
        let dated = first.indices.filter { first[$0] != MatchColumns.noDay }
        long = dated.filter { last[$0] - first[$0] > Self.longestByFirstDay }.map { Int32($0) }
        let short = dated.filter { last[$0] - first[$0] <= Self.longestByFirstDay }.sorted { first[$0] < first[$1] }
        days = short.map { first[$0] }
        members = short.map { Int32($0) }
        firstDay = days.first ?? 0
        lastDay = days.last ?? -1
    }

    /// The incidents that begin in a range of days.
    func beginning(in range: ClosedRange<Int32>) -> ArraySlice<Int32> {
        members[position(of: range.lowerBound)..<position(of: range.upperBound &+ 1)]
    }

    /// How many incidents begin in a range of days.
    func count(in range: ClosedRange<Int32>) -> Int { beginning(in: range).count }

    private func position(of day: Int32) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
