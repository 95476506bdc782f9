// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

@testable import Site

struct IncidentPageTests {
    @Test(arguments: InterfaceLanguage.allCases) func fullRecordIsDrawnAsBefore(_ language: InterfaceLanguage) throws {
        let page = try Fixture.page(try Fixture.full(), language, formerly: "Q42")
        try Snapshot.expect(page, named: "incident-full-\(language.rawValue)")
    }

    @Test(arguments: InterfaceLanguage.allCases) func bareRecordIsDrawnAsBefore(_ language: InterfaceLanguage) throws {
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

        #expect(page.contains("said that it <a class=\"out\" href=\"https://guard.example/s/1\""))
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
