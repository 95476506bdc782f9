// SPDX-License-Identifier: Apache-2.0

package import Catalogue

/// A format in which all incidents of a query, or the whole register, leave.
///
/// The one table of formats: addresses, links, content types, the command's choices, releases and the static site
/// follow from it. Raw values are the keys by which commands and releases know them.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// One row for each incident, for spreadsheets and statistics.
    case list
    /// Whole records, one a line: the interchange format.
    case interchange
    /// Points with their accuracy, for maps.
    case geojson
    /// Whole records as normalised tables that describe themselves: a Frictionless Data Package.
    case tables
    /// The same tables as one workbook, a sheet for each.
    case xlsx
    /// The same tables as one SQLite file.
    case sqlite
    /// Incidents as events of schema.org with their sources in PROV-O, and the data set.
    case linkedData = "json-ld"
    /// Incidents with deaths in the columns of UCDP GED.
    case ucdp
    /// Dated incidents in the columns of ACLED.
    case acled
    /// A table with a row of tags of the Humanitarian Exchange Language.
    case hxl
    /// Documented deaths in the classes of SDG indicator 16.1.2.
    case sdg
    /// How many people are listed, by outcome, sex and age band.
    case people

    /// What is known of a format.
    private struct Details {
        /// What ends its address on the site, behind `incidents.`; nil where the site does not have it.
        var ending: String?
        /// The name of the file or folder as it is saved.
        let name: String
        let mediaType: String
        /// Whether it is a folder of files.
        var isFolder = false
        /// Whether a register that reads it is the same as before.
        var isLossless = false
        /// For whom it can be made.
        var planes: [Plane] = [.public]
    }

    private var details: Details {
        switch self {
        case .list:
            Details(
                ending: "csv",
                name: "incidents.csv",
                mediaType: "text/csv; charset=utf-8; header=present",
                planes: [.public, .staff]
            )
        case .interchange:
            Details(
                ending: "json",
                name: "incidents.jsonl",
                mediaType: "application/x-ndjson; charset=utf-8",
                isLossless: true,
                planes: [.public, .staff]
            )
        case .geojson:
            Details(
                ending: "geojson",
                name: "incidents.geojson",
                mediaType: "application/geo+json",
                planes: [.public, .staff]
            )
        case .tables:
            Details(
                ending: "tables.zip",
                name: "tables",
                mediaType: "application/vnd.datapackage+json",
                isFolder: true,
                isLossless: true,
                planes: [.public, .staff]
            )
        case .linkedData:
            Details(ending: "jsonld", name: "incidents.jsonld", mediaType: "application/ld+json")
        case .ucdp: Self.csv("ucdp", planes: [.public, .staff])
        case .acled: Self.csv("acled")
        case .hxl: Self.csv("hxl")
        case .sdg: Self.csv("sdg")
        case .people: Details(name: "people-by-age-and-sex.csv", mediaType: "text/csv; charset=utf-8; header=present")
        case .xlsx:
            Details(
                ending: "xlsx",
                name: "sijill.xlsx",
                mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                isLossless: true,
                planes: [.public, .staff]
            )
        case .sqlite:
            Details(
                ending: "sqlite",
                name: "sijill.sqlite",
                mediaType: "application/vnd.sqlite3",
                isLossless: true,
                planes: [.public, .staff]
            )
        }
    }

    /// A table in somebody else's columns.
    private static func csv(_ name: String, planes: [Plane] = [.public]) -> Details {
        Details(
            ending: name + ".csv",
            name: "incidents.\(name).csv",
            mediaType: "text/csv; charset=utf-8; header=present",
            planes: planes
        )
    }

    /// What ends its address on the site, behind `incidents.`; nil where the site does not have it.
    package var ending: String? { details.ending }
    /// The name of the file or folder as it is saved.
    package var fileName: String { details.name }
    /// What the file is served as; of a folder, what describes it.
    package var mediaType: String { details.mediaType }
    /// Whether it is a folder of files.
    package var isFolder: Bool { details.isFolder }
    /// Whether it is written from its beginning to its end, so that it can be sent while it is made.
    package var isStream: Bool { ![.tables, .xlsx, .sqlite].contains(self) }
    /// Whether a register that reads an export of everything is the same as the one that wrote it.
    package var isLossless: Bool { details.isLossless }
    /// For whom it can be made: readers, or whoever may see everything.
    package var planes: [Plane] { details.planes }

    /// Whether it holds addresses of pages, which differ by the language that the file is asked for in.
    package var hasPageAddresses: Bool { self == .list || self == .geojson || self == .linkedData }

    /// Whether it is a CSV file, which may begin with a byte order mark.
    package var isCSV: Bool { details.mediaType.hasPrefix("text/csv") }

    /// What the site's file is called as it is saved: of a folder, its archive.
    package var servedName: String { isFolder ? "incidents.\(details.ending ?? "zip")" : fileName }
    /// What the site's file is served as.
    package var servedType: String { isFolder ? "application/zip" : mediaType }

    /// The formats that the site serves, in the order of its links.
    package static let served = allCases.filter { $0.ending != nil }

    /// The format whose address ends so; nil where there is none.
    package init?(ending: some StringProtocol) {
        guard let format = Self.served.first(where: { $0.ending == String(ending) }) else { return nil }
        self = format
    }
}

/// What a file of a list may be given.
package struct ListFileOptions: Sendable {
    /// Whether a CSV file begins with U+FEFF, by which spreadsheets know UTF-8.
    package var hasByteOrderMark = false
    /// What the address of an incident's page begins with: `https://register.example/en/incidents/`; empty for none.
    package var pageAddress = ""

    package init() {}
}
