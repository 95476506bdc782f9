// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

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
        let row = IncidentRow(id: id, summary: summary, card: card, pageAddress: options.pageAddress)
        switch format {
        case .list: return Array((row.csv + "\r\n").utf8)
        case .geojson: return (isFirst ? [] : Array(",\n".utf8)) + row.feature
        default: return []
        }
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
