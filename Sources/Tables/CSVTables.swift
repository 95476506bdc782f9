// SPDX-License-Identifier: Apache-2.0

/// Takes the rows of records as CSV, a text for each table, and passes the texts on piece by piece.
package struct CSVTables: TableRowSink {
    private var texts: [CSVText]
    /// How many rows each table has.
    package private(set) var rows: [Int]
    private let write: (_ table: Int, _ bytes: [UInt8]) throws -> Void

    /// Bytes of a table that are kept before they are passed on.
    private static let pieceLength = 128 << 10

    /// `write` is given the bytes of the tables, those of each table in their order.
    package init(
        _ plan: TablePlan,
        hasByteOrderMark: Bool = false,
        _ write: @escaping (_ table: Int, _ bytes: [UInt8]) throws -> Void
    ) {
        rows = plan.tables.map { _ in 0 }
        texts = plan.tables.map { table in
            var text = CSVText()
            if hasByteOrderMark { text.bytes = [0xEF, 0xBB, 0xBF] }
            text.add(texts: table.columns.map(\.name))
            return text
        }
        self.write = write
    }

    package mutating func take(
        _ cells: [TableCell],
        of table: Int,
        document: UnsafeBufferPointer<UInt8>
    ) throws {
        texts[table].add(cells, document: document)
        rows[table] += 1
        if texts[table].bytes.count > Self.pieceLength { try pass(table) }
    }

    /// Passes on what is left.
    package mutating func finish() throws {
        for table in texts.indices { try pass(table) }
    }

    private mutating func pass(_ table: Int) throws {
        try write(table, texts[table].bytes)
        texts[table].bytes.removeAll(keepingCapacity: true)
    }
}
