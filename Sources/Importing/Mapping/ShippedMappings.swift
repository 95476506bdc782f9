// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The mappings that the program brings along, as data in `Resources`.
package enum ShippedMappings {
    /// Every one, in the order in which headers are held against them.
    package static let all: [TableMapping] = files.compactMap { try? TableMapping.read($0) }  // proved by a test

    /// The files of the mappings, as they are.
    package static let files: [[UInt8]] = [
        PackageResources.ucdp_ged_json, PackageResources.acled_json, PackageResources.ibc_iraq_json,
        PackageResources.tbij_pakistan_json, PackageResources.tbij_yemen_json, PackageResources.archive_incidents_json,
        PackageResources.archive_belligerents_json, PackageResources.archive_statements_json,
        PackageResources.archive_strike_reports_json, PackageResources.archive_victims_json,
        PackageResources.archive_sources_json, PackageResources.archive_infrastructure_json,
        PackageResources.archive_casualties_json, PackageResources.hxl_json,
    ]

    /// The mapping of a name; nil where there is none.
    package static func named(_ name: String) -> TableMapping? { all.first { $0.name == name } }

    /// The mapping whose columns a table has; nil where there is none.
    ///
    /// `open` opens the table anew; a text that is not UTF-8 is looked at in the encoding that a mapping declares.
    package static func recognise(form: TableForm, open: (TableForm) -> (any TableReader)?) -> TableMapping? {
        var latin = form
        latin.encoding = form.encoding ?? TextEncoding.windows1252.rawValue
        guard let rows = firstRows(form, open) ?? firstRows(latin, open) else { return nil }
        for row in rows.prefix(3) {
            let header = TableHeader(names: row, row: 1)
            if let mapping = all.first(where: { mapping in
                !mapping.recognise.isEmpty && mapping.recognise.allSatisfy { header.index(of: $0) != nil }
            }) {
                return mapping
            }
        }
        return rows.contains { isTagged($0) } ? named("hxl") : nil
    }

    private static func isTagged(_ cells: [String]) -> Bool {
        guard let tags = HXLTag.row(cells) else { return false }
        return tags.count { !$0.isEmpty } > 1 || cells.count == 1
    }

    /// The first rows as far as hashtags may stand; the names beside values are a row of their own.
    private static func firstRows(_ form: TableForm, _ open: (TableForm) -> (any TableReader)?) -> [[String]]? {
        guard var reader = open(form) else { return nil }
        var rows: [[String]] = []
        do throws(TableFault) {
            while rows.count < HeaderFinder.tagRows, let row = try reader.next() {
                if let names = reader.namedColumns { return [names] }
                rows.append(row.cells)
            }
        } catch {
            return nil
        }
        return rows
    }
}
