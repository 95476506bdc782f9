// SPDX-License-Identifier: Apache-2.0

import Foundation
import Importing
import Tables

/// A folder of CSV tables as an export wrote it.
struct TableFolder: TableInput {
    let path: String

    /// Whether a folder is one, by its description.
    static func isOne(_ path: String, names: [String]) -> Bool {
        guard names.contains(descriptionName), names.contains(TablePackage.fileName("incidents")) else { return false }
        let text = (try? FileBytes.prefix(of: "\(path)/\(descriptionName)", 64 << 10)) ?? []
        return text.firstRange(of: Array("\"sijill:profile\":\"\(TablePackage.profile)\"".utf8)) != nil
    }

    private static let descriptionName = "datapackage.json"

    private func file(of table: RecordTable) -> String { "\(path)/\(TablePackage.fileName(table.name))" }

    func header(of table: RecordTable) throws -> [String]? {
        guard access(file(of: table), F_OK) == 0 else { return nil }
        return try TableFileRows(file(of: table), table).header
    }

    func rows(of table: RecordTable) throws -> any TableRowSource { try TableFileRows(file(of: table), table) }
}

/// The rows of one CSV file, one after the other.
private final class TableFileRows: TableRowSource {
    /// No row is longer: the texts of a record fill a few kilobytes.
    private static let limit = 64 << 20

    private let pieces: FileChunks
    private var reader = CSVReader(limit: limit)
    private var waiting: [CSVReader.Row] = []
    private var taken = 0
    private var isAtEnd = false
    private let table: RecordTable
    private(set) var header: [String] = []
    /// For each column of the file, whether its cells are guarded texts.
    private var isText: [Bool] = []

    /// Opens a file and reads its header.
    init(_ path: String, _ table: RecordTable) throws {
        self.table = table
        pieces = try FileChunks(path, length: 256 << 10)
        header = try nextRow()?.fields ?? []
        isText = header.map { name in table.column(name).map { !table.columns[$0].isNumeric } ?? true }
    }

    private func nextRow() throws -> CSVReader.Row? {
        while taken == waiting.count, !isAtEnd {
            taken = 0
            waiting.removeAll(keepingCapacity: true)
            if let piece = try pieces.next() {
                reader.feed(piece) { waiting.append($0) }
            } else {
                reader.finish { waiting.append($0) }
                isAtEnd = true
            }
        }
        guard taken < waiting.count else { return nil }
        taken += 1
        return waiting[taken - 1]
    }

    func next() throws -> ReadRow? {
        guard let row = try nextRow() else { return nil }
        func fault(_ message: String) -> RecordTableFault {
            RecordTableFault(table: table.name, column: nil, position: row.line, message: message)
        }
        guard let fields = row.fields else { throw fault("the row is longer than 64 MiB: no record is") }
        guard !row.isCut else { throw fault("the file ends within quotes: it is cut short") }
        guard fields.count == header.count else {
            throw fault("the row has \(fields.count) cells and the header \(header.count)")
        }
        let cells = zip(fields, isText).map { cell, isText in
            isText ? CSVText.unguarded(cell) : (cell.isEmpty ? nil : cell)
        }
        return ReadRow(cells: cells, position: row.line)
    }
}
