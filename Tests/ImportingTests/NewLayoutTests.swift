// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// The new layout, copied as text or saved as markup.
@Suite struct NewLayoutTests {
    private let text = """
        Conflict

        U.S.-led Coalition in Iraq & Syria

        Incident Code

        CS9002

        Incident Date

        8 October 2019

        Location

        وادي سمير, Wadi Samir, Tell Nahr, Syria

        Geolocation

        35.25, 38.5
        Accuracy: Village

        Additional Geolocations

        35.26, 38.51
        Accuracy: Street

        Airwars Assessment

        Last Updated: March 1, 2021

        (Previous Incident Code: S901)

        Shells fell on the mill road.

        The radio said\tthat nobody was warned.

        The incident occurred at approximately 4:30 am local time.

        Key Information

        Country
        Syria
        Military Actor
        Strike Type
        Airstrike (Drone Strike)
        Strike Status
        Likely strike
        Civilian Harm Reported
        Yes
        Civilian Harm Status
        Fair
        Reported by two or more credible sources, with what follows.
        Causes of Death / Injury
        Heavy weapons and explosive munitions
        Civilians reported killed
        5–6
        (1 Child)
        (2–3 Women)
        Military actors reported killed
        0–1

        Victims

        The victims were named as:
        Family members (2)
        Mariam Q. مريم ق.
        46 years old female Salim's wife killed Matched to MoH ID 900000001
        Salim Q.
        Adult male injured
        Individuals
        Unknown victim
        Child killed

        Sources (2)

        Mill Radio
        Facebook
        Arabic
        Archive
        A bridge blog
        English

        Military Statements

        U.S.-led Coalition Assessment
        Suspected belligerent
        U.S.-led Coalition
        U.S.-led Coalition position on incident
        Credible / Substantiated
        Civilian deaths conceded
        1
        Civilian injuries conceded
        None
        MGRS coordinate
        37SFV500306
        U.S.-led Coalition Strike Report
        Near Wadi Samir, one strike.
        UK Military Strike Report
        Nothing was hit.
        U.S.-led Coalition Civilian Casualty Statement
        2020-05-06
        Original Source
        On Oct. 8, 2019, in Wadi Samir, one civilian was killed.
        13 July 2021
        A second text.

        Referenced in

        Media
        A work
        A house
        """

