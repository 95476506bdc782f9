// SPDX-License-Identifier: Apache-2.0

/// One walk over the rows: which a query keeps, and how many of those, and of those that fail one dimension alone,
/// have each code.
struct SelectionPass {
    /// One bit a row.
    private(set) var words: ContiguousArray<UInt64> = []
    private(set) var count = 0
    /// By bundle and code: rows kept.
    private(set) var counts: [ContiguousArray<UInt32>] = []
    /// By the place of a restricted dimension, then by code of its bundle: rows that fail that dimension alone.
    private(set) var nearCounts: [Int: ContiguousArray<UInt32>] = [:]

    private let filter: RowFilter
    private let bundleOfDimension: [Int: Int]

    /// Walks over all rows; `countsValues` is false where the selection alone is wanted.
    init(_ filter: RowFilter, over snapshot: CatalogueSnapshot, countsValues: Bool) {
        self.filter = filter
        var bundleOfDimension: [Int: Int] = [:]
        for (bundle, slots) in Bundle.slots.enumerated() {
            for index in slots { bundleOfDimension[index] = bundle }
        }
        self.bundleOfDimension = bundleOfDimension
        if countsValues {
            counts = snapshot.bundles.map { ContiguousArray(repeating: 0, count: $0.count) }
            for index in filter.restricted {
                guard let bundle = bundleOfDimension[index], bundle < snapshot.bundles.count else { continue }
                nearCounts[index] = ContiguousArray(repeating: 0, count: snapshot.bundles[bundle].count)
            }
        }
        words = ContiguousArray(repeating: 0, count: snapshot.rows.chunks.count * CatalogueChunk.wordCount)
        var scratch = ChunkScratch()
        for (index, chunk) in snapshot.rows.chunks.enumerated() where chunk.isUsed {
            guard let part = filter.part(ofChunk: index) else { continue }
            walk(chunk, part, into: index * CatalogueChunk.wordCount, &scratch)
        }
    }

    private mutating func walk(
        _ chunk: CatalogueChunk,
        _ part: NumberPart,
        into firstWord: Int,
        _ scratch: inout ChunkScratch
    ) {
        mark(chunk, &scratch)
        scratch.restrict(to: part)
        if !filter.codes.isEmpty { scratch.restrict(toCodes: filter.codes, chunk.codes) }
        filter.area?.restrict(&scratch.masks, chunk)
        scratch.list(near: !nearCounts.isEmpty, words: &words, from: firstWord)
        count += scratch.kept.count
        for bundle in counts.indices where !scratch.kept.isEmpty {
            scratch.kept.withUnsafeBufferPointer { rows in
                counts[bundle].withUnsafeMutableBufferPointer { counts in
                    chunk.bundles[bundle].scan(CountKernel(rows: rows, counts: counts))
                }
            }
        }
        if !scratch.near.isEmpty { countNear(chunk, &scratch) }
    }

    private func mark(_ chunk: CatalogueChunk, _ scratch: inout ChunkScratch) {
        scratch.masks.withUnsafeMutableBufferPointer { masks in
            var isFirst = true
            func apply(_ table: ContiguousArray<UInt32>, _ column: CodeColumn) {
                guard !table.isEmpty else { return }
                table.withUnsafeBufferPointer { table in
                    column.scan(MaskKernel(table: table, masks: masks, isFirst: isFirst))
                }
                isFirst = false
            }
            for (table, column) in zip(filter.bundles, chunk.bundles) { apply(table, column) }
            apply(filter.spans, chunk.spans)
            apply(filter.published, chunk.published)
            apply(filter.updated, chunk.updated)
            apply(filter.killed, chunk.figures[Figure.killed.rawValue])
        }
    }

    private mutating func countNear(_ chunk: CatalogueChunk, _ scratch: inout ChunkScratch) {
        for index in filter.restricted {
            guard let bundle = bundleOfDimension[index] else { continue }
            scratch.masks.withUnsafeMutableBufferPointer { masks in
                scratch.near.withUnsafeBufferPointer { rows in
                    nearCounts[index]?.withUnsafeMutableBufferPointer { counts in
                        let bit = UInt32(1) << UInt32(index)
                        chunk.bundles[bundle].scan(
                            NearCountKernel(rows: rows, masks: masks, bit: bit, counts: counts)
                        )
                    }
                }
            }
        }
    }
}

/// Which rows of a chunk a set of numbers leaves.
enum NumberPart {
    case all
    case words(ArraySlice<UInt64>)
}

extension RowFilter {
    /// The part of the numbers that lies in a chunk; nil where none does.
    func part(ofChunk index: Int) -> NumberPart? {
        guard let numbers else { return .all }
        let first = index * CatalogueChunk.wordCount
        guard first < numbers.words.count else { return nil }
        let slice = numbers.words[first..<min(first + CatalogueChunk.wordCount, numbers.words.count)]
        return slice.contains { $0 != 0 } ? .words(slice) : nil
    }
}

extension CatalogueChunk {
    /// Words of one bit a row.
    static let wordCount = capacity / 64
}
