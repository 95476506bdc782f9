// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Tables

/// Writes records as a folder of CSV tables that describe themselves.
struct TableFolderExport {
    let selection: ExportSelection
    let policy: PeoplePolicy?
    let about: TablePackage.About
    let hasByteOrderMark: Bool
    let isPrivate: Bool

    /// Writes the folder, which exists and is empty.
    ///
    /// - Returns: How many incidents it holds.
    func write(_ folder: String, progress: (Int) -> Void) async throws -> Int {
        let plan = TablePlan.of(policy)
        var files: [OutputFile] = []
        for table in plan.tables {
            files.append(try open(folder, TablePackage.fileName(table.name)))
        }
        let outputs = files
        var tables = CSVTables(plan, hasByteOrderMark: hasByteOrderMark) { try outputs[$0].write($1) }
        let rows = ExportRows(selection: selection, policy: policy, plan: plan)
        let count = try await rows.write(into: &tables, progress)
        try tables.finish()
        var written: [TablePackage.File] = []
        for (index, file) in files.enumerated() {
            written.append(.init(bytes: file.length, sha256: try file.close(), rows: tables.rows[index]))
        }
        for table in DefinitionTable.allCases { written.append(try write(table, of: plan, folder)) }
        try describe(TablePackage(plan: plan, about: about, files: written), folder)
        return count
    }

    private func open(_ folder: String, _ name: String) throws -> OutputFile {
        try OutputFile("\(folder)/\(name)", isPrivate: isPrivate, isDigested: true)
    }

    private func write(_ table: DefinitionTable, of plan: TablePlan, _ folder: String) throws -> TablePackage.File {
        let file = try open(folder, TablePackage.fileName(table.rawValue))
        var text = CSVText()
        if hasByteOrderMark { text.bytes = [0xEF, 0xBB, 0xBF] }
        text.add(texts: table.header)
        let rows = table.rows(of: plan)
        for row in rows { text.add(texts: row) }
        try file.write(text.bytes)
        return TablePackage.File(bytes: file.length, sha256: try file.close(), rows: rows.count)
    }

    private func describe(_ package: TablePackage, _ folder: String) throws {
        let descriptions = [("datapackage.json", package.dataPackage), (TablePackage.webGroupName, package.webGroup)]
        for (name, bytes) in descriptions + package.webDescriptions {
            let file = try open(folder, name)
            try file.write(bytes)
            _ = try file.close()
        }
    }
}
