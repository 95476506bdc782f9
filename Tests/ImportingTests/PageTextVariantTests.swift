// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Pages copied as text in other shapes than the shortest one.
@Suite struct PageTextVariantTests {
    private func incident(_ text: String) throws -> Incident {
        try #require(Reading(text).drafts.first).incident
    }

    /// The old layout, as a browser copies it: no headings for victims and actors, the summary twice.
    private static let oldLayout = """
        Incident Code

        CS9005

        Incident date

        October 9–10, 2019

        Location

        وادي سمير, Wadi Samir, Tell Nahr, Syria

        Geolocation

        35.25, 38.5   Note: The accuracy of this location is to Neighbourhood/area level. Continue to map

        Web link

        Airwars assessment

        Shells fell on the mill road.

        The incident occured around dawn.

        The victims were named as:

        Family members (1)

        Mariam Q. مريم ق.
        46 years old female Salim's wife, a baker killed Matched to MoH ID 900000001
        Salim Q.
        Child killed

        Geolocation notes

        Reports mention the village.

        Summary

        Strike status
        Likely strike
        Civilian harm reported
        Yes
        Civilians reported killed
        5 – 6
        (1 child2–3 women)
        Airwars civilian harm grading
        Fair
        Reported by two or more credible sources, with what follows.
        Sources (1) [ collapse]

        Mill Radio
        Facebook
        Arabic
        Archive

        Media
        from sources (1) [ collapse]

        This media contains graphic content. Click to unblur.

        Source: Mill Radio

        U.S.-led Coalition Assessment:

        Suspected belligerent
        U.S.-led Coalition
        U.S.-led Coalition position on incident
        Not yet assessed

        Original strike reports

        U.S.-led Coalition
        English
        Original
        Official source

        Near Wadi Samir, one strike.

        Original
        بالقرب من وادي سمير.

        UK Military
        Official source

        Nothing was hit.

        Media
        from belligerent (1) [ collapse]

        Clip of the strike

        Assessment:

        Suspected belligerent
        position on incident
        Not yet assessed

        Summary

        Strike status
        Likely strike
        Civilian harm reported
        Yes
        """

    @Test func oldLayoutIsReadFromItsText() throws {
        let incident = try incident(Self.oldLayout)
        #expect(incident.unplaced == [])
        #expect(incident.dateEnd?.text == "2019-10-10")
        #expect(incident.geolocations.map(\.latitude) == [35.25])
        #expect(incident.geolocations.map(\.accuracy) == [.known(.neighbourhood)])
        #expect(incident.timeOfDay == .known(.aroundDawn))
        #expect(incident.assessmentText.en == "Shells fell on the mill road.")
        #expect(incident.tallies[.children].killed == Bound(min: 1, max: 1))
        #expect(incident.tallies[.women].killed == Bound(min: 2, max: 3))
        #expect(incident.grade == .known(.fair))
        #expect(incident.geolocationNotes.en == "Reports mention the village.")
        #expect(incident.sources?.map(\.language) == [.known(LanguageTag(validKey: "ar"))])
        #expect(incident.media?.map(\.graphic) == [true])
    }

    @Test func peopleOfTheOldLayoutAreReadFromItsText() throws {
        let incident = try incident(Self.oldLayout)
        #expect(incident.victimFamilies.map(\.declaredCount) == [1])
        #expect(incident.victims.map(\.names.en) == ["Mariam Q.", "Salim Q."])
        #expect(incident.victims[0].notes == "Salim's wife, a baker")
        #expect(incident.victims[0].listMatches.map(\.entryID) == ["900000001"])
    }

    @Test func actorsOfTheOldLayoutAreReadFromItsText() throws {
        let blocks = try incident(Self.oldLayout).involvements
        #expect(blocks.map(\.actor?.code) == ["us-led-coalition", nil])
        #expect(blocks.map(\.deathsConceded) == [.notApplicable, .notApplicable])
        #expect(blocks[0].strikeReports.map(\.text) == ["Near Wadi Samir, one strike."])
        #expect(blocks[0].strikeReports.map(\.originalText) == ["بالقرب من وادي سمير."])
        #expect(blocks[0].partnerStrikeReports.map(\.partner?.code) == ["uk-military"])
        #expect(blocks[0].media.map(\.caption) == ["Clip of the strike"])
        #expect(blocks[0].media.map(\.origin) == [.belligerent])
    }

    private static func page(_ rest: String) -> String {
        "Incident Code\nCS9006\nLocation\nWadi Samir, Syria\nAirwars Assessment\nShells fell.\n\n\(rest)\n"
    }

    @Test func tabsOfDatesBelongToTheTextsInTheirOrder() throws {
        let head = "Military Statements\nRidge Front Assessment\nRidge Front Civilian Casualty Statements\n"
        let both = try incident(
            Self.page(head + "2021-07-13\n2020-05-06\nOriginal Source\nThe newer.\nOriginal Source\nThe older.")
        )
        #expect(both.involvements.first?.statements.map(\.text) == ["The newer.", "The older."])
        #expect(both.involvements.first?.statements.map { $0.date?.text } == ["2021-07-13", "2020-05-06"])
        let one = try incident(Self.page(head + "2021-07-13\n2020-05-06\nOriginal Source\nThe newer."))
        #expect(one.involvements.first?.statements.map(\.text) == ["The newer.", nil])
        #expect(one.involvements.first?.actor?.code == "ridge-front")
    }

