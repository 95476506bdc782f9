// SPDX-License-Identifier: Apache-2.0

extension CatalogueSnapshot {
    /// A part of the selected incidents in the order of their codes, those without a code last.
    func numbers(of selection: Selection, byCode direction: IncidentOrder.Direction, _ range: Range<Int>) -> [Int32] {
        var page = PageOfNumbers(range: range)
        if direction == .ascending {
            for number in codeOrder.numbers where selection.numbers.contains(number) {
                page.take(number)
                if page.isFull { return page.numbers }
            }
        } else {
            takeDescending(selection, &page)
        }
        if page.isFull { return page.numbers }
        forEachChunk(of: selection) { chunk, first, rows in
            rows.withUnsafeBufferPointer { rows in
                for row in rows where chunk.codes.isEmpty(Int(row)) { page.take(first + Int32(row)) }
            }
        }
        return page.numbers
    }

    /// Takes from the last code to the first; incidents with the same code stay in the order of their numbers.
    private func takeDescending(_ selection: Selection, _ page: inout PageOfNumbers) {
        let order = codeOrder.numbers
        var end = order.count
        while end > 0 {
            if selection.numbers.contains(order[end - 1]) {
                guard page.passed < page.range.lowerBound else { break }
                page.passed += 1
            }
            end -= 1
        }
        // The page may begin among incidents of one code: go back to the last of them.
        while end > 0, end < order.count, rows.haveSameCode(order[end], order[end - 1]) {
            if selection.numbers.contains(order[end]) { page.passed -= 1 }
            end += 1
        }
        while end > 0, !page.isFull {
            var start = end - 1
            while start > 0, rows.haveSameCode(order[start - 1], order[start]) { start -= 1 }
            for number in order[start..<end] where selection.numbers.contains(number) { page.take(number) }
            end = start
        }
    }
}

/// The numbers of a part of an order that is walked through one by one.
private struct PageOfNumbers {
    let range: Range<Int>
    private(set) var numbers: [Int32] = []
    /// How many were walked past.
    var passed = 0

    init(range: Range<Int>) {
        self.range = range
    }

    var isFull: Bool { numbers.count == range.count }

    mutating func take(_ number: Int32) {
        if range.contains(passed) { numbers.append(number) }
        passed += 1
    }
}
