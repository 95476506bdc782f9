// SPDX-License-Identifier: Apache-2.0

/// The files of a release by their names, which may lead into a folder: `tables/incidents.csv`.
extension Release {
    /// The folder of tables.
    package static let tablesName = ExportFormat.tables.fileName

    /// Whether a text can be the name of a file of a release: it stays within the release's folder.
    package static func isFileName(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1...3).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part != "." && part != ".." && !part.contains("\\")
                    && !part.utf8.contains { $0 < 0x20 }
            }
    }

    /// What a file is served as, and described as for catalogues of data.
    package static func mediaType(ofFile name: String) -> String {
        let format = ExportFormat.allCases.first { $0.fileName == name && !$0.isFolder }
        if let format { return format.mediaType }
        let last = name.split(separator: "/").last.map { String($0) } ?? ""
        if last == "datapackage.json" { return ExportFormat.tables.mediaType }
        if last.hasSuffix("csv-metadata.json") { return "application/csvm+json" }
        return switch last.split(separator: ".").last {
        case "json": "application/json"
        case "jsonld": ExportFormat.linkedData.mediaType
        case "jsonl": ExportFormat.interchange.mediaType
        case "csv": ExportFormat.list.mediaType
        case "bib": "application/x-bibtex; charset=utf-8"
        case "cff": "text/yaml; charset=utf-8"
        case "md": "text/markdown; charset=utf-8"
        default: "text/plain; charset=utf-8"
        }
    }

    /// The files that stand for the whole of the data set: of the folder of tables, what describes them.
    var distributed: [File] {
        files.filter { !$0.name.contains("/") || $0.name == "\(Self.tablesName)/datapackage.json" }
    }
}
