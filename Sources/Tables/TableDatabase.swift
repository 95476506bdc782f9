// SPDX-License-Identifier: Apache-2.0

/// A database file of tables of records that is being written; an engine provides it.
package protocol TableDatabase: AnyObject {
    /// Takes one row, as a `TableRowSink` does.
    func take(_ cells: [TableCell], of table: Int, document: UnsafeBufferPointer<UInt8>) throws

    /// Writes the tables that explain the others, and closes the file.
    func finish() throws
}

/// Passes rows on to a database.
package struct TableDatabaseSink: TableRowSink {
    private let database: any TableDatabase

    package init(_ database: any TableDatabase) {
        self.database = database
    }

    package mutating func take(
        _ cells: [TableCell],
        of table: Int,
        document: UnsafeBufferPointer<UInt8>
    ) throws {
        try database.take(cells, of: table, document: document)
    }
}
