// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

@testable import Site

struct IncidentPageTests {
    @Test(arguments: InterfaceLanguage.inCode) func fullRecordIsDrawnAsBefore(_ language: InterfaceLanguage) throws {
        let page = try Fixture.page(try Fixture.full(), language, formerly: "Q42")
        try Snapshot.expect(page, named: "incident-full-\(language.rawValue)")
    }

    @Test(arguments: InterfaceLanguage.inCode) func bareRecordIsDrawnAsBefore(_ language: InterfaceLanguage) throws {
        let page = try Fixture.page(try Fixture.bare(), language)
        try Snapshot.expect(page, named: "incident-bare-\(language.rawValue)")
    }

    @Test func sectionsStandInTheirOrder() throws {
        let page = try Fixture.page(try Fixture.full(), .english)
        let order = [
            "assessment", "key", "location", "victims", "munitions", "sources", "media", "declassified", "militaries",
            "citations", "record",
        ]
        let ids = Markup(page).tags.filter { $0.name == "section" }.compactMap { $0.attributes["id"] }

        #expect(ids == order)
    }

    @Test(arguments: InterfaceLanguage.allCases) func nothingRestrictedIsDrawn(_ language: InterfaceLanguage) throws {
        let page = try Fixture.page(try Fixture.full(), language)

        #expect(!page.contains("restricted"))
    }

    @Test func unpublishedRecordHasNoPublicForm() throws {
        for visibility in Visibility.allCases where visibility != .published {
            var incident = try Fixture.full()
            incident.visibility = visibility
            #expect(PublicIncident(incident) == nil)
        }
    }

    @Test func coordinateIsNoFinerThanItIsKnown() throws {
        let page = try Fixture.page(try Fixture.full(), .english)

        #expect(page.contains("21.12, −17.65"))
        #expect(!page.contains("21.123456"))
        #expect(page.contains("within about 1.5 km of this point"))
    }

    @Test(arguments: [
        (1500.0, "35.51, 40.65"), (75_000, "35.5, 40.7"), (25, "35.5082, 40.6549"), (1, "35.508195, 40.654907"),
    ])
    func decimalsFollowTheRadius(_ radius: Double, _ text: String) {
        #expect(GeographicText.coordinate(35.5081949, 40.6549072, radiusMetres: radius) == text)
    }

    @Test func headerSaysWhereItIsAndHowWellThatIsKnown() throws {
        let page = try Fixture.page(try Fixture.full(), .english)
        let bare = try Fixture.page(try Fixture.bare(), .english)

        #expect(page.contains("21.12, −17.65</bdi></a> <span class=\"dot\">·</span> Village, within about 1.5 km</p>"))
        #expect(bare.contains("<p class=\"spot\">This incident is not located.</p>"))
    }

    @Test func citationNamesPlaceDayVersionAndPermanentAddress() throws {
        let incident = try Fixture.full()
        let page = try Fixture.page(incident, .english)
        let start = try #require(page.range(of: "<p class=\"cite\">")?.upperBound)
        let end = try #require(page[start...].range(of: "</p>")?.lowerBound)
        let text = page[start..<end].replacing(#/<[^>]*>/#, with: "")

        #expect(text.hasPrefix("Sijill. Al Marsa, "))
        #expect(
            text.hasSuffix(
                "Incident QM0042 QN007a, version 3, recorded 6 April 2033, 12:30 UTC. /incidents/\(incident.id)/versions/3"
            )
        )
    }

    @Test func mediaBeyondTheFirstAreFoldedAndNoneIsLeftOut() throws {
        var incident = try Fixture.full()
        incident.media = (1...30).map { number in
            var media = Media()
            media.url = "https://files.example/\(number).jpg"
            media.graphic = number > 10 ? true : false
            return media
        }
        let page = try Fixture.page(incident, .english)

        #expect(page.contains("20 of 30 show the dead or the wounded"))
        #expect(page.contains("<summary>18 more</summary>"))
        for number in 1...30 { #expect(page.contains("href=\"https://files.example/\(number).jpg\"")) }
    }

    @Test func warningStandsBeforeTheWayToAFile() throws {
        let page = try Fixture.page(try Fixture.full(), .english)
        for piece in page.components(separatedBy: "<div class=\"withheld\">").dropFirst() {
            guard let fold = piece.range(of: "<details>"), !piece.contains("No address of the file") else { continue }
            let warning = try #require(piece.range(of: "class=\"warning"))
            let link = try #require(piece.range(of: "<a href"))
            #expect(warning.lowerBound < fold.lowerBound && fold.lowerBound < link.lowerBound)
        }
    }

    @Test func wordsOnAPersonAgreeWithThePerson() throws {
        var incident = try Fixture.bare()
        incident.victims = [Sex.female, .male].map { sex in
            var victim = Victim()
            victim.sex = sex
            victim.ageKind = .child
            victim.outcome = .killed
            return victim
        }
        let page = try Fixture.page(incident, .arabic)

        #expect(page.contains("<p class=\"life\">طفلة · أنثى · قتيلة</p>"))
        #expect(page.contains("<p class=\"life\">طفل · ذكر · قتيل</p>"))
    }

    @Test func numberOfAnotherSystemIsNoName() throws {
        var incident = try Fixture.bare()
        incident.targets = [.unknown("498"), .unknown("A depot")]
        let page = try Fixture.page(incident, .english)

        #expect(page.contains("<bdi>not labelled (498)</bdi>") && page.contains("<bdi>A depot</bdi>"))
    }

    @Test func findingThatIsNotCredibleIsNeverCalledDisproved() throws {
        for language in InterfaceLanguage.allCases {
            let page = try Fixture.page(try Fixture.full(), language).lowercased()
            #expect(!page.contains("disprove"))
            let definition = try #require(Position.nonCredible.definition(language))
            #expect(page.contains(HTML.escaping(definition).text.lowercased()))
        }
        #expect(try Fixture.page(try Fixture.full(), .english).contains("The time given was too vague."))
    }

    @Test func notApplicableIsHiddenAndUnknownIsSaid() throws {
        let page = try Fixture.page(try Fixture.full(), .english)

        #expect(page.contains("<th scope=\"row\">Fighters</th><td class=\"unknown\">Unknown</td><td></td>"))
        #expect(page.contains("<th scope=\"row\">Children</th><td><bdi>None (0)</bdi></td>"))
    }

    @Test func statementsAreNewestFirst() throws {
        let page = try Fixture.page(try Fixture.full(), .english)
        let dates = ["28 March 2033", "10 March 2033", "Undated"].map { page.range(of: ">\($0)<")?.lowerBound }

        #expect(!dates.contains(nil))
        #expect(dates.compactMap(\.self) == dates.compactMap(\.self).sorted())
    }

    @Test func linkStandsWhereItsTextStands() throws {
        let page = try Fixture.page(try Fixture.full(), .english)

        #expect(page.contains("said that it <a href=\"https://guard.example/s/1\""))
        #expect(page.contains("https://lost.example/1"))
    }

    @Test func formerCodeIsNamedInTheNotice() throws {
        let page = try Fixture.page(try Fixture.full(), .english, formerly: "Q42")
        #expect(page.contains("<bdi class=\"code\" dir=\"ltr\">Q42</bdi> is a former code of this record."))
    }

    @Test func pageIsUnderAHundredKilobytes() throws {
        #expect(try Fixture.page(try Fixture.full(), .arabic).utf8.count < 100_000)
    }
}
