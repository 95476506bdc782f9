// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Why a document cannot be laid out in tables.
package enum TableError: Error, Hashable, Sendable {
    /// The bytes are no document as this program writes it.
    case notAsWritten
}

/// Lays kept documents out in rows; its memory is used again for the next one.
package struct TableWalk {
    private let plan: TablePlan
    private var tape = JSONTape()
    /// The row of each table that is being filled: no table lies within itself.
    private var rows: [[TableCell]]
    /// The key of the row of each table that is being filled.
    private var keys: [[UInt8]]
    /// What stands in the keys of each table between that of the row above and the row's own part.
    private let names: [[UInt8]]
    private var incident: Range<Int> = 0..<0
    /// A document with what readers may see of some of its values.
    private var text: [UInt8] = []
    /// Lists that stand elsewhere on the tape.
    private var moved: [MovedValue] = []

    package init(_ plan: TablePlan = .incidents) {
        self.plan = plan
        rows = plan.tables.map { [TableCell](repeating: .missing, count: $0.columns.count) }
        keys = plan.tables.map { _ in [] }
        names = plan.tables.map { Array("/\($0.name)/".utf8) }
    }

    /// Gives the rows of one document in canonical order, those of the incident itself last.
    ///
    /// - Throws: `TableError`, and what the sink throws; rows may have been given then.
    package mutating func walk<Sink: TableRowSink>(_ document: [UInt8], into sink: inout Sink) throws {
        moved = []
        try document.withUnsafeBufferPointer { bytes in
            guard tape.read(bytes) else { throw TableError.notAsWritten }
            try walk(bytes, &sink)
        }
    }

    /// Gives the rows of what readers may see of one document; the plan has the columns that they may see.
    ///
    /// - Returns: False, and no rows, unless the document is published.
    /// - Throws: `InterchangeError` and `TableError`, and what the sink throws; rows may have been given then.
    package mutating func walk<Sink: TableRowSink>(
        _ document: [UInt8],
        seenAs documents: PublicDocuments,
        into sink: inout Sink
    ) throws -> Bool {
        guard let moved = try documents.layOut(document, in: &text, on: &tape) else { return false }
        self.moved = moved
        let text = text
        try text.withUnsafeBufferPointer { bytes in try walk(bytes, &sink) }
        return true
    }

    private mutating func walk<Sink: TableRowSink>(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        guard let place = tape.member("id", bytes) else { throw TableError.notAsWritten }
        incident = tape.nodes[place].range
        keys[0] = Array(bytes[incident])
        try fill(plan.root, at: 0, bytes, &sink)
    }

    /// Fills the row of a table from the object at a place and gives it.
    private mutating func fill<Sink: TableRowSink>(
        _ row: TablePlan.RowPlan,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        for column in row.head..<max(row.head, rows[row.table].count) { rows[row.table][column] = .missing }
        try take(row.object, row.table, at: place, bytes, &sink)
        try sink.take(rows[row.table], of: row.table, document: bytes)
    }

    private mutating func take<Sink: TableRowSink>(
        _ object: TablePlan.ObjectPlan,
        _ table: Int,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        guard tape.nodes[place].kind == .object else { throw TableError.notAsWritten }
        var next = 0
        var part = place + 1
        let end = Int(tape.nodes[place].next)
        while part < end {
            guard let key = object.keys.place(of: tape.nodes[part].range, in: bytes, from: next) else {
                throw TableError.notAsWritten
            }
            let member = object.places[key]
            if member >= 0, tape.nodes[part + 1].kind != .null {
                try take(object.members[member].step, table, at: part + 1, bytes, &sink)
            }
            next = key + 1
            part = Int(tape.nodes[part + 1].next)
        }
    }

    private mutating func take<Sink: TableRowSink>(
        _ step: TablePlan.Step,
        _ table: Int,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        switch step {
        case .cell(let column, let kind): rows[table][column] = try cell(kind, at: place, bytes)
        case .range(let column):
            if tape.nodes[place].kind == .object {
                // `max` is stored first.
                guard tape.nodes[place].next == Int32(place + 5) else { throw TableError.notAsWritten }
                rows[table][column] = number(at: place + 4)
                rows[table][column + 1] = number(at: place + 2)
            } else {
                (rows[table][column], rows[table][column + 1]) = (.notApplicable, .notApplicable)
            }
        case .part(let object, let presence):
            if case .column(let column) = presence { rows[table][column] = .boolean(true) }
            try take(object, table, at: place, bytes, &sink)
        case .rows(let row, let presence):
            if case .column(let column) = presence { rows[table][column] = .boolean(true) }
            try takeRows(row, of: table, at: place, bytes, &sink)
        case .map(let row): try takeMap(row, of: table, at: place, bytes, &sink)
        }
    }

    private mutating func takeRows<Sink: TableRowSink>(
        _ row: TablePlan.RowPlan,
        of parent: Int,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        let place = moved.first { $0.from == place }?.to ?? place
        guard tape.nodes[place].kind == .array else { throw TableError.notAsWritten }
        var part = place + 1
        var number = 0
        let end = Int(tape.nodes[place].next)
        while part < end {
            number += 1
            begin(row, of: parent, last: .integer(number)) { key in
                if number < 10 { key.append(0x30 + UInt8(number)) } else { key.append(contentsOf: String(number).utf8) }
            }
            try fill(row, at: part, bytes, &sink)
            part = Int(tape.nodes[part].next)
        }
    }

    private mutating func takeMap<Sink: TableRowSink>(
        _ row: TablePlan.RowPlan,
        of parent: Int,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ sink: inout Sink
    ) throws {
        guard tape.nodes[place].kind == .object else { throw TableError.notAsWritten }
        var part = place + 1
        let end = Int(tape.nodes[place].next)
        while part < end {
            let key = tape.nodes[part].range
            begin(row, of: parent, last: .text(key, isEscaped: false)) { name in
                name.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[key]))
            }
            try fill(row, at: part + 1, bytes, &sink)
            part = Int(tape.nodes[part + 1].next)
        }
    }

    /// Fills the first columns of a row; `name` adds the row's own part to its key.
    private mutating func begin(
        _ row: TablePlan.RowPlan,
        of parent: Int,
        last: TableCell,
        _ name: (inout [UInt8]) -> Void
    ) {
        let table = row.table
        var key: [UInt8] = []
        key.reserveCapacity(keys[parent].count + names[table].count + 16)
        key.append(contentsOf: keys[parent])
        key.append(contentsOf: names[table])
        name(&key)
        keys[table] = key
        rows[table][0] = .made(keys[table])
        rows[table][1] = .text(incident, isEscaped: false)
        if parent != 0 { rows[table][2] = .made(keys[parent]) }
        rows[table][row.head - 1] = last
    }

    // MARK: Cells

    private func number(at place: Int) -> TableCell {
        tape.nodes[place].kind == .number ? .number(tape.nodes[place].range) : .missing
    }

    private func cell(
        _ kind: TableColumn.Kind,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws -> TableCell {
        let node = tape.nodes[place]
        switch (kind, node.kind) {
        case (.json, _): return .made(Array(bytes[node.whole]))
        case (.list, .array):
            guard node.next > Int32(place + 1) else { return .missing }
            var list: [UInt8] = []
            var part = place + 1
            while part < node.next {
                TableText.join(try text(at: part, bytes), into: &list, isFirst: part == place + 1)
                part = Int(tape.nodes[part].next)
            }
            return .made(list)
        case (.term, .object): return .made(try text(at: place, bytes))
        case (_, .string): return .text(node.range, isEscaped: node.isEscaped)
        case (_, .number): return .number(node.range)
        case (_, .true): return .boolean(true)
        case (_, .false): return .boolean(false)
        default: throw TableError.notAsWritten
        }
    }

    /// The text of a value; of a term outside its vocabulary with `?` before it.
    private func text(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
        let node = tape.nodes[place]
        var text: [UInt8] = []
        switch node.kind {
        case .string: JSONTape.unescape(UnsafeBufferPointer(rebasing: bytes[node.range]), into: &text)
        case .number: text += bytes[node.range]
        case .object where node.next == Int32(place + 3) && tape.nodes[place + 2].kind == .string:
            text.append(UInt8(ascii: "?"))
            JSONTape.unescape(UnsafeBufferPointer(rebasing: bytes[tape.nodes[place + 2].range]), into: &text)
        default: throw TableError.notAsWritten
        }
        return text
    }
}
