// SPDX-License-Identifier: Apache-2.0

/// The numbers of the incidents that have a code, in the order of their codes.
struct CodeOrder: Sendable {
    private(set) var numbers: ContiguousArray<Int32> = []

    /// Puts incidents whose code changed in their places; a few at a time cost one copy, many a new sort.
    mutating func update(_ changed: NumberSet, in rows: CatalogueRows) {
        guard !changed.isEmpty else { return }
        var keys = ContiguousArray(changed.numbers.lazy.compactMap { rows.codeKey(of: $0) })
        let isFew = keys.count < numbers.count / 16
        numbers.removeAll { changed.contains($0) }
        if !isFew {
            keys.reserveCapacity(keys.count + numbers.count)
            for number in numbers { if let key = rows.codeKey(of: number) { keys.append(key) } }
        }
        keys.sort(by: rows.precedes)
        guard isFew else {
            numbers = ContiguousArray(keys.lazy.map(\.number))
            return
        }
        let kept = numbers
        numbers = []
        numbers.reserveCapacity(kept.count + keys.count)
        var done = 0
        for key in keys {
            let place = Self.place(of: key, in: kept[done...], rows)
            numbers.append(contentsOf: kept[done..<place])
            numbers.append(key.number)
            done = place
        }
        numbers.append(contentsOf: kept[done...])
    }

    private static func place(of key: CodeKey, in numbers: ArraySlice<Int32>, _ rows: CatalogueRows) -> Int {
        var (low, high) = (numbers.startIndex, numbers.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if let other = rows.codeKey(of: numbers[middle]), rows.precedes(other, key) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}

extension CatalogueRows {
    /// The sort key of an incident's code; nil where it has none.
    func codeKey(of number: Int32) -> CodeKey? {
        let (index, row) = Self.place(of: number)
        guard !chunks[index].codes.isEmpty(row) else { return nil }
        return chunks[index].codes.withBytes(of: row) { CodeKey($0, number: number) }
    }

    /// Whether two incidents' codes are written alike.
    func haveSameCode(_ left: Int32, _ right: Int32) -> Bool { codeBytes(of: left) == codeBytes(of: right) }

    /// The order of codes; codes that sort alike come in the order of their bytes, then of their numbers.
    func precedes(_ left: CodeKey, _ right: CodeKey) -> Bool {
        if left.high != right.high { return left.high < right.high }
        if left.low != right.low { return left.low < right.low }
        let (leftBytes, rightBytes) = (codeBytes(of: left.number), codeBytes(of: right.number))
        if leftBytes == rightBytes { return left.number < right.number }
        let (leftKey, rightKey) = (CodeKey.bytes(of: leftBytes), CodeKey.bytes(of: rightBytes))
        return leftKey == rightKey
            ? leftBytes.lexicographicallyPrecedes(rightBytes) : leftKey.lexicographicallyPrecedes(rightKey)
    }

    private func codeBytes(of number: Int32) -> [UInt8] {
        let (index, row) = Self.place(of: number)
        return chunks[index].codes.withBytes(of: row) { Array($0) }
    }
}
