// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// The new layout with lists that are marked up as the old one's.
@Suite struct NewLayoutMarkupTests {
    private func page(_ content: String) -> String {
        """
        <!doctype html><html><head><link rel="canonical" href="https://archive.example/c/cs9008/"></head><body>
        <main id="post-8" class="post-8 civ type-civ country-syria belligerent-turkish-military observation-indoors">
        <section><h4>Incident Code</h4><p>CS9008</p><h4>Incident Date</h4><p>9–10 October 2019</p><h4>Location</h4>
        <p>Wadi Samir, Tell Nahr, Syria</p></section><section><h2>Airwars Assessment</h2>
        <p>Last Updated: March 1, 2021</p><p>Shells fell.</p><p>The incident occurred around dawn.</p></section>
        <section><h2>Key Information</h2><dl><dt>Civilian Harm Status</dt><dd>Fair<div class="tooltip">What it means.</div></dd>
        <dt>Infrastructure</dt><dd>Healthcare (Hospital, Ambulance)</dd><dt>Civilians reported killed</dt><dd>5–6
        <span>(1 Child)</span></dd></dl></section>\(content)</main></body></html>
        """
    }

    @Test func markedListsAreReadByTheirMarkup() throws {
        let old = InventedPage()
        let content = """
            <section><h2>Victims</h2>\(old.victims)</section><section>\(old.sources)</section><section>\(old.media)</section>
            <section><h2>Military Statements</h2>\(old.belligerents)</section>
            <section><h2>Referenced in</h2>\(old.citations)</section>
            """
        let reading = Reading(page(content))
        let incident = try #require(reading.drafts.first).incident
        let expected = try #require(Reading(old.html).drafts.first).incident
        #expect(incident.unplaced == [])
        #expect(incident.origin?.format == "archive-page-new")
        #expect(incident.victims == expected.victims && incident.victimFamilies == expected.victimFamilies)
        #expect(incident.sources == expected.sources)
        #expect(incident.media == expected.media)
        #expect(incident.involvements == expected.involvements)
        #expect(incident.citations == expected.citations)
        #expect(
            incident.infrastructure.compactMap(\.kind) == [.known(.healthcare), .known(.hospital), .known(.ambulance)]
        )
        #expect(incident.tallies[.children].killed == Bound(min: 1, max: 1))
        #expect(incident.observations == [.known(.indoors)])
        #expect(incident.timeOfDay == .known(.aroundDawn) && incident.dateEnd?.text == "2019-10-10")
    }

    @Test func originalLanguageOfAReportIsKeptApart() throws {
        var old = InventedPage()
        old.belligerents = old.belligerents.replacing(
            "More text.</p>",
            with: "More text.</p><p class=\"hebrew-language\">דוח</p>"
        )
        let report = try #require(Reading(old.html).drafts.first?.incident.involvements.first?.strikeReports.first)
        #expect(report.text == "Near Wadi Samir, one strike.\nMore text." && report.originalText == "דוח")
    }

    @Test func actorOfTheHeadingStandsForALabelThatIsMissing() throws {
        var old = InventedPage()
        old.belligerents =
            "<h2 class=\"color-header\">Ridge Front Assessment:</h2><h2 class=\"color-header\">Assessment:</h2>"
            + "<ul class=\"meta-list\">\(InventedPage.row("Suspected belligerent", ""))</ul>"
        let blocks = try #require(Reading(old.html).drafts.first).incident.involvements
        #expect(blocks.map(\.actor?.code) == ["ridge-front", nil])
    }

    @Test func classesAloneNameTheTermsOfAnOldPage() throws {
        var old = InventedPage()
        old.classes = "post-1 civ type-civ"
        let incident = try #require(Reading(old.html).drafts.first).incident
        #expect(incident.countries == [] && incident.actors == [] && incident.observations == [])
        #expect(incident.involvements.count == 2)
    }

    @Test func coordinateWithOneSideKeepsIt() throws {
        let cases: [(String, Double?, Double?)] = [
            ("35.25,", 35.25, nil), (", 38.5", nil, 38.5), ("4239.5, -500", 4239.5, -500),
        ]
        for (printed, latitude, longitude) in cases {
            let html = InventedPage().html.replacing("35.25, 38.5 <", with: "\(printed) <")
            let place = try #require(Reading(html).drafts.first?.incident.geolocations.first)
            #expect(place.latitude == latitude && place.longitude == longitude && place.accuracy == .known(.village))
        }
        let blank = try #require(Reading(InventedPage().html.replacing("35.25, 38.5 <", with: " , <")).drafts.first)
            .incident
        #expect(blank.geolocations.map(\.accuracy) == [.known(.village)] && blank.unplaced == [])
    }

    @Test func labelThatSaysNoneKnownIsNoAnswer() throws {
        let html = InventedPage().html.replacing(
            InventedPage.row("Civilian harm reported", "Yes"),
            with: InventedPage.row("Civilian harm reported", "None known")
        )
        #expect(try #require(Reading(html).drafts.first).incident.harmReported == nil)
    }
}
