// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What a first pass over a table finds: that it can be read to its end, its columns, and which keys come more than once.
///
/// A table with a fault is refused here, before anything of it is taken.
package struct TableSurvey: Sendable {
    package private(set) var header: TableHeader
    /// Rows behind the header that are not blank.
    package private(set) var rows = 0
    /// How often each key comes that comes more than once, by its hash.
    private(set) var repeatedKeys: [Int: Int] = [:]

    /// Reads a table to its end.
    ///
    /// `rowCount` is told how far it is, now and then.
    package init(
        _ reader: inout any TableReader,
        mapping: TableMapping,
        _ rowCount: (Int) -> Void = { _ in }
    ) throws(TableFault) {
        var scan = try TableScan(&reader, form: mapping.table)
        var bound: BoundMapping?
        var counts: [Int: Int] = [:]
        while let row = try scan.next(&reader) {
            rows += 1
            if rows % 4096 == 0 { rowCount(rows) }
            guard let header = scan.header, !mapping.key.isEmpty else { continue }
            if bound == nil, scan.isHeaderFinal { bound = try BoundMapping(mapping, header) }
            guard let bound, let key = RowReading.key(row, bound) else { continue }
            counts[key.hashValue, default: 0] += 1
        }
        guard let header = scan.headerAtEnd(&reader) else { throw TableSurvey.noRows }
        _ = try BoundMapping(mapping, header)
        self.header = header
        repeatedKeys = counts.filter { $0.value > 1 }
    }

    static let noRows = TableFault(.emptyFile, "the table has no rows: export it again")
}

/// Goes through a table: the header first, then the rows.
struct TableScan {
    private(set) var header: TableHeader?
    private var finder: HeaderFinder
    /// Whether the columns are named beside each value, so that the last row may bring a new one.
    private let isNamed: Bool
    private let wantsTags: Bool
    private var first: TableRow?

    var isHeaderFinal: Bool { !isNamed }

    init(_ reader: inout any TableReader, form: TableForm, known: TableHeader? = nil) throws(TableFault) {
        wantsTags = form.hashtags == true
        finder = HeaderFinder(
            headerRow: form.headerRow,
            headerRows: form.headerRows ?? 1,
            wantsTags: wantsTags
        )
        // The first row of objects tells that they are.
        first = try reader.next()
        isNamed = reader.namedColumns != nil
        if isNamed { header = known }
    }

    /// The next row behind the header; nil at the end.
    mutating func next(_ reader: inout any TableReader) throws(TableFault) -> TableRow? {
        while true {
            let row: TableRow?
            if let first {
                row = first
                self.first = nil
            } else {
                row = try reader.next()
            }
            guard let row else {
                if wantsTags, header == nil, !isNamed { throw HeaderFinder.noTags }
                return nil
            }
            if isNamed {
                if wantsTags, HXLTag.row(reader.namedColumns ?? []) == nil { throw HeaderFinder.noTags }
                return row
            }
            if header != nil { return row }
            header = try finder.take(row)
        }
    }

    /// The header once every row was read; nil for a table without one.
    func headerAtEnd(_ reader: inout any TableReader) -> TableHeader? {
        guard isNamed, let names = reader.namedColumns else { return header }
        return TableHeader(names: names, tags: wantsTags ? HXLTag.row(names) : nil, row: 0)
    }
}
