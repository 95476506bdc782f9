// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Register

/// How many people are listed, by outcome, sex and age band; small numbers of people who may be alive are hidden (requirement R126).
struct PeopleTableExport {
    let selection: ExportSelection
    let hasByteOrderMark: Bool

    /// The values of a record by which people are counted: the others are not decoded.
    static let values: RecordValues = ["victims.outcome", "victims.sex", "victims.ageKind", "victims.age"]

    /// The bytes of the file, and how many incidents were counted.
    func file(_ progress: (Int) -> Void) async throws -> (bytes: [UInt8], summary: ExportSummary) {
        var people = PeopleTable()
        var documents = ExportDocuments(order: .canonical, publicUnder: nil, reading: Self.values)
        var summary = ExportSummary()
        for batch in 0..<selection.batches {
            for stored in try await selection.documents(batch) {
                guard let document = try documents.document(of: stored) else { continue }
                people.add(try Incident.read(document: document).incident)
                summary.incidents += 1
            }
            progress(summary.incidents)
        }
        var text = FlatText(hasByteOrderMark: hasByteOrderMark)
        text.add(["outcome", "sex", "age", "people"])
        for outcome in Outcome.allCases + [nil] {
            let counts = people.table(outcome)
            if outcome == .killed {
                add(counts.map { $0.map { .number(String($0)) } }, outcome, to: &text)
            } else {
                let cells = SmallCells(counts)
                add(cells.cells.map { $0.map(Self.cell) }, outcome, to: &text)
                for (sex, sum) in zip(PeopleTable.sexes, cells.rowSums ?? []) {
                    text.add([.text(Self.word(outcome)), .text(sex?.rawValue ?? "unknown"), "all", FlatCell(sum)])
                }
            }
        }
        return (text.take(), summary)
    }

    private func add(_ cells: [[FlatCell]], _ outcome: Outcome?, to text: inout FlatText) {
        for (sex, row) in zip(PeopleTable.sexes, cells) {
            for (age, cell) in zip(PeopleTable.ages, row) {
                text.add([.text(Self.word(outcome)), .text(sex?.rawValue ?? "unknown"), .text(age.rawValue), cell])
            }
        }
    }

    private static func word(_ outcome: Outcome?) -> String { outcome?.rawValue ?? "unknown" }

    private static func cell(_ shown: SmallCells.Shown) -> FlatCell {
        switch shown {
        case .number(let count): FlatCell(count)
        case .fewerThanFive: "<5"
        case .hidden: "hidden"
        }
    }
}