    @Test func everyPartOfATextIsRead() throws {
        let reading = Reading(text)
        let draft = try #require(reading.drafts.first)
        let incident = draft.incident
        #expect(reading.diagnostics == [])
        #expect(incident.unplaced == [])
        #expect(incident.origin?.format == "archive-page-text")
        #expect(incident.codes == ["CS9002"] && incident.previousCodes == ["S901"])
        #expect(incident.programmes.map(\.code) == ["coalition-iraq-syria"])
        #expect(incident.date?.text == "2019-10-08" && incident.lastUpdated?.text == "2021-03-01")
        #expect(incident.geolocations.map(\.isPrimary) == [true, false])
        #expect(incident.geolocations.map(\.accuracy) == [.known(.village), .known(.street)])
        #expect(incident.timeKind == .approximate && incident.time?.text == "04:30:00")
        #expect(
            incident.assessmentText.en == "Shells fell on the mill road.\n\nThe radio said that nobody was warned."
        )
        #expect(incident.strikeTypes == [.known(.airstrike), .known(.droneStrike)])
        #expect(incident.grade == .known(.fair))
        #expect(incident.actors.map(\.code) == ["us-led-coalition"])
        #expect(incident.citations.map(\.kind) == [.known(.media)])
    }

    @Test func figuresOfATextAreRead() throws {
        let tallies = try #require(Reading(text).drafts.first).incident.tallies
        #expect(tallies[.civilians].killed == Bound(min: 5, max: 6))
        #expect(tallies[.children].killed == Bound(min: 1, max: 1))
        #expect(tallies[.women].killed == Bound(min: 2, max: 3))
        #expect(tallies[.fighters].killed == Bound(min: 0, max: 1))
        #expect(tallies[.civilians].injured == .unknown)
    }

    @Test func peopleOfATextAreRead() throws {
        let incident = try #require(Reading(text).drafts.first).incident
        #expect(incident.victims.map(\.names.en) == ["Mariam Q.", "Salim Q.", "Unknown victim"])
        #expect(incident.victims.map(\.family) == ["G1", "G1", nil])
        #expect(incident.victims.map(\.outcome) == [.killed, .injured, .killed])
        #expect(incident.victims[0].names.ar == "مريم ق.")
        #expect(incident.victims[0].notes == "Salim's wife")
        #expect(incident.victims[0].listMatches.first?.entryID == "900000001")
        #expect(incident.victims[1].ageKind == .adult)
        #expect(incident.victims[2].isPlaceholder == true)
    }

    @Test func sourcesAndStatementsOfATextAreRead() throws {
        let incident = try #require(Reading(text).drafts.first).incident
        #expect(incident.sources?.map(\.name) == ["Mill Radio", "A bridge blog"])
        #expect(incident.sources?.map(\.platform) == [.known(.facebook), nil])
        #expect(incident.media == nil)
        let involvement = try #require(incident.involvements.first)
        #expect(involvement.deathsConceded == Bound(min: 1, max: 1) && involvement.injuriesConceded == .unknown)
        #expect(involvement.strikeReports.map(\.text) == ["Near Wadi Samir, one strike."])
        #expect(involvement.partnerStrikeReports.map(\.partner?.code) == ["uk-military"])
        #expect(involvement.statements.map { $0.date?.text } == ["2020-05-06", "2021-07-13"])
        #expect(involvement.statements.last?.text == "A second text.")
    }

    @Test func fieldsThatACopyLacksAreNotKnown() throws {
        let short = text.prefix(upTo: try #require(text.ranges(of: "Victims").first?.lowerBound))
            .replacing("8 October 2019", with: "")
        let reading = Reading(String(short))
        let draft = try #require(reading.drafts.first)
        for field in ["date", "dateKind", "victims", "sources", "media", "involvements", "observations", "citations"] {
            #expect(!draft.knownFields.contains(field), "\(field)")
        }
        for field in ["codes", "placeText", "grade", "tallies", "assessmentText", "previousCodes"] {
            #expect(draft.knownFields.contains(field), "\(field)")
        }
        #expect(!draft.knownFields.contains("id"))
        #expect(draft.incident.sources == nil)
        #expect(reading.codes == [.dateMissing])
    }

    @Test func dateThatOnlyAStatementNamesIsShownAndNotUsed() throws {
        let reading = Reading(text.replacing("8 October 2019", with: ""))
        #expect(reading.drafts.first?.incident.date == nil)
        #expect(reading.codes == [.dateMissingCandidateInStatement])
        #expect(reading.diagnostics.first?.message.contains("2019-10-08") == true)
    }

    @Test func markupOfTheNewLayoutIsReadByItsLabels() throws {
        let html = """
            <!doctype html><html><head><meta property="og:title" content="CS9002"></head><body>
            <article id="post-5" class="post-5 civ type-civ status-publish country-syria belligerent-coalition casualty-women">
            <dl><dt>Incident Code</dt><dd>CS9002</dd><dt>Date</dt><dd>8 October 2019</dd><dt>Location</dt>
            <dd>Wadi Samir, Tell Nahr, Syria</dd><dt>Geolocation</dt><dd>35.25, 38.5<br>Accuracy: Village</dd></dl>
            <h2>Airwars Assessment</h2><p>Shells <b>fell</b>.<br>At night.</p><p>Nobody <a href="https://w.example">was</a>
            warned.</p><h2>Key Information</h2><div>Civilian Harm Status</div><div>Weak</div>
            <div>Civilians reported killed</div><div>2</div>
            <h2>Sources (1)</h2><ul><li><a href="https://s.example">Mill Radio</a><span></span><div>Arabic</div>
            <div><a href="https://k.example">Archive</a></div></li></ul></article></body></html>
            """
        let reading = Reading(html)
        let incident = try #require(reading.drafts.first).incident
        #expect(reading.diagnostics == [])
        #expect(incident.origin?.format == "archive-page-new" && incident.origin?.recordID == "5")
        #expect(incident.codes == ["CS9002"] && incident.date?.text == "2019-10-08")
        #expect(incident.grade == .known(.weak))
        #expect(incident.casualtyGroups == [.known(.women)])
        #expect(incident.assessmentText.en == "Shells fell.\nAt night.\n\nNobody was warned.")
        #expect(incident.assessmentLinks.map(\.url) == ["https://w.example"])
        #expect(incident.sources?.first?.url == "https://s.example")
        #expect(incident.sources?.first?.archiveURL == "https://k.example")
    }

    @Test func unknownLabelsBecomeUnplacedRows() throws {
        let marked = text.replacing("Strike Status\n", with: "Weather\nDry\nStrike Status\n")
            .replacing("Military actors reported killed", with: "Moon\nFull\nMilitary actors reported killed")
        let reading = Reading(marked)
        let incident = try #require(reading.drafts.first).incident
        #expect(incident.unplaced.map(\.text) == ["Weather", "Dry", "Moon", "Full"])
        #expect(reading.codes == [.unknownLabel, .unknownLabel, .unknownLabel, .unknownLabel])
        #expect(incident.strikeTypes == [.known(.airstrike), .known(.droneStrike)])
        #expect(incident.tallies[.civilians].killed == Bound(min: 5, max: 6))
    }
}
