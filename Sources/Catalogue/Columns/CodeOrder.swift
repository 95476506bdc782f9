// SPDX-License-Identifier: Apache-2.0

/// The numbers of the incidents that have a code, in the order of their codes.
struct CodeOrder: Sendable {
    private(set) var numbers: ContiguousArray<Int32> = []

    /// Puts incidents whose code changed in their places; a few at a time cost one copy, many a new sort.
    mutating func update(_ changed: NumberSet, in rows: CatalogueRows) {
        guard !changed.isEmpty else { return }
        let keys = changed.numbers.compactMap { rows.codeKey(of: $0) }.sorted()
        var kept = numbers
        kept.removeAll { changed.contains($0) }
        guard keys.count < kept.count / 16 else {
            numbers = ContiguousArray((kept.compactMap { rows.codeKey(of: $0) } + keys).sorted().map(\.number))
            return
        }
        numbers.removeAll(keepingCapacity: true)
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
            if let other = rows.codeKey(of: numbers[middle]), other < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CatalogueRows {
    /// The sort key of an incident's code; nil where it has none.
    func codeKey(of number: Int32) -> CodeKey? {
        let (index, row) = Self.place(of: number)
        guard let chunk = chunks[index], !chunk.codes.isEmpty(row) else { return nil }
        return chunk.codes.withBytes(of: row) { CodeKey($0, number: number) }
    }

    /// The code of an incident; empty where it has none.
    func code(of number: Int32) -> String {
        let (index, row) = Self.place(of: number)
        return chunks[index]?.codes[row] ?? ""
    }
}
