// SPDX-License-Identifier: Apache-2.0

/// Tables that can be read: a folder of CSV files, a workbook, a database.
package protocol TableInput {
    /// The names of the columns of a table; nil where the input does not have the table.
    func header(of table: RecordTable) throws -> [String]?

    /// The rows of a table from its beginning, their cells in the order of the header.
    func rows(of table: RecordTable) throws -> any TableRowSource
}

/// The rows of one table, one after the other.
package protocol TableRowSource {
    /// The next row; nil at the end.
    mutating func next() throws -> ReadRow?
}

/// Brings the rows of one incident together from all tables.
///
/// Every table has its rows in the order of the incidents, as exports write them, so that memory holds one incident and
/// 24 bytes of each.
package struct TableJoin {
    /// The columns that the input has, by table.
    package let given: [Set<Int>]
    /// Columns of the input that no table has, as `table.column`.
    package let unknownColumns: [String]

    private let plan: TablePlan
    private var sources: [Source?]

    /// The rows of one table, with the next one that was not taken yet.
    private struct Source {
        var rows: any TableRowSource
        /// For each column of the table, where the input has it.
        let places: [Int?]
        let identifier: Int
        var ahead: ReadRow?

        mutating func advance() throws {
            ahead = try rows.next().map { row in
                ReadRow(
                    cells: places.map { place in place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } },
                    position: row.position
                )
            }
        }

        var incident: String? { ahead?.cells[identifier] }
    }

    /// Opens the tables and looks whether their rows stand in the order of the incidents.
    ///
    /// - Throws: `RecordTableFault` where they do not, or where there are no incidents; what the input throws.
    package init(_ input: any TableInput, plan: TablePlan = .incidents) throws {
        self.plan = plan
        var given: [Set<Int>] = []
        var unknown: [String] = []
        var headers: [[String]?] = []
        for table in plan.tables {
            let header = try input.header(of: table)
            headers.append(header)
            let names = Set(header ?? [])
            given.append(Set(table.columns.indices.filter { names.contains(table.columns[$0].name) }))
            unknown += names.subtracting(table.columns.map(\.name)).sorted().map { "\(table.name).\($0)" }
        }
        self.given = given
        unknownColumns = unknown
        sources = []
        guard headers[0] != nil else {
            throw RecordTableFault(
                table: plan.tables[0].name,
                column: nil,
                position: 1,
                message: "the table is missing"
            )
        }
        try checkOrder(input, headers)
        for index in plan.tables.indices { sources.append(try open(index, input, headers[index])) }
        for index in sources.indices { try sources[index]?.advance() }
    }

    private func open(_ index: Int, _ input: any TableInput, _ header: [String]?) throws -> Source? {
        guard let header else { return nil }
        let table = plan.tables[index]
        let identifier = table.column(index == 0 ? .key : .incident)
        guard let identifier, header.contains(table.columns[identifier].name) else {
            let message = "the column that names the incident is missing"
            throw RecordTableFault(table: table.name, column: nil, position: 1, message: message)
        }
        let places = table.columns.map { column in header.firstIndex(of: column.name) }
        return Source(rows: try input.rows(of: table), places: places, identifier: identifier)
    }

    /// Reads every table once: rows that stand elsewhere than their incident would be lost or fall to another one.
    private func checkOrder(_ input: any TableInput, _ headers: [[String]?]) throws {
        var order: [String: Int32] = [:]
        for index in plan.tables.indices {
            guard var source = try open(index, input, headers[index]) else { continue }
            let table = plan.tables[index].name
            var last: Int32 = -1
            try source.advance()
            while let row = source.ahead {
                func fault(_ message: String) -> RecordTableFault {
                    RecordTableFault(table: table, column: nil, position: row.position, message: message)
                }
                guard let incident = source.incident else { throw fault("the row names no incident") }
                if index == 0 {
                    guard order.updateValue(Int32(order.count), forKey: incident) == nil else {
                        throw fault("this incident stands twice")
                    }
                } else {
                    guard let place = order[incident] else {
                        throw fault("its incident is not in the table of incidents")
                    }
                    guard place >= last else {
                        throw fault("the rows do not stand in the order of the incidents: sort them in that order")
                    }
                    last = place
                }
                try source.advance()
            }
        }
    }

    /// The next incident: its own row, and its rows in every table; nil at the end.
    package mutating func next() throws -> (root: ReadRow, rows: [[ReadRow]])? {
        guard let root = sources[0]?.ahead, let incident = sources[0]?.incident else { return nil }
        try sources[0]?.advance()
        var rows = [[ReadRow]](repeating: [], count: sources.count)
        for index in sources.indices.dropFirst() {
            while let row = sources[index]?.ahead, sources[index]?.incident == incident {
                rows[index].append(row)
                try sources[index]?.advance()
            }
        }
        return (root, rows)
    }
}
