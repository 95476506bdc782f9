// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Foundation
import Publishing
import Testing

@testable import Site

/// The files of a query: every incident, in every format, with what readers may see and nothing else.
@Suite(.serialized) struct ListFileTests {
    private static func incidents() throws -> [Incident] {
        var first = try Fixture.bare(code: "QM0001", number: 1)
        first.placeNames.en = "=HYPERLINK(\"https://x.example\"), \"North\"\nbank"
        first.tallies[.civilians] = Tally(killed: Bound(min: 0, max: 0), injured: .unknown)
        first.tallies[.women] = Tally(killed: .notApplicable, injured: Bound(min: 2, max: nil))
        var place = Geolocation()
        (place.latitude, place.longitude, place.radiusMetres) = (-3.141_592_6, -40.987_654_3, 1500)
        first.geolocations = [place]
        var second = try Fixture.bare(code: "QM0002", number: 2)
        second.visibility = .draft
        return [first, second, try Fixture.bare(code: "QM0003", number: 3)]
    }

    private static func file(_ path: String, _ headers: [String: String] = [:]) async throws -> RawAnswer {
        var answer: RawAnswer?
        try await RunningSite.answering(try incidents()) { answer = try await $0.get(path, headers) }
        return try #require(answer)
    }

    /// The body of an answer whose length was not known before.
    static func unchunked(_ answer: RawAnswer) -> [UInt8] {
        guard answer.headers["transfer-encoding"] == "chunked" else { return answer.body }
        var body: [UInt8] = []
        var rest = answer.body[...]
        let end = Array("\r\n".utf8)
        while let line = rest.firstRange(of: end),
            let count = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), count > 0
        {
            body += rest[line.upperBound..<line.upperBound + count]
            rest = rest[(line.upperBound + count + 2)...]
        }
        return body
    }

    @Test func tableKeepsUnknownZeroAndNotApplicableApartAndNoFormulas() async throws {
        let answer = try await Self.file("/en/incidents.csv")
        let text = String(decoding: Self.unchunked(answer), as: UTF8.self)
        let head = text.prefix { $0 != "\r\n" }.split(separator: ",", omittingEmptySubsequences: false)

        #expect(answer.headers["content-type"] == "text/csv; charset=utf-8; header=present")
        #expect(answer.headers["content-disposition"] == "attachment; filename=\"incidents.csv\"")
        #expect(answer.headers["x-content-type-options"] == "nosniff")
        #expect(text.contains("\"'=HYPERLINK(\"\"https://x.example\"\"), \"\"North\"\"\nbank\""))
        #expect(text.contains("/en/incidents/QM0001") && text.contains("QM0003") && !text.contains("QM0002"))
        let row = text.split(separator: "\r\n")[1].split(separator: "bank\"")[1].split(
            separator: ",",
            omittingEmptySubsequences: false
        )
        func cell(_ name: Substring) -> Substring? {
            head.firstIndex(of: name).map { row[$0 - (head.firstIndex(of: "place_en") ?? 0)] }
        }
        #expect(cell("civilians_killed_min") == "0" && cell("civilians_killed_max") == "0")
        #expect(cell("civilians_injured_min") == "" && cell("civilians_injured_max") == "")
        #expect(cell("women_killed_min") == "n/a" && cell("women_injured_min") == "2")
        #expect(cell("women_injured_max") == "")
        #expect(cell("latitude") == "-3.14" && cell("longitude") == "-40.99")
    }

    @Test(arguments: ["csv", "json", "geojson"]) func fileIsCompressedForReadersWhoTakeThat(_ format: String)
        async throws
    {
        let plain = try await Self.file("/en/incidents.\(format)")
        let packed = try await Self.file("/en/incidents.\(format)", ["Accept-Encoding": "gzip"])

        #expect(plain.headers["content-encoding"] == nil && plain.headers["vary"] == "Accept-Encoding")
        #expect(packed.headers["content-encoding"] == "gzip")
        #expect(Gunzip.bytes(Self.unchunked(packed)) == Self.unchunked(plain))
    }

    @Test func compressedStreamOfAnyLengthReadsBackAndAFailedOneHasNoEnd() async throws {
        func packed(_ pieces: [[UInt8]], failing: Bool) async throws -> [UInt8] {
            let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
                for piece in pieces { continuation.yield(piece) }
                continuation.finish(throwing: failing ? CancellationError() : nil)
            }
            var bytes: [UInt8] = []
            do {
                for try await piece in GzipStream(stream) { bytes += piece }
            } catch is CancellationError {}
            return bytes
        }
        var numbers = SystemRandomNumberGenerator()
        let noise = (0..<40).map { _ in (0..<9000).map { _ in UInt8.random(in: 0...255, using: &numbers) } }

        #expect(Gunzip.bytes(try await packed([], failing: false)) == [])
        #expect(Gunzip.bytes(try await packed([[], [7], []], failing: false)) == [7])
        #expect(Gunzip.bytes(try await packed(noise, failing: false)) == Array(noise.joined()))
        #expect(Gunzip.bytes(try await packed(noise, failing: true)) == nil)
    }

    @Test func byteOrderMarkIsThereWhereItIsAskedFor() async throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        #expect(Self.unchunked(try await Self.file("/ar/incidents.csv?bom=yes")).starts(with: mark))
        #expect(!Self.unchunked(try await Self.file("/ar/incidents.csv")).starts(with: mark))
        #expect(try await Self.file("/ar/incidents.csv?bom=no").headers["location"] == "/ar/incidents.csv")
        #expect(try await Self.file("/ar/incidents.csv?bom=maybe").status == 400)
        #expect(try await Self.file("/ar/incidents.geojson?bom=yes").status == 400)
    }

    @Test func pointsAreWrittenAsFinelyAsTheyAreKnown() async throws {
        let answer = try await Self.file("/en/incidents.geojson")
        let json = try JSONParser.parse(Self.unchunked(answer))
        let features = try #require(json["features"]?.array)

        #expect(answer.headers["content-type"] == "application/geo+json")
        #expect(json["type"]?.string == "FeatureCollection" && features.count == 2)
        let first = try #require(features.first { $0["properties"]?["code"]?.string == "QM0001" })
        #expect(first["geometry"]?["coordinates"]?.array?.map(\.number) == [-40.99, -3.14])
        #expect(first["properties"]?["radius_metres"]?.number == 1500)
        #expect(first["properties"]?["civilians_killed_min"]?.integer == 0)
        #expect(first["properties"]?["civilians_injured_min"]?.isNull == true)
        #expect(first["properties"]?["women_killed_min"]?.string == "n/a")
        let other = try #require(features.first { $0["properties"]?["code"]?.string == "QM0003" })
        #expect(other["geometry"]?.isNull == true)
    }

    @Test func recordsAreInterchangeLinesOfWhatReadersMaySee() async throws {
        var full = try Fixture.full()
        var match = ListMatch()
        (match.list, match.entryID, match.text) = ("ministry", "CANARY-1", "CANARY-2")
        full.victims[0].listMatches = [match]
        let json = try #require(PublicForm.document(of: full))
        let line = ListFile.line(json)
        let text = String(decoding: line, as: UTF8.self)
        let read = try Incident.read(document: line.dropLast())

        #expect(!text.contains("CANARY") && !text.contains("restricted"))
        #expect(read.unknownKeys.isEmpty && read.incident.id == full.id && read.incident.codes == full.codes)
        #expect(PublicIncident(read.incident)?.assessmentText == full.assessmentText)
        #expect(read.incident.tallies == full.tallies && read.incident.sources?.count == full.sources?.count)
        #expect(read.incident.unplaced.isEmpty && read.incident.origin == nil)
        full.visibility = .draft
        #expect(PublicForm.document(of: full) == nil)
    }

    @Test func theCountOfLinesIsTheCountOfTheList() async throws {
        let answer = try await Self.file("/en/incidents.json")
        let lines = Self.unchunked(answer).split(separator: 0x0A)
        #expect(answer.headers["content-type"] == "application/x-ndjson; charset=utf-8")
        #expect(answer.headers["content-disposition"] == "attachment; filename=\"incidents.jsonl\"")
        #expect(lines.count == 2)
    }

    @Test(arguments: ExportFormat.served)
    func addressHasOneFormWithoutPages(format: ExportFormat) async throws {
        let path = "/en/incidents.\(try #require(format.ending))"
        let asked = try await Self.file("\(path)?page=2&size=50&grade=weak&grade=fair")
        #expect(asked.status == 303 && asked.headers["location"] == "\(path)?grade=fair,weak")
        #expect(try await Self.file("\(path)?clean=yes").status == 400)
        #expect(try await Self.file("\(path)?colour=red").status == 400)
        #expect(Route(path: path) == .list(.english, format))
    }

    @Test func headHasNoBody() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let answer = try await site.get("/en/incidents.csv", method: "HEAD")
            #expect(answer.status == 200 && answer.body.isEmpty)
        }
    }

    @Test func aFileThatCannotBeReadToItsEndDoesNotLookWhole() async throws {
        try await RunningSite.answering(FailingReading()) { site in
            let answer = try await site.get("/en/incidents.csv")
            #expect(answer.text.hasPrefix("1\r\na\r\n1\r\na\r\n") && !answer.text.hasSuffix("0\r\n\r\n"))
        }
    }
}
