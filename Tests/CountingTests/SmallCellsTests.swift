// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

/// Small numbers of people who may be alive (requirement R126).
@Suite struct SmallCellsTests {
    /// Every table of these sums in which each cell is what is printed; small tables only.
    private static func possible(_ shown: SmallCells, _ counts: [[Int]]) -> [[Int]] {
        let flat = shown.cells.flatMap(\.self)
        let width = counts[0].count
        let most = counts.flatMap(\.self).reduce(0, +)
        var found: [[Int]] = []
        func fill(_ values: [Int]) {
            guard values.count < flat.count else {
                let rows = counts.indices.map { Array(values[$0 * width..<($0 + 1) * width]) }
                if let sums = shown.rowSums, rows.map({ $0.reduce(0, +) }) != sums { return }
                let columns = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
                if let sums = shown.columnSums, columns != sums { return }
                return found.append(values)
            }
            switch flat[values.count] {
            case .number(let count): fill(values + [count])
            case .fewerThanFive: for count in 1...4 { fill(values + [count]) }
            case .hidden: for count in [0] + Array(5...max(5, most)) { fill(values + [count]) }
            }
        }
        fill([])
        return found
    }

    private static func random(_ seed: inout UInt64, below limit: UInt64) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % limit)
    }

    @Test func noSmallNumberFollowsFromTheSums() {
        var seed: UInt64 = 5
        for _ in 0..<150 {
            let counts = (0..<2).map { _ in (0..<3).map { _ in Self.random(&seed, below: 9) } }
            let shown = SmallCells(counts)
            let tables = Self.possible(shown, counts)
            let flat = shown.cells.flatMap(\.self)
            for (place, cell) in flat.enumerated() where cell == .fewerThanFive {
                #expect(Set(tables.map { $0[place] }).count > 1, "\(counts)")
            }
        }
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
