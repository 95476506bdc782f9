// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Pages that are damaged, unusual or not of the archive: nothing is lost in silence.
@Suite struct OldPageDamageTests {
    @Test func truncatedPageIsRefused() {
        let html = InventedPage().html
        for share in [0.5, 0.8, 0.95] {
            let reading = Reading(String(html.prefix(Int(Double(html.count) * share))))
            #expect(reading.drafts.isEmpty)
            #expect(reading.codes.contains(.truncatedPage) || reading.codes.contains(.notAnArchivePage))
        }
        #expect(Reading(html.replacing("</html>", with: "")).codes == [.truncatedPage])
        #expect(Reading(html.replacing("</article>", with: "")).codes == [.truncatedPage])
    }

    @Test func articleSavedAloneIsRead() throws {
        let html = InventedPage().html
        let start = try #require(html.ranges(of: "<article").first?.lowerBound)
        let end = try #require(html.ranges(of: "</article>").first?.upperBound)
        let reading = Reading(String(html[start..<end]))
        #expect(reading.drafts.first?.incident.codes == ["CS9001"])
    }

    @Test func pageOfAnotherSiteIsRefused() {
        let reading = Reading("<html><body><article><h1>News</h1></article></body></html>")
        #expect(reading.drafts.isEmpty)
        #expect(reading.codes == [.notAnArchivePage])
    }

    @Test func bytesOfAnotherEncodingAreRefused() {
        var bytes = Array(InventedPage().html.utf8)
        bytes.insert(0xE6, at: bytes.count / 2)
        let reading = Reading(ImportInput(name: "page", bytes: bytes))
        #expect(reading.codes == [.notUTF8])
        #expect(reading.diagnostics.first?.message.contains("Windows-1256") == true)
    }

    @Test func markedEncodingsAreRead() {
        let html = InventedPage().html
        let units = Array(html.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big, [0xEF, 0xBB, 0xBF] + Array(html.utf8)] {
            let reading = Reading(ImportInput(name: "page", bytes: bytes))
            #expect(reading.drafts.first?.incident.placeNames.ar == "وادي سمير")
        }
    }

    @Test func unknownPartsAreKept() throws {
        var page = InventedPage()
        page.summary = page.summary.replacing(
            "</ul>",
            with: InventedPage.row("Wind direction", "North") + "</ul>",
            maxReplacements: 1
        )
        page.more = "<div class=\"info-main-block weather\"><p>It was dry.</p></div>"
        let reading = Reading(page.html)
        let unplaced = try #require(reading.drafts.first).incident.unplaced
        #expect(unplaced.map(\.text).sorted() == ["It was dry.", "North"])
        #expect(unplaced.map(\.field).contains("Wind direction"))
        #expect(reading.codes == [.unknownLabel, .unknownLabel])
    }

    @Test(arguments: [
        ("5 – 6", "about a dozen", "about a dozen"), ("October 9–10, 2019", "early October 2019", "early October 2019"),
        ("35.25, 38.5 <", "thirty five north <", "thirty five north"),
    ])
    func malformedValuesStayAsTheyAre(from: String, to: String, kept: String) throws {
        let reading = Reading(InventedPage().html.replacing(from, with: to))
        let draft = try #require(reading.drafts.first)
        #expect(draft.incident.unplaced.contains { $0.text == kept })
        #expect(reading.codes.contains(.malformedValue))
    }

    @Test func unknownTermsStayAsGiven() throws {
        var page = InventedPage()
        page.summary = page.summary.replacing("Airstrike, Drone Strike", with: "Airstrike, Catapult")
        page.classes += " observation-green-smoke"
        let reading = Reading(page.html)
        let incident = try #require(reading.drafts.first).incident
        #expect(incident.strikeTypes == [.known(.airstrike), .unknown("Catapult")])
        #expect(incident.observations == [.known(.evidenceOfFire), .unknown("green-smoke")])
        #expect(reading.codes == [.unknownTerm, .unknownTerm])
    }

    @Test func deepNestingIsRefusedQuickly() {
        let deep = String(repeating: "<div>", count: 200_000)
        #expect(Reading("<html><body class=\"civ\">\(deep)</body></html>").codes == [.nestedTooDeep])
        let formatting = String(repeating: "<font>", count: 900) + String(repeating: "<p>x", count: 20_000)
        #expect(Reading("<html><body class=\"civ\">\(formatting)</body></html>").codes == [.nestedTooDeep])
        let unknown = String(repeating: "<rect><rt>", count: 20_000)
        #expect(Reading("<html><body class=\"civ\">\(unknown)</body></html>").codes == [.nestedTooDeep])
        let hidden = "<div>" + String(repeating: "<script></div></script><div>", count: 20_000)
        #expect(Reading("<html>\(hidden)").codes == [.nestedTooDeep])
    }

    @Test func flatMarkupOfAnyLengthIsRead() {
        var page = InventedPage()
        page.more = "<svg>" + String(repeating: "<path d='M0'/><g/>", count: 5_000) + "</svg>"
        page.narrative += String(repeating: "<p>One.", count: 5_000)
        #expect(Reading(page.html).drafts.count == 1)
    }

    @Test func namesOfStaffAreNeverRead() throws {
        let draft = try #require(Reading(InventedPage().html).drafts.first)
        #expect(!String(decoding: draft.incident.interchangeLine, as: UTF8.self).contains("some-person"))
    }

    @Test func emptyFilesAreRefused() {
        #expect(Reading("").codes == [.emptyFile])
        #expect(Reading(" \n\t\n").codes == [.emptyFile])
    }
}
