// SPDX-License-Identifier: Apache-2.0

/// A format in which all incidents of a query leave as one file; raw values end the addresses.
///
/// The one table of formats: addresses, links, content types and the command's choices follow from it.
package enum ListFormat: String, CaseIterable, Sendable {
    /// One row for each incident, for spreadsheets and statistics.
    case csv
    /// The interchange format: one whole record a line, with what readers may see of it.
    case json
    /// Points with their accuracy, for maps.
    case geojson

    /// What the file is served as.
    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .json: "application/x-ndjson; charset=utf-8"
        case .geojson: "application/geo+json"
        }
    }

    /// The name of the file as it is saved.
    package var fileName: String { "incidents.\(fileExtension)" }

    private var fileExtension: String {
        switch self {
        case .csv, .geojson: rawValue
        case .json: "jsonl"
        }
    }

    /// Whether it holds whole records and not what lists show.
    var needsDocuments: Bool { self == .json }
}

/// What a file of a list may be given.
package struct ListFileOptions: Sendable {
    /// Whether a CSV file begins with U+FEFF, by which spreadsheets know UTF-8.
    package var hasByteOrderMark = false
    /// What the address of an incident's page begins with: `https://register.example/en/incidents/`; empty for none.
    package var pageAddress = ""

    package init() {}
}
