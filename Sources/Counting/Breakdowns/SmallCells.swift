// SPDX-License-Identifier: Apache-2.0

/// A table of people who may be alive, with its small numbers hidden so that they do not follow from the sums (requirement R126).
///
/// A number from 1 to 4 is printed as "<5". Where it could be worked out from the sums of its row and column, others are
/// hidden beside it, and where that does not help, the sums too.
package struct SmallCells: Hashable, Sendable {
    /// What is printed of a number.
    package enum Shown: Hashable, Sendable {
        case number(Int)
        /// From 1 to 4.
        case fewerThanFive
        /// Hidden so that others cannot be worked out.
        case hidden
    }

    /// By row and column.
    package let cells: [[Shown]]
    /// Nil where the sums are hidden.
    package let rowSums: [Int]?
    /// Nil where the sums are hidden.
    package let columnSums: [Int]?

    /// Numbers below this, and not 0, are hidden.
    package static let smallest = 5

    /// Hides what has to be hidden; every row has as many columns.
    package init(_ counts: [[Int]]) {
        var hiding = CellHiding(counts)
        let isSafe = hiding.hide()
        cells = counts.indices.map { row in
            counts[row].indices.map { column in
                let count = counts[row][column]
                if CellHiding.isSmall(count) { return .fewerThanFive }
                return hiding.isHidden[row][column] ? .hidden : .number(count)
            }
        }
        rowSums = isSafe ? counts.map { $0.reduce(0, +) } : nil
        columnSums = isSafe ? (counts.first ?? []).indices.map { column in counts.reduce(0) { $0 + $1[column] } } : nil
    }
}

/// Chooses what is hidden beside the small cells.
private struct CellHiding {
    let counts: [[Int]]
    private(set) var isHidden: [[Bool]]

    static func isSmall(_ count: Int) -> Bool { count > 0 && count < SmallCells.smallest }

    init(_ counts: [[Int]]) {
        self.counts = counts
        isHidden = counts.map { $0.map(Self.isSmall) }
    }

    /// Hides cells until none that is hidden follows from the sums; false where the whole table does not suffice.
    mutating func hide() -> Bool {
        while let (row, column) = firstThatFollows {
            guard let next = cheapest(beside: row, column) else { return false }
            isHidden[next.row][next.column] = true
        }
        return true
    }

    private var firstThatFollows: (Int, Int)? {
        for row in counts.indices {
            for column in counts[row].indices where isHidden[row][column] && follows(row, column) {
                return (row, column)
            }
        }
        return nil
    }

    /// The smallest number that is not hidden yet, in the same row or column first, then anywhere.
    private func cheapest(beside row: Int, _ column: Int) -> (row: Int, column: Int)? {
        var best: (row: Int, column: Int, cost: [Int])?
        for other in counts.indices {
            for place in counts[other].indices where !isHidden[other][place] {
                let isApart = other != row && place != column
                let cost = [isApart ? 1 : 0, counts[other][place]]
                if best.map({ cost.lexicographicallyPrecedes($0.cost) }) ?? true { best = (other, place, cost) }
            }
        }
        return best.map { (row: $0.row, column: $0.column) }
    }

    /// Whether no other table with the same sums and the same printed cells has another number here.
    ///
    /// Hidden numbers can be shifted by one around a circle of hidden cells, more and less in turns, as long as each stays
    /// what it is printed as; where no circle goes through the cell, its number follows.
    private func follows(_ row: Int, _ column: Int) -> Bool {
        for change in [1, -1] where canChange(row, column, change) {
            if isClosed(from: row, column, change) { return false }
        }
        return true
    }

    private func canChange(_ row: Int, _ column: Int, _ change: Int) -> Bool {
        guard isHidden[row][column] else { return false }
        let count = counts[row][column] + change
        return Self.isSmall(counts[row][column]) ? Self.isSmall(count) : count == 0 || count >= SmallCells.smallest
    }

    /// Whether a change of a cell can be made up for by others, all sums staying as they are.
    private func isClosed(from row: Int, _ column: Int, _ change: Int) -> Bool {
        // From the column, which has too much, through cells that give it up to rows, and on through cells that take it.
        var columns = [column]
        var seenColumns: Set<Int> = [column]
        var seenRows: Set<Int> = []
        while let place = columns.popLast() {
            for other in counts.indices
            where !seenRows.contains(other) && (other != row || place != column) && canChange(other, place, -change) {
                if other == row { return true }
                seenRows.insert(other)
                for next in counts[other].indices
                where !seenColumns.contains(next) && canChange(other, next, change) {
                    seenColumns.insert(next)
                    columns.append(next)
                }
            }
        }
        return false
    }
}
