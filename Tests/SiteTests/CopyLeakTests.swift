// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// What must stay inside is in no file of a copy, whatever way it is written.
@Suite(.serialized) struct CopyLeakTests {
    /// In every text of what is not published; its search key is itself.
    private static let hidden = "طيركناري"
    /// What the full record's restricted fields begin with.
    private static let restricted = "restricted-"

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
    private static func register() async throws -> SQLiteRegister {
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

    /// The ways in which a text may stand in a file.
    private static func spellings(_ text: String) -> [[UInt8]] {
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

    @Test func nothingThatIsNotPublicIsInAnyFile() async throws {
        try await CopiedSite.with { site in
            for base in ["https://c.example/register", nil] {
                let report = try await site.write(try await Self.register(), server: "https://r.example", base: base)
                #expect(report.files > 200)
                let sought = (Self.spellings(Self.hidden) + Self.spellings(Self.restricted)).map { Data($0) }
                for (name, bytes) in try site.files() {
                    let contents = [bytes, Array(name.utf8)] + [Gunzip.bytes(bytes)].compactMap(\.self)
                    for content in contents.map({ Data($0) }) {
                        for text in sought { #expect(content.range(of: text) == nil, "\(name)") }
                    }
                }
            }
        }
    }

    /// The search for leaks finds a text in each way of writing it.
    @Test func leaksWouldBeFound() throws {
        let found = Self.spellings(Self.hidden)
        func isFound(_ text: String) -> Bool {
            found.contains { Array(text.utf8).firstRange(of: $0) != nil }
        }

        #expect(isFound("<p>x \(Self.hidden) y</p>"))
        #expect(
            isFound(
                "?q="
                    + (Self.hidden.addingPercentEncoding(withAllowedCharacters: .alphanumerics.subtracting(.letters))
                        ?? "")
            )
        )
        #expect(isFound("\"" + Self.hidden.utf16.map { "\\u0" + String($0, radix: 16) }.joined() + "\""))
        for shift in 0..<3 {
            let text = String(repeating: "a", count: shift) + Self.hidden + "tail"
            #expect(isFound(Data(text.utf8).base64EncodedString()), "\(shift)")
        }
        #expect(isFound("en/incidents/\(CopyAddress.name(Self.hidden))/index.html"))
        #expect(!isFound("طير كناري"))
    }
}
