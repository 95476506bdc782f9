// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

/// A register with a word wherever readers may not look, and the ways in which it could still come out.
enum PlantedRegister {
    /// In every text of what is not published; its search key is itself.
    static let hidden = "طيركناري"
    /// The number of the report of a reader.
    static let ticketID = "T-7K3M-9QXD-W2HA"
    /// What the full record's restricted fields begin with.
    static let restricted = "restricted-"

    /// The full record with the hidden word in front of every text that a record takes.
    private static func hiddenRecord() throws -> Incident {
        let line = String(decoding: try Fixture.full().interchangeLine, as: UTF8.self)
        var record = try JSONParser.parse(Array(line.utf8))
        var planted = 0
        for path in textPaths(record, []) {
            let candidate = replacing(record, path[...])
            var writer = JSONWriter(order: .interchange)
            candidate.write(to: &writer)
            // Fields that take no text refuse it.
            guard (try? Incident.read(document: writer.bytes)) != nil else { continue }
            record = candidate
            planted += 1
        }
        #expect(planted > 100)
        var writer = JSONWriter(order: .interchange)
        record.write(to: &writer)
        return try Incident.read(document: writer.bytes).incident
    }

    private static func textPaths(_ value: JSONValue, _ path: [Int]) -> [[Int]] {
        switch value {
        case .string: [path]
        case .array(let elements): elements.enumerated().flatMap { textPaths($1, path + [$0]) }
        case .object(let members): members.enumerated().flatMap { textPaths($1.value, path + [$0]) }
        default: []
        }
    }

    private static func replacing(_ value: JSONValue, _ path: ArraySlice<Int>) -> JSONValue {
        guard let index = path.first else { return .string("\(hidden) \(value.string ?? "")") }
        switch value {
        case .array(var elements):
            elements[index] = replacing(elements[index], path.dropFirst())
            return .array(elements)
        case .object(var members):
            members[index] = .init(members[index].key, replacing(members[index].value, path.dropFirst()))
            return .object(members)
        default: return value
        }
    }

    /// A register whose published records have restricted texts in every field that has to stay inside.
    static func make() async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        let full = try Fixture.full()
        var draft = try hiddenRecord()
        (draft.id, draft.visibility) = (Incident.fixture(7).id, .draft)
        draft.codes = ["\(hidden)7"]
        // Published with everything, then corrected: the second version alone is to be seen as it is.
        var early = try hiddenRecord()
        (early.id, early.visibility, early.codes) = (Incident.fixture(8).id, .draft, ["XZ0008"])
        var later = Incident.fixture(8, codes: ["XZ0008"])
        later.visibility = .published
        let author = "\(hidden) author"
        try await store.append([
            .fixture(of: full, author: author, reason: "\(hidden) reason"),
            .fixture(of: draft, author: author, reason: "\(hidden) reason"),
            .fixture(of: early, author: author, reason: "\(hidden) reason"),
        ])
        try await store.append([.fixture(of: later, follows: 1, author: author, reason: "\(hidden) reason")])
        // Published with everything, then redacted: nothing of the first version may be seen again.
        var shown = try hiddenRecord()
        (shown.id, shown.visibility, shown.codes) = (Incident.fixture(9).id, .published, ["XZ0009"])
        var redacted = Incident.fixture(9, codes: ["XZ0009"])
        redacted.visibility = .published
        try await store.append([.fixture(of: shown, author: author, reason: "\(hidden) reason")])
        try await store.append([
            .fixture(of: redacted, follows: 1, author: author, kind: .redacted, reason: "A family asked for it.")
        ])
        try await fileReport(on: full.id, in: store)
        let report = MilitaryReport.fixture(2)
        let kept = NewReport(
            of: report,
            recordedAt: Timestamp(milliseconds: 1),
            author: author,
            reason: "\(hidden) reason"
        )
        _ = try await store.keep([kept])
        return store
    }

    /// A reader's report with an answer.
    private static func fileReport(on incident: Incident.ID, in store: SQLiteRegister) async throws {
        let time = Timestamp(milliseconds: 1_900_000_000_000)
        let ticket = Ticket(id: ticketID, incidentID: incident, revision: 1, topic: .names, receivedAt: time)
        try await store.file(ticket, TicketText(message: "\(hidden) message", contact: "\(hidden) contact"))
        try await store.record(
            TicketStep(
                ticket: ticketID,
                state: .unchanged,
                note: "Thank you.",
                revision: nil,
                author: "\(hidden) author",
                recordedAt: time
            )
        )
    }

    /// The ways in which a text may stand in a file.
    static func spellings(_ text: String) -> [[UInt8]] {
        let plain = Array(text.utf8)
        func joined(_ piece: (UInt8) -> String) -> String { plain.map(piece).joined() }
        let percent = joined { String(format: "%%%02X", $0) }
        let units = text.utf16.map { String(format: "\\u%04x", $0) }.joined()
        let references = text.unicodeScalars.map { "&#\($0.value);" }.joined()
        let hexadecimal = text.unicodeScalars.map { String(format: "&#x%x;", $0.value) }.joined()
        let name = joined { String(format: "_%02X", $0) }
        // What Base64 makes of it depends on where it begins; the outer letters on what stands beside it.
        let encoded = (0..<3).map { shift in
            let whole = Data([UInt8](repeating: 0, count: shift) + plain).base64EncodedString().filter { $0 != "=" }
            return String(whole.dropFirst(shift == 0 ? 0 : shift + 1).dropLast())
        }
        let texts = [percent, percent.lowercased(), units, units.uppercased(), references, hexadecimal, name] + encoded
        return [plain, Array(text.utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }] + texts.map { Array($0.utf8) }
    }

    /// What none of the contents may hold.
    static let sought = (spellings(hidden) + spellings(restricted)).map { Data($0) }

    /// Expects that nothing that is not public stands in some bytes, packed or not.
    static func expectNothing(in bytes: [UInt8], _ name: String) {
        for content in ([bytes] + [Gunzip.bytes(bytes)].compactMap(\.self) + Unzip.entries(of: bytes)).map({ Data($0) })
        {
            for text in sought { #expect(content.range(of: text) == nil, "\(name)") }
        }
    }
}
