// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

/// The list of a whole register in the usual order of lists, straight from the store: a catalogue would be filled to be read once.
struct WholeList {
    /// How many rows are read at a time.
    private static let size = 500

    let store: any IncidentStore
    let plane: Plane
    let options: ListFileOptions

    /// Gives the file of `ListExport` for a query without restrictions, piece by piece.
    ///
    /// - Throws: What `write` throws, and errors of the store.
    func write(_ progress: (_ done: Int) -> Void, _ write: ([UInt8]) throws -> Void) async throws -> ExportSummary {
        let file = ListFile(.list, options)
        // They are read in the order in which the store keeps them, each page of it once.
        var sorter = RowSorter()
        var last = IncidentNumber(0)
        while true {
            let rows = try await store.listRows(after: last, limit: Self.size)
            guard let end = rows.last else { break }
            for row in rows where plane == .staff || row.summary.visibility == .published {
                try sorter.add(key: Self.key(of: row)) { file.add(file.row(row), isFirst: false, to: &$0) }
            }
            last = end.number
            progress(sorter.count)
        }
        try write(file.beginning)
        try sorter.finish(write)
        try write(file.end)
        return ExportSummary(incidents: sorter.count)
    }

    /// The latest day first, undated ones last, equal ones by number.
    private static func key(of row: ListRow) -> UInt64 {
        let day = row.summary.day.map { UInt64(Int64(Int32.max) - Int64($0)) } ?? UInt64(UInt32.max) + 1
        return day << 31 | UInt64(row.number.value)
    }
}
