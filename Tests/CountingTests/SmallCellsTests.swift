// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

/// Small numbers of people who may be alive (requirement R126).
@Suite struct SmallCellsTests {
    /// Every row of this sum in which each cell is what is printed.
    private static func rows(_ shown: [SmallCells.Shown], sum: Int) -> [[Int]] {
        guard let first = shown.first else { return sum == 0 ? [[]] : [] }
        let values: [Int] =
            switch first {
            case .number(let count): [count]
            case .fewerThanFive: Array(1...4)
            case .hidden: [0] + Array(5...max(5, sum))
            }
        return values.filter { $0 <= sum }.flatMap { value in
            rows(Array(shown.dropFirst()), sum: sum - value).map { [value] + $0 }
        }
    }

    /// Every table of two rows with the printed sums in which each cell is what is printed.
    private static func possible(_ shown: SmallCells) -> [[Int]] {
        guard let sums = shown.rowSums, let columns = shown.columnSums else { return [] }
        let below = Set(rows(shown.cells[1], sum: sums[1]))
        return rows(shown.cells[0], sum: sums[0]).compactMap { row in
            let rest = zip(columns, row).map { $0 - $1 }
            return below.contains(rest) ? row + rest : nil
        }
    }

    private static func random(_ seed: inout UInt64, below limit: UInt64) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % limit)
    }

    @Test func noSmallNumberFollowsFromTheSums() {
        var seed: UInt64 = 5
        var judged = 0
        for _ in 0..<150 {
            let counts = (0..<2).map { _ in (0..<3).map { _ in Self.random(&seed, below: 9) } }
            let shown = SmallCells(counts)
            // Without sums nothing follows.
            guard shown.rowSums != nil else { continue }
            judged += 1
            let tables = Self.possible(shown)
            #expect(tables.contains(counts.flatMap(\.self)))
            let flat = shown.cells.flatMap(\.self)
            for (place, cell) in flat.enumerated() where cell == .fewerThanFive {
                #expect(Set(tables.map { $0[place] }).count > 1, "\(counts)")
            }
        }
        #expect(judged > 20)
    }

    @Test func largeNumbersAndNoneAreShown() {
        let shown = SmallCells([[5, 0], [12, 7]])
        #expect(shown.cells == [[.number(5), .number(0)], [.number(12), .number(7)]])
        #expect(shown.rowSums == [5, 19] && shown.columnSums == [17, 7])
    }

    @Test func oneSmallNumberTakesOthersWithIt() {
        let shown = SmallCells([[2, 20, 30], [40, 50, 60], [70, 80, 90]])
        #expect(shown.cells[0][0] == .fewerThanFive && shown.rowSums != nil)
        #expect(shown.cells.flatMap(\.self).count { $0 == .hidden } >= 3)
    }

    @Test func aSumThatTellsEverythingIsHidden() {
        let shown = SmallCells([[3]])
        #expect(shown.cells == [[.fewerThanFive]] && shown.rowSums == nil && shown.columnSums == nil)
    }
}
