// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Register

/// Documented deaths in the classes of SDG indicator 16.1.2, one row for each cell that has any (requirement R19).
struct SDGExport {
    let selection: ExportSelection
    let policy: PeoplePolicy
    let hasByteOrderMark: Bool

    private static let header = ["year", "country", "adm1", "sex", "age", "cause", "status", "deaths"]

    /// The values of a record that are counted, or counted by: the others are not decoded.
    static let values: RecordValues = [
        "date", "countries", "adminNames", "causes", "tallies", "victims.outcome", "victims.sex", "victims.ageKind",
        "victims.age", "victims.civilianStatusContested",
    ]

    /// The bytes of the file, and what it holds.
    func file(_ progress: (Int) -> Void) async throws -> (bytes: [UInt8], summary: ExportSummary) {
        var deaths = ConflictDeaths()
        var documents = ExportDocuments(order: .canonical, publicUnder: policy, reading: Self.values)
        var done = 0
        for batch in 0..<selection.batches {
            for stored in try await selection.documents(batch) {
                guard let document = try documents.document(of: stored),
                    let seen = PublicIncident(try Incident.read(document: document).incident)
                else { continue }
                deaths.add(seen)
                done += 1
            }
            progress(done)
        }
        var text = FlatText(hasByteOrderMark: hasByteOrderMark)
        text.add(Self.header.map { .text($0) })
        for (cell, count) in deaths.rows {
            let words = [
                cell.year, cell.country, cell.area, cell.sex, cell.age,
                Crosswalk.causes.value(of: cell.cause, "sdg") ?? "", cell.status,
            ]
            text.add(words.map { .text($0.isEmpty ? "unknown" : $0) } + [FlatCell(count)])
        }
        var summary = ExportSummary(incidents: deaths.incidents)
        if deaths.withoutFigure > 0 { summary.leftOut[.deathsUnknown] = deaths.withoutFigure }
        return (text.take(), summary)
    }
}
