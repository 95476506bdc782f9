// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// How records are parted within files, and how files are recognised.
@Suite struct FileShapeTests {
    private let post = InventedPost().json

    private func line(_ code: String) -> String {
        var incident = Incident()
        incident.id = Identifier("01890000-0000-7000-8000-000000000001") ?? .none
        incident.codes = [code]
        return String(decoding: incident.interchangeLine, as: UTF8.self)
    }

    @Test func formatsAreRecognisedFromTheirContent() {
        func format(_ text: String) -> ImportFormat? { Importing.recognise(Array(text.utf8)) }
        #expect(format(InventedPage().html) == .archivePage)
        #expect(format("[\(post)]") == .archiveCMS)
        #expect(format(post) == .archiveCMS)
        #expect(format(InventedPost.terms) == .archiveTerms)
        #expect(format(line("CS1")) == .interchange)
        #expect(format("\u{FEFF}" + line("CS1")) == .interchange)
        #expect(format("Incident Code\n\nCS1\n\nLocation\n\nWadi Samir") == .archivePageText)
        #expect(format("code,date\nCS1,2019-01-01") == nil)
        #expect(format("{\"a\": 1}") == nil)
        #expect(format("") == nil)
        #expect(Reading("code,date\n").codes == [.notRecognised])
    }

    @Test func arraySinglePostAndLinesGiveTheSamePosts() {
        #expect(Reading("[\(post),\n \(post)]").drafts.map(\.position) == [1, 2])
        #expect(Reading(post).drafts.map(\.position) == [nil])
        let oneLine = post.replacing("\n", with: " ")
        #expect(Reading("\(oneLine)\r\n\n\(oneLine)").drafts.map(\.position) == [1, 3])
        #expect(Reading("[]").drafts.isEmpty)
    }

    @Test func truncatedArrayGivesItsWholePostsAndAnError() {
        let reading = Reading("[\(post),\(post.prefix(400))")
        #expect(reading.drafts.count == 1)
        #expect(reading.diagnostics.last?.code == .truncatedFile)
        #expect(reading.diagnostics.last?.line == 2)
    }

