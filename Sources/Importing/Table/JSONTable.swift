// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A table in JSON: a list of objects or of lists, such a list within an object, or one object a line.
package struct JSONTable: TableReader {
    private enum Shape {
        case list(JSONArraySplitter)
        case lines(LineSplitter)
    }

    /// The columns of objects, in the order in which they first come; nil while rows are lists.
    package private(set) var namedColumns: [String]?

    private var text: TextDecoding
    private let path: String?
    private var places: [String: Int]
    private var shape: Shape?
    private var waiting: [JSONValue] = []
    private var head: [UInt8] = []
    private var number = 0
    private var isAtEnd = false

    /// A reader; `path` names the list within an object (`results`, `data.rows`), `columns` those that another pass found.
    package init(_ pieces: @escaping TablePieces, encoding: TextEncoding?, path: String?, columns: [String]? = nil) {
        text = TextDecoding(pieces, declared: encoding)
        self.path = path
        namedColumns = columns
        places = Dictionary(uniqueKeysWithValues: (columns ?? []).enumerated().map { ($1, $0) })
    }

    package mutating func next() throws(TableFault) -> TableRow? {
        while true {
            if let element = waiting.popLast() {
                number += 1
                let row = try row(of: element)
                if !row.isBlank { return row }
                continue
            }
            guard !isAtEnd else { return nil }
            try readPiece()
        }
    }

    // MARK: - Pieces

    private mutating func readPiece() throws(TableFault) {
        let piece = try text.next()
        if piece == nil { isAtEnd = true }
        var elements: [ArraySlice<UInt8>?] = []
        switch shape {
        case nil:
            head += piece ?? []
            try decideShape(&elements)
        case .list(var splitter):
            splitter.feed(piece ?? []) { elements.append(Array($0)[...]) }
            if isAtEnd { try finish(&splitter, &elements) }
            shape = .list(splitter)
        case .lines(var splitter):
            splitter.feed(piece ?? []) { _, line in elements.append(line.map { Array($0)[...] }) }
            if isAtEnd { splitter.finish { _, line in elements.append(line.map { Array($0)[...] }) } }
            shape = .lines(splitter)
        }
        var parsed: [JSONValue] = []
        for element in elements {
            guard let element else { throw tooLong(number + parsed.count + 1) }
            if element.allSatisfy({ $0 <= 0x20 }) { continue }
            parsed.append(try Self.parse(element, row: number + parsed.count + 1))
        }
        if !parsed.isEmpty { waiting = parsed.reversed() }
    }

    private mutating func finish(
        _ splitter: inout JSONArraySplitter,
        _ elements: inout [ArraySlice<UInt8>?]
    ) throws(TableFault) {
        switch splitter.finish({ elements.append(Array($0)[...]) }) {
        case .complete: break
        case .truncated(let offset):
            throw TableFault(.truncatedFile, "the list stops before its end, at byte \(offset + 1): export it again")
        case .malformed(let offset):
            throw TableFault(.malformedJSON, "at byte \(offset + 1) stands what is no list: export it again")
        case .overlong(let offset):
            throw TableFault(.fileTooLarge, "the element at byte \(offset + 1) is longer than 64 MiB")
        }
    }

    /// Tells by the first bytes how rows follow one another; an object over several lines is read whole.
    private mutating func decideShape(_ elements: inout [ArraySlice<UInt8>?]) throws(TableFault) {
        guard let first = head.first(where: { $0 > 0x20 }) else { return }
        if first == UInt8(ascii: "[") {
            var splitter = JSONArraySplitter()
            splitter.feed(head) { elements.append(Array($0)[...]) }
            head = []
            if isAtEnd { try finish(&splitter, &elements) }
            shape = .list(splitter)
            return
        }
        guard isAtEnd || head.count >= 256 << 10 else { return }
        if path == nil, Self.isOneObjectALine(head) {
            var splitter = LineSplitter()
            splitter.feed(head) { _, line in elements.append(line.map { Array($0)[...] }) }
            head = []
            if isAtEnd { splitter.finish { _, line in elements.append(line.map { Array($0)[...] }) } }
            shape = .lines(splitter)
            return
        }
        guard head.count <= Importing.pageLimit * 2 else {
            throw TableFault(.fileTooLarge, "an object of more than 64 MiB is not read whole: export its list alone")
        }
        guard isAtEnd else { return }
        let list = try list(in: try Self.parse(head[...], row: nil))
        head = []
        waiting = list.reversed()
        shape = .lines(LineSplitter())
    }

    /// Whether the first line is an object and another one follows, or nothing.
    private static func isOneObjectALine(_ head: [UInt8]) -> Bool {
        head.withUnsafeBufferPointer { bytes in
            guard FormatRecognition.isOneObjectALine(bytes) else { return false }
            let start = JSONElements.skipWhiteSpace(bytes, 0)
            guard let end = JSONElements.endOfValue(bytes, from: start) else { return true }
            let next = JSONElements.skipWhiteSpace(bytes, end)
            return next < bytes.count && bytes[next] == UInt8(ascii: "{")
        }
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, row: Int?) throws(TableFault) -> JSONValue {
        do throws(JSONError) {
            return try JSONParser.parse(bytes)
        } catch {
            throw TableFault(.malformedJSON, row: row, "\(error): export it again")
        }
    }

    private func tooLong(_ row: Int) -> TableFault {
        TableFault(.fileTooLarge, row: row, "the line is longer than 64 MiB: no row of a table is")
    }

    // MARK: - Lists within objects

    private func list(in value: JSONValue) throws(TableFault) -> [JSONValue] {
        if let path {
            var found: JSONValue? = value
            for key in path.split(separator: ".") { found = found?[String(key)] }
            guard let list = found?.array else {
                throw TableFault(.malformedJSON, "there is no list at “\(path)”: say with --records where the rows are")
            }
            return list
        }
        let lists = Self.lists(in: value, path: "")
        guard let only = lists.first, lists.count == 1 else {
            let names = lists.map(\.path).joined(separator: ", ")
            throw TableFault(
                .malformedJSON,
                lists.isEmpty
                    ? "the object holds no list of rows"
                    : "the object holds several lists of rows (\(names)): say with --records which one"
            )
        }
        return only.list
    }

    /// The lists of objects or of lists that stand in an object or in objects within it.
    private static func lists(in value: JSONValue, path: String, depth: Int = 0) -> [(path: String, list: [JSONValue])]
    {
        guard depth < 4 else { return [] }
        return (value.members ?? []).flatMap { member -> [(path: String, list: [JSONValue])] in
            let path = path.isEmpty ? member.key : "\(path).\(member.key)"
            if let list = member.value.array, let first = list.first, first.members != nil || first.array != nil {
                return [(path, list)]
            }
            return lists(in: member.value, path: path, depth: depth + 1)
        }
    }

    // MARK: - Cells

    private mutating func row(of element: JSONValue) throws(TableFault) -> TableRow {
        if let cells = element.array {
            guard cells.count <= TableLimits.columns else { throw tooWide(cells.count) }
            return TableRow(number: number, cells: cells.map(Self.text))
        }
        guard let members = element.members else {
            throw TableFault(.malformedRecord, row: number, "this is neither an object nor a list of cells")
        }
        if namedColumns == nil { namedColumns = [] }
        var cells = [String](repeating: "", count: namedColumns?.count ?? 0)
        try place(members, prefix: "", into: &cells)
        return TableRow(number: number, cells: cells)
    }

    /// Puts the members in their columns; those of an object within get its key before theirs: `properties.name`.
    private mutating func place(
        _ members: [JSONValue.Member],
        prefix: String,
        into cells: inout [String]
    ) throws(TableFault) {
        for member in members {
            let name = prefix.isEmpty ? member.key : "\(prefix).\(member.key)"
            if let inner = member.value.members, !inner.isEmpty {
                try place(inner, prefix: name, into: &cells)
                continue
            }
            let column: Int
            if let known = places[name] {
                column = known
            } else {
                column = places.count
                guard column < TableLimits.columns else { throw tooWide(column + 1) }
                places[name] = column
                namedColumns?.append(name)
            }
            if column >= cells.count { cells += [String](repeating: "", count: column + 1 - cells.count) }
            cells[column] = Self.text(member.value)
        }
    }

    private func tooWide(_ count: Int) -> TableFault {
        TableFault(
            .fileTooLarge,
            row: number,
            "there are \(count) columns; \(TableLimits.columns) are read: the file is no table"
        )
    }

    /// The text of a value: a list of plain values joined by semicolons, other values as JSON.
    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .null: return ""
        case .string(let text): return text
        case .array(let elements) where elements.allSatisfy({ $0.array == nil && $0.members == nil }):
            return elements.map(text).joined(separator: "; ")
        case .object(let members) where members.isEmpty: return ""
        default:
            var writer = JSONWriter(order: .interchange)
            writer.value(value)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}
