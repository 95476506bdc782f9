// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

@Suite struct RowSorterTests {
    /// Rows with the keys 0 to 999 in an order that is none, of different lengths, some empty.
    private static let rows = (0..<1000).map { number in
        let key = UInt64(number * 379 % 1000)
        return (key: key, bytes: [UInt8](repeating: UInt8(key % 251), count: Int(key % 37)))
    }

    private static func sorted(runLength: Int, pieceLength: Int) throws -> (bytes: [UInt8], count: Int) {
        var sorter = RowSorter(runLength: runLength, pieceLength: pieceLength)
        for row in rows { try sorter.add(key: row.key) { $0.append(contentsOf: row.bytes) } }
        var bytes: [UInt8] = []
        try sorter.finish { piece in
            #expect(!piece.isEmpty)
            bytes += piece
        }
        return (bytes, sorter.count)
    }

    /// In memory; in runs that are shorter and longer than a piece; and with rows that are longer than a piece.
    @Test(arguments: [(1 << 20, 1 << 10), (900, 200), (900, 2000), (5000, 20), (1, 1)])
    func rowsComeInTheOrderOfTheirKeys(runLength: Int, pieceLength: Int) throws {
        let expected = Self.rows.sorted { $0.key < $1.key }.flatMap(\.bytes)
        let found = try Self.sorted(runLength: runLength, pieceLength: pieceLength)
        #expect(found.bytes == expected)
        #expect(found.count == 1000)
    }

    @Test func noRowsAreNothing() throws {
        var sorter = RowSorter()
        try sorter.finish { _ in Issue.record("there is nothing") }
        #expect(sorter.count == 0)
    }
}
