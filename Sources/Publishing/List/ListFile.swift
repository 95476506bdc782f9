// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
package import CivilianHarm
import Register

/// The bytes of a file of incidents, row by row.
package struct ListFile: Sendable {
    private let format: ExportFormat
    private let options: ListFileOptions

    package init(_ format: ExportFormat, _ options: ListFileOptions = ListFileOptions()) {
        self.format = format
        self.options = options
    }

    /// What stands before the rows.
    package var beginning: [UInt8] {
        switch format {
        case .list: (options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array((IncidentRow.header + "\r\n").utf8)
        case .geojson: Array("{\"type\":\"FeatureCollection\",\"features\":[\n".utf8)
        default: []
        }
    }

    /// One incident; empty for a format of whole records.
    package func row(
        _ id: Incident.ID,
        _ summary: IncidentSummary,
        _ card: IncidentCard,
        isFirst: Bool
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let row = IncidentRow(id: id, summary: summary, card: card, pageAddress: options.pageAddress)
        add(row, isFirst: isFirst, to: &bytes)
        return bytes
    }

    /// Adds one incident; nothing for a format of whole records.
    func add(_ row: IncidentRow, isFirst: Bool, to bytes: inout [UInt8]) {
        switch format {
        case .list:
            var cells = ListCells(bytes)
            bytes = []  // one owner: the cells are added in place
            row.write(to: &cells)
            bytes = cells.bytes
        case .geojson: bytes += (isFirst ? [] : Array(",\n".utf8)) + row.feature
        default: break
        }
    }

    /// An incident as its row is made.
    func row(_ incident: ListedIncident) -> IncidentRow {
        IncidentRow(
            id: incident.id,
            summary: incident.summary,
            card: incident.card,
            pageAddress: options.pageAddress
        )
    }

    /// An incident as the store keeps it; its coordinate as the catalogue has it.
    func row(_ row: ListRow) -> IncidentRow {
        IncidentRow(
            id: row.incidentID,
            summary: row.summary.inCatalogue,
            card: row.card,
            pageAddress: options.pageAddress
        )
    }

    /// One whole record with its line feed.
    package static func line(_ document: JSONValue) -> [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 4096)
        writer.value(document)
        return writer.bytes + [0x0A]
    }

    /// What stands behind the rows.
    package var end: [UInt8] {
        format == .geojson ? Array("\n]}\n".utf8) : []
    }
}
