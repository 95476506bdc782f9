// SPDX-License-Identifier: Apache-2.0

/// The working memory of a walk over one chunk.
struct ChunkScratch {
    /// What each row fails; 0 for a row that is kept.
    var masks = ContiguousArray<UInt32>(repeating: 0, count: CatalogueChunk.capacity)
    /// Rows that are kept.
    private(set) var kept = RowList()
    /// Rows that fail one dimension alone.
    private(set) var near = RowList()

    /// Drops the rows whose numbers are not in the set.
    mutating func restrict(to part: NumberPart) {
        guard case .words(let words) = part else { return }
        for place in 0..<CatalogueChunk.wordCount {
            let word = place < words.count ? words[words.startIndex + place] : 0
            guard word != .max else { continue }
            for bit in 0..<64 where word >> UInt64(bit) & 1 == 0 { masks[place * 64 + bit] = RowFilter.out }
        }
    }

    /// Drops the rows that bear none of these codes.
    mutating func restrict(toCodes wanted: Set<String>, _ codes: TextColumn) {
        let lengths = Set(wanted.map(\.utf8.count))
        for row in 0..<CatalogueChunk.capacity where masks[row] != RowFilter.out {
            if !codes.bears(wanted, lengths: lengths, at: row) { masks[row] = RowFilter.out }
        }
    }

    /// Lists the rows from the masks, and sets the bits of those that are kept.
    mutating func list(near wantsNear: Bool, words: inout ContiguousArray<UInt64>, from firstWord: Int) {
        kept.removeAll()
        near.removeAll()
        masks.withUnsafeBufferPointer { masks in
            for place in 0..<CatalogueChunk.wordCount {
                let firstRow = place * 64
                var word: UInt64 = 0
                for bit in 0..<64 { word |= (masks[firstRow + bit] == 0 ? 1 : 0) << UInt64(bit) }
                words[firstWord + place] = word
                kept.append(word, firstRow: firstRow)
                guard wantsNear, word != .max else { continue }
                var nearWord: UInt64 = 0
                for bit in 0..<64 {
                    let mask = masks[firstRow + bit]
                    nearWord |= (mask & (mask &- 1) == 0 && mask != RowFilter.out ? 1 : 0) << UInt64(bit)
                }
                near.append(nearWord & ~word, firstRow: firstRow)
            }
        }
    }
}