    @Test func partnersHaveTheirOwnReportsAndStatements() throws {
        let text = """
            Military Statements
            Ridge Front Assessment
            Suspected belligerent: Ridge Front
            Ridge Front position on incident: Credible / Substantiated
            Civilian deaths conceded: 1 - 2
            Harbour Guard Strike Report
            One boat was hit.
            Harbour Guard Civilian Casualty Statement
            2021-07-13
            We looked into it.
            """
        let block = try #require(try incident(Self.page(text)).involvements.first)
        #expect(block.attribution == .suspected && block.position == .known(.credible))
        #expect(block.deathsConceded == Bound(min: 1, max: 2))
        #expect(block.partnerStrikeReports.map(\.partner?.code) == ["harbour-guard"])
        #expect(block.partnerStatements.map(\.partner?.code) == ["harbour-guard"])
        #expect(block.partnerStatements.first?.statements.map(\.text) == ["We looked into it."])
    }

    @Test(arguments: [
        "Strike Status: Likely strike", "Strike Status\tLikely strike", "Strike status Likely strike",
        "STRIKE STATUS:\nLikely strike",
    ])
    func valueMayShareTheLineOfItsLabel(row: String) throws {
        let incident = try incident(Self.page("Key Information\n\(row)\nCivilians reported killed: 5–6 (1 Child)"))
        #expect(incident.strikeStatus == .known(.likely))
        #expect(incident.tallies[.children].killed == Bound(min: 1, max: 1))
        #expect(incident.unplaced == [])
    }

    @Test func unknownLinesBelowTheGradeAreKept() throws {
        let text =
            "Key Information\nCivilian Harm Status\nFair\nReported by two or more credible sources here.\nMoon\nFull"
        let incident = try incident(Self.page(text))
        #expect(incident.grade == .known(.fair))
        #expect(incident.unplaced.map(\.text) == ["Moon", "Full"])
    }

    @Test func secondPartThatSaysMoreIsKept() throws {
        let text = "Key Information\nStrike Status\nLikely strike\nKey Information\nStrike Status\nContested strike"
        let reading = Reading(Self.page(text))
        #expect(reading.drafts.first?.incident.strikeStatus == .known(.likely))
        #expect(reading.drafts.first?.incident.unplaced.map(\.text) == ["Contested strike"])
        #expect(reading.codes.contains(.repeatedPartsDiffer))
    }

    @Test func sourcesAreReadHoweverTheirTagsStand() throws {
        let text = """
            Sources (4)
            Mill Radio
            Facebook Arabic
            Archive
            BBC Arabic
            English
            Facebook
            @bridge Twitter Arabic Archive
            A ferry blog
            """
        let sources = try #require(try incident(Self.page(text)).sources)
        #expect(sources.map(\.name) == ["Mill Radio", "BBC Arabic", "@bridge", "A ferry blog"])
        #expect(sources.map(\.platform) == [.known(.facebook), .known(.facebook), .known(.twitter), nil])
        #expect(sources.map(\.language?.code) == ["ar", "en", "ar", nil])
    }

    @Test(arguments: [
        ("CS1938 ISSY-120619 RS4202", ["CS1938", "ISSY-120619", "RS4202"], 0),
        ("CS1, RS2/TI038C", ["CS1", "RS2", "TI038C"], 0),
        ("Wadi Samir, Tell Nahr", [], 1), ("CS12 (once 12)", ["CS12"], 1),
    ])
    func wordsThatAreNoCodesAreKeptAside(printed: String, codes: [String], unplaced: Int) throws {
        let incident = try incident("Incident Code\n\(printed)\nLocation\nWadi Samir\nAirwars Assessment\nShells fell.")
        #expect(incident.codes == codes)
        #expect(incident.unplaced.count == unplaced)
    }

    @Test func severalPointsHaveOnePrimaryOne() throws {
        let text =
            "Incident Code: CS9007\nLocation: Wadi Samir\nGeolocation\n35.25, 38.5\nAccuracy: City\n35.26, 38.6\nAccuracy: Street"
        let incident = try incident(text)
        #expect(incident.geolocations.map(\.isPrimary) == [true, false])
        #expect(incident.geolocations.map(\.accuracy) == [.known(.city), .known(.street)])
    }

    @Test func lineEndsOfEverySystemAreRead() throws {
        for lineEnd in ["\r\n", "\r", "\n"] {
            let text = Self.page("Key Information\nStrike Status\nLikely strike").replacing("\n", with: lineEnd)
            #expect(try incident("\u{FEFF}" + text).strikeStatus == .known(.likely))
        }
    }
}
