// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Tables

/// A table of one row for each incident, in the columns of somebody else's data set.
protocol FlatTable: Sendable {
    /// The rows that stand before the data: names of columns, and what belongs to them.
    var head: [[String]] { get }

    /// The values of a record that columns read: the others are not decoded.
    var values: RecordValues { get }

    /// The row of an incident, or why the data set has none of it.
    func row(of facts: FlatFacts) -> FlatRow
}

/// The row of one incident in a flat table.
enum FlatRow: Equatable {
    case cells([FlatCell])
    /// The data set takes no such incident.
    case leftOut(ExportSummary.Reason)
}

/// A value of a flat table.
enum FlatCell: Equatable, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    case nothing
    /// Guarded against being taken for a formula.
    case text(String)
    /// As it is: what begins with a minus is a number.
    case number(String)

    init(stringLiteral text: String) { self = .text(text) }
    init(nilLiteral: ()) { self = .nothing }

    init(_ text: String?) { self = text.map { $0.isEmpty ? .nothing : .text($0) } ?? .nothing }

    init(_ number: Int?) { self = number.map { .number(String($0)) } ?? .nothing }
}

/// What came of an export.
package struct ExportSummary: Hashable, Sendable {
    /// Why a format has no row of an incident.
    package enum Reason: String, Sendable, CaseIterable {
        /// Nobody was killed, as far as is said.
        case withoutDeaths
        /// It is not said how many were killed.
        case deathsUnknown
        /// It has no date.
        case undated
    }

    /// Incidents that were written.
    package var incidents = 0
    /// Incidents that the format does not take, by reason.
    package var leftOut: [Reason: Int] = [:]

    package init(incidents: Int = 0) {
        self.incidents = incidents
    }

    static func += (sum: inout ExportSummary, more: ExportSummary) {
        sum.incidents += more.incidents
        sum.leftOut.merge(more.leftOut, uniquingKeysWith: +)
    }
}

/// Writes a flat table of what readers may see, or of all that there is.
struct FlatTableExport {
    let selection: ExportSelection
    /// What readers may see is under this policy; nil where everything is written.
    let policy: PeoplePolicy?
    let table: any FlatTable
    let hasByteOrderMark: Bool
    /// Planned once, and used by each batch for itself.
    private let documents: ExportDocuments

    init(selection: ExportSelection, policy: PeoplePolicy?, table: any FlatTable, hasByteOrderMark: Bool) {
        self.selection = selection
        self.policy = policy
        self.table = table
        self.hasByteOrderMark = hasByteOrderMark
        documents = ExportDocuments(order: .canonical, publicUnder: policy, reading: table.values)
    }

    /// What stands before the rows.
    var beginning: [UInt8] {
        var text = FlatText(hasByteOrderMark: hasByteOrderMark)
        for row in table.head { text.add(row.map { .text($0) }) }
        return text.take()
    }

    /// The rows of one batch of the selection.
    func rows(_ batch: Int) async throws -> (bytes: [UInt8], summary: ExportSummary) {
        var summary = ExportSummary()
        var documents = documents
        var text = FlatText(hasByteOrderMark: false)
        for stored in try await selection.documents(batch) {
            guard let document = try documents.document(of: stored),
                let facts = facts(of: try Incident.read(document: document).incident, stored.header.incidentID)
            else { continue }
            switch table.row(of: facts) {
            case .cells(let cells):
                text.add(cells)
                summary.incidents += 1
            case .leftOut(let reason): summary.leftOut[reason, default: 0] += 1
            }
        }
        return (text.take(), summary)
    }

    private func facts(of incident: Incident, _ id: Incident.ID) -> FlatFacts? {
        guard policy != nil else { return FlatFacts(of: incident, id: id) }
        return PublicIncident(incident).map { FlatFacts(incident: $0, id: id) }
    }
}

/// Rows of a flat table as CSV (RFC 4180) with the formula guard of `CSVText`; an empty text is nothing here.
struct FlatText {
    private var text = CSVText()

    init(hasByteOrderMark: Bool) {
        if hasByteOrderMark { text.bytes = [0xEF, 0xBB, 0xBF] }
    }

    mutating func add(_ cells: [FlatCell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text.bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .nothing: break
            case .number(let number): text.bytes.append(contentsOf: number.utf8)
            case .text(let cell): text.add(cell: cell)
            }
        }
        text.end()
    }

    mutating func take() -> [UInt8] {
        defer { text.bytes = [] }
        return text.bytes
    }
}
