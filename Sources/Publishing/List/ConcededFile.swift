// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
import CivilianHarm
import Register

/// The incidents in which an actor concedes harm as CSV: what is recorded beside what is conceded.
///
/// An empty cell is unknown, `0` is said to be none, and `n/a` does not apply. Coordinates have the decimals that their
/// radius allows; `mgrs` is what the actors that concede gave, several joined by semicolons.
package struct ConcededFile: Sendable {
    private let library: Library
    private let options: ListFileOptions

    /// The name of the file as it is saved.
    package static let fileName = "conceded.csv"

    package init(library: Library, _ options: ListFileOptions = ListFileOptions()) {
        self.library = library
        self.options = options
    }

    /// The names of the columns.
    static let header = """
        code,date,permalink,reported_killed_min,reported_killed_max,conceded_deaths_min,conceded_deaths_max,\
        conceded_injuries_min,conceded_injuries_max,location,latitude,longitude,accuracy,mgrs
        """

    /// All incidents of a query in its order; its page does not matter.
    ///
    /// - Throws: Errors of the store.
    package func file(_ query: IncidentQuery) async throws -> FilePieces {
        let batches = try await library.batches(query, on: .public)
        let start = (options.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array((Self.header + "\r\n").utf8)
        let address = options.pageAddress
        return FilePieces(count: batches.count + 1) { piece in
            guard piece > 0 else { return start }
            var bytes: [UInt8] = []
            for stored in try await batches.documents(piece - 1) {
                let incident = try Incident.read(document: stored.document).incident
                // What was withdrawn since it was selected is not given.
                guard let seen = PublicIncident(incident) else { continue }
                let row = IncidentRow(
                    id: incident.id,
                    summary: IncidentSummary(of: incident),
                    card: IncidentCard(of: incident),
                    pageAddress: address
                )
                bytes += Array((Self.line(row, seen) + "\r\n").utf8)
            }
            return bytes
        }
    }

    private static func line(_ row: IncidentRow, _ incident: PublicIncident) -> String {
        let (summary, card) = (row.summary, row.card)
        let days = [IncidentRow.day(summary.day), IncidentRow.day(summary.dayEnd)].compactMap(\.self)
        let squares = incident.involvements.filter { $0.position == .known(.credible) }.compactMap { $0.mgrs?.text }
        let texts = [summary.displayCode, days.joined(separator: "/"), row.page ?? ""].map(CSVCell.text)
        let figures = [summary.killed, summary.deathsConceded, summary.injuriesConceded].flatMap(IncidentRow.sides)
        let place = CSVCell.text(card.placeEnglish ?? card.placeText ?? card.placeArabic ?? "")
        // A number below zero is no formula.
        let point = [row.printed?.latitude ?? "", row.printed?.longitude ?? ""]
        let ends = [IncidentRow.terms(summary.accuracy) ?? "", squares.joined(separator: ";")].map(CSVCell.text)
        return (texts + figures + [place] + point + ends).joined(separator: ",")
    }
}