    @Test func elementThatIsNoPostIsRefusedAndTheRestGoesOn() {
        let reading = Reading("[1, {\"type\": \"post\", \"acf\": {}}, {\"acf\": nope}, \(post)]")
        #expect(reading.drafts.map(\.position) == [4])
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.line) == [1, 2, 3])
    }

    @Test func deepJSONIsRefused() {
        let deep =
            "[{\"acf\": " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}]"
        #expect(Reading(deep).codes == [.malformedJSON])
    }

    @Test func badInterchangeLineIsRefusedWithItsNumber() throws {
        let reading = Reading("\(line("CS1"))\n{\"schema\": \n\n\(line("CS2"))\n{\"schema\":\"other/1\"}\n")
        #expect(reading.drafts.map(\.position) == [1, 4])
        #expect(reading.diagnostics.map(\.line) == [2, 5])
        #expect(reading.codes == [.malformedJSON, .unknownSchema])
    }

    @Test func lineWithBadBytesIsRefusedAlone() {
        var bytes = Array((line("CS1") + "\n" + line("CS2") + "\n").utf8)
        if let index = bytes.firstIndex(of: UInt8(ascii: "1")) { bytes[index] = 0xFF }
        let reading = Reading(ImportInput(name: "file", bytes: bytes))
        #expect(reading.drafts.map(\.incident.codes) == [["CS2"]])
        #expect(reading.codes == [.malformedJSON])
    }

    @Test func unknownKeyIsReportedAndKept() throws {
        let reading = Reading(
            line("CS1").replacing("{\"schema\"", with: "{\"mood\":[\"calm\"],\"schema\"", maxReplacements: 1)
        )
        let draft = try #require(reading.drafts.first)
        #expect(draft.incident.unplaced.map(\.field) == ["mood"])
        #expect(draft.incident.unplaced.map(\.text) == ["[\"calm\"]"])
        #expect(reading.codes == [.unknownKey])
    }

    @Test func knownFieldsAreTheKeysOfTheLine() throws {
        let short = """
            {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-000000000001","stage":"published",\
            "visibility":"published","codes":["CS1"],"grade":null}
            """
        let draft = try #require(Reading(short).drafts.first)
        #expect(Set(draft.knownFields.keys) == ["stage", "visibility", "codes", "grade"])
        #expect(draft.incident.id.description == "01890000-0000-7000-8000-000000000001")
    }

    @Test(arguments: [1, 2, 3, 7, 64, 100_000])
    func chunksMayFallAnywhere(size: Int) {
        let bytes = Array("\u{FEFF}\(line("CS1"))\r\n\(line("CS2"))".utf8)
        var reader = InterchangeLineReader(file: "file")
        var codes: [String] = []
        func take(_ event: ImportEvent) {
            if case .draft(let draft) = event { codes += draft.incident.codes }
        }
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(start + size, bytes.count)]), take)
        }
        reader.finish(take)
        #expect(size < 3 || codes == ["CS1", "CS2"])
        #expect(codes.last == "CS2")
    }

    @Test func overlongLineIsSkippedAndCounted() {
        var splitter = LineSplitter(limit: 4)
        var lines: [String?] = []
        func take(_ number: Int, _ line: ArraySlice<UInt8>?) {
            lines.append(line.map { "\(number)" + String(decoding: $0, as: UTF8.self) })
        }
        splitter.feed(Array("ab\nabcdef\nab".utf8), take)
        splitter.feed(Array("cd\nx".utf8), take)
        splitter.finish(take)
        #expect(lines == ["1ab", nil, "3abcd", "4x"])
    }

    @Test(arguments: [1, 2, 3, 5, 1000])
    func elementsAreCutWithoutParsing(size: Int) {
        func cut(_ text: String, limit: Int = 1000) -> ([String], JSONArraySplitter.End) {
            let bytes = Array(text.utf8)
            var splitter = JSONArraySplitter(limit: limit)
            var found: [String] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                splitter.feed(bytes[start..<min(start + size, bytes.count)]) {
                    found.append(String(decoding: $0, as: UTF8.self))
                }
            }
            let end = splitter.finish { found.append(String(decoding: $0, as: UTF8.self)) }
            return (found, end)
        }
        #expect(cut(" [ {\"a\":\"],\\\"\"} , 1,[2] ] ") == (["{\"a\":\"],\\\"\"}", "1", "[2]"], .complete))
        #expect(cut("[]") == ([], .complete))
        #expect(cut("[123, 456]") == (["123", "456"], .complete))
        #expect(cut("[1, {\"a\"") == (["1"], .truncated(offset: 4)))
        #expect(cut("[1, 23") == (["1", "23"], .truncated(offset: 6)))
        #expect(cut("[1,") == (["1"], .truncated(offset: 3)))
        #expect(cut("[1 2]") == (["1"], .malformed(offset: 3)))
        #expect(cut("[1,]") == (["1"], .malformed(offset: 3)))
        #expect(cut("[1] x") == (["1"], .malformed(offset: 4)))
        #expect(cut("[1, \"" + String(repeating: "a", count: 2000), limit: 100) == (["1"], .overlong(offset: 4)))
    }

    @Test func termTableIsAFormatOfItsOwn() throws {
        #expect(Reading(InventedPost.terms).drafts.isEmpty)
        #expect(Reading(InventedPost.terms).diagnostics.isEmpty)
        let (table, skipped) = try TermTable.read(
            Array("{\"country\": [{\"id\": \"2\", \"name\": \"A &amp; B\"}, {}]}".utf8)
        )
        #expect(table.label(2, in: "country") == "A & B")
        #expect(skipped == 1)
    }
}
