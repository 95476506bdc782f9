// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A list of statements, sources or media as CSV: RFC 4180, UTF-8 with a byte-order mark, which spreadsheets need to read
/// Arabic.
///
/// Terms are keys of the vocabularies; `?` stands before a text that is no term. An empty cell says that nobody said; of a
/// figure `n/a` that it does not apply.
package struct PartFile: Sendable {
    private let part: IncidentPart

    package init(_ part: IncidentPart) {
        self.part = part
    }

    /// The name of the file as it is saved.
    package var fileName: String {
        switch part {
        case .statement: "statements.csv"
        case .source: "sources.csv"
        case .media: "media.csv"
        }
    }

    private var columns: String {
        switch part {
        case .statement:
            """
            actor,partner_of,position,reasons,said,text,url,deaths_conceded_min,deaths_conceded_max,\
            injuries_conceded_min,injuries_conceded_max
            """
        case .source: "publisher,author,platform,language,published,url,archive"
        case .media: "kind,origin,graphic,caption,tags,url"
        }
    }

    /// The byte-order mark and the line of names.
    package var header: [UInt8] { [0xEF, 0xBB, 0xBF] + Array("incident,date,\(columns)\r\n".utf8) }

    /// The lines of the parts of some incidents.
    package func lines(of incidents: [ListedParts]) -> [UInt8] {
        var lines: [UInt8] = []
        for listed in incidents {
            let incident = listed.incident
            let code = incident.codes.joined(separator: " ")
            let days = [incident.date, incident.dateEnd].compactMap { $0?.text }.joined(separator: "/")
            let start = [code.isEmpty ? incident.id.description : code, days].map(CSVCell.text)
            for cells in rows(of: listed) {
                lines += Array(((start + cells).joined(separator: ",") + "\r\n").utf8)
            }
        }
        return lines
    }

    private func rows(of listed: ListedParts) -> [[String]] {
        switch part {
        case .statement: listed.statements.map(Self.cells)
        case .source: listed.sources.map { Self.texts(Self.values(of: $0)) }
        case .media: listed.media.map { Self.texts(Self.values(of: $0)) }
        }
    }

    private static func cells(of said: PublicStatement) -> [String] {
        let reasons = said.reasons.map(\.reason.code).joined(separator: ";")
        // A bound below zero would be no formula: these stand as they are.
        return texts([
            said.actor?.code, said.partnerOf?.code, said.position?.code, reasons, said.statement?.date?.text,
            said.statement?.text, said.statement?.url,
        ]) + [said.deathsConceded, said.injuriesConceded].flatMap(sides)
    }

    private static func values(of source: PublicSource) -> [String?] {
        [
            source.name, source.author, source.platform?.code, source.language?.code, source.date?.text, source.url,
            source.archiveURL,
        ]
    }

    private static func values(of media: PublicMedia) -> [String?] {
        [
            media.kind?.rawValue, media.origin?.rawValue, media.isJudged ? media.isGraphic ? "yes" : "no" : nil,
            media.caption, media.tags.joined(separator: ";"), media.address,
        ]
    }

    private static func texts(_ values: [String?]) -> [String] { values.map { CSVCell.text($0 ?? "") } }

    private static func sides(of bound: Bound) -> [String] {
        switch bound {
        case .unknown: ["", ""]
        case .notApplicable: ["n/a", "n/a"]
        case .known(let range): [range.min, range.max].map { $0.map { String($0) } ?? "" }
        }
    }
}
