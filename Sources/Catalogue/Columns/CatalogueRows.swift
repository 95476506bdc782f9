// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The chunks of all rows; row `number - 1` is the incident's.
struct CatalogueRows: Sendable {
    /// Those without incidents are not used, and share their memory: in an array of optional ones, to read one number would
    /// hold each of a chunk's columns for the moment.
    private(set) var chunks: ContiguousArray<CatalogueChunk> = []

    /// Where an incident's row lies.
    static func place(of number: Int32) -> (chunk: Int, row: Int) {
        (Int(number - 1) / CatalogueChunk.capacity, Int(number - 1) % CatalogueChunk.capacity)
    }

    /// The number of the first row of a chunk.
    static func firstNumber(of chunk: Int) -> Int32 { Int32(chunk * CatalogueChunk.capacity) + 1 }

    /// The revision held of an incident; 0 where there is none.
    func revision(of number: Int32) -> Int {
        let (index, row) = Self.place(of: number)
        return index < chunks.count ? Int(chunks[index].revisions[row]) : 0
    }

    /// Changes the chunk of an incident, made where it is missing.
    mutating func change(_ number: Int32, _ body: (_ chunk: inout CatalogueChunk, _ row: Int) -> Void) {
        let (index, row) = Self.place(of: number)
        if index >= chunks.count {
            chunks.append(contentsOf: repeatElement(.unused, count: index + 1 - chunks.count))
        }
        chunks[index].isUsed = true
        chunks[index].change(row, body)
    }
}
