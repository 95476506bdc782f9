// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Register
import Testing

@testable import Site

/// What a page tells networks, search engines and other programs, and which words it uses.
struct SharingTests {
    private static func head(_ incident: Incident, _ language: InterfaceLanguage = .english) throws -> String {
        let page = try Fixture.page(incident, language)
        return String(try #require(page.range(of: "</head>").map { page[..<$0.lowerBound] }))
    }

    private static func linkedData(_ incident: Incident) throws -> JSONValue {
        let head = try head(incident)
        let start = try #require(head.range(of: "<script type=\"application/ld+json\">"))
        let end = try #require(head[start.upperBound...].range(of: "</script>"))
        return try JSONParser.parse(Array(head[start.upperBound..<end.lowerBound].utf8))
    }

    @Test(arguments: InterfaceLanguage.allCases) func cardNamesNobody(_ language: InterfaceLanguage) throws {
        var incident = try Fixture.full()
        incident.assessmentText.en = "Salma Nobody was killed."
        let head = try Self.head(incident, language)

        for victim in incident.victims {
            for name in victim.names.entries { #expect(!head.contains(name.text)) }
        }
        for family in incident.victimFamilies {
            for name in family.names.entries { #expect(!head.contains(">\(name.text)<")) }
        }
        #expect(!head.contains("Salma Nobody") && !head.contains("og:image") && !head.contains("restricted"))
    }

    @Test func cardSaysPlaceDayFigureGradeAndSources() throws {
        let incident = try Fixture.full()
        let head = try Self.head(incident)
        let sources = try #require(incident.sources?.count)

        #expect(head.contains("<meta property=\"og:description\" content=\"Al Marsa, "))
        #expect(head.contains(" · Grade: Fair · \(sources) sources\">"))
        #expect(head.contains("<meta name=\"twitter:card\" content=\"summary\">"))
    }

    @Test func whatIsUnknownIsLeftOutOfTheData() throws {
        let data = try Self.linkedData(try Fixture.bare())

        #expect(data["@type"]?.string == "Event" && data["identifier"]?.array?.count == 1)
        for key in ["startDate", "location", "sijill:grade", "sijill:civiliansKilled", "sijill:civiliansInjured"] {
            #expect(data[key] == nil, "\(key)")
        }
    }

    @Test func oneSidedFigureHasOneSide() throws {
        var incident = try Fixture.bare()
        incident.tallies[.civilians] = Tally(killed: Bound(min: 4, max: nil), injured: Bound(min: 0, max: 0))
        let data = try Self.linkedData(incident)

        #expect(data["sijill:civiliansKilled"]?["minValue"]?.integer == 4)
        #expect(data["sijill:civiliansKilled"]?["maxValue"] == nil)
        #expect(data["sijill:civiliansInjured"]?["maxValue"]?.integer == 0)
    }

    @Test func pointInTheDataIsNoFinerThanItIsKnown() throws {
        let circle = try #require(try Self.linkedData(try Fixture.full())["location"]?["geo"])

        #expect(circle["geoRadius"]?.number == 1_500)
        #expect(circle["geoMidpoint"]?["latitude"]?.number == 21.12)
        #expect(circle["geoMidpoint"]?["longitude"]?.number == -17.65)
    }

    @Test func dataCannotEndItsElement() throws {
        var incident = try Fixture.bare()
        incident.placeNames.en = "</script><script>alert(1)</script><!--"
        let page = try Fixture.page(incident, .english)

        #expect(page.components(separatedBy: "</script>").count == 2)
        #expect(try Self.linkedData(incident)["location"]?["name"]?.string == incident.placeNames.en)
    }

    /// Words that judge or dwell; what happened is said by the record's own texts.
    private static let words = [
        "gruesome", "horrific", "horrifying", "shocking", "massacre", "slaughter", "carnage", "bloodbath", "butcher",
        "corpse", "gore", "terrorist", "martyr", "disproved", "disproven", "مجزرة", "مروّع", "مروع", "بشع", "شهيد",
        "إرهابي",
        "جثث", "مذبحة",
    ]

    @Test func phrasesAreNeutral() {
        let tables = [Phrase.catalogue, FigurePhrase.catalogue, RecordPhrase.catalogue, DeskPhrase.catalogue]
        for table in tables {
            for key in table.keys {
                for language in InterfaceLanguage.allCases {
                    let text = (table.text(key, language) ?? "").lowercased()
                    for word in Self.words where text.contains(word) && key != "aboutPositions" {
                        Issue.record("\(key) says \(word)")
                    }
                }
            }
        }
    }

    @Test func suggestionsAreCalledSuggestions() throws {
        let other = try Fixture.bare()
        let row = PublicRow(id: other.id, summary: IncidentSummary(of: other), card: IncidentCard(of: other))
        let incident = try #require(PublicIncident(try Fixture.full()))
        let time = try #require(Timestamp("2033-04-06T12:30:00Z"))
        var model = IncidentPage.Model(incident: incident, revision: 1, recordedAt: time, key: "QM0042")
        model.related = [PublicRelated(row: row, reasons: [.naming, .sameSources(2), .sameDay(metres: 2_212)])]
        let page = IncidentPage(model: model, frame: Fixture.frame(.english, .incident(.english, key: "QM0042")))
        let text = String(decoding: page.document(), as: UTF8.self)

        #expect(text.contains("These are suggestions: nobody has said that the incidents belong together."))
        #expect(
            text.contains(
                "it names this record · in common: 2 sources · the same day, about 2.2 km away"
            )
        )
        #expect(text.contains("href=\"/en/incidents/QM0001\""))
        #expect(text.contains("Addresses that more than 20 incidents cite are left out of account."))
    }
}
