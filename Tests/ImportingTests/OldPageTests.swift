// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct OldPageTests {
    private func read(_ change: (inout InventedPage) -> Void = { _ in }) -> Reading {
        var page = InventedPage()
        change(&page)
        return Reading(page.html)
    }

    private func incident(_ change: (inout InventedPage) -> Void = { _ in }) throws -> Incident {
        try #require(read(change).drafts.first).incident
    }

    @Test func wholePageIsReadWithoutAnythingUnplaced() throws {
        let reading = read()
        let draft = try #require(reading.drafts.first)
        #expect(reading.diagnostics == [])
        #expect(draft.incident.unplaced == [])
        #expect(draft.incident.id == .none)
        #expect(draft.position == nil)
    }

    @Test func fieldsThatAPageHasNoPlaceForAreNotKnown() throws {
        let draft = try #require(read().drafts.first)
        for field in ["id", "stage", "previousGrade", "strikeCount", "vesselTypes", "detailedTallies", "programmes"] {
            #expect(!draft.knownFields.contains(field), "\(field)")
        }
        for field in ["date", "victims", "sources", "media", "visibility", "actors", "geolocationNotes"] {
            #expect(draft.knownFields.contains(field), "\(field)")
        }
    }

    @Test func identityAndOriginComeFromHeadArticleAndLeftColumn() throws {
        let incident = try incident()
        #expect(incident.codes == ["CS9001"])
        #expect(incident.origin?.format == "archive-page-old")
        #expect(incident.origin?.recordID == "4711")
        #expect(incident.origin?.url == "https://archive.example/c/cs9001/")
        #expect(incident.origin?.title == "CS9001 – October 9–10")
        #expect(incident.origin?.declared?.sources == 2)
        #expect(incident.origin?.declared?.media == 3)
        #expect(incident.citations.map(\.title) == ["A work"])
        #expect(incident.citations.first?.kind == .known(.media))
    }

    @Test func severalCodesArePartedByAnything() throws {
        #expect(try incident { $0.codes = "CS9001 ISSY007, RS4202" }.codes == ["CS9001", "ISSY007", "RS4202"])
    }

    @Test func dateRangeAndTimeSentenceAreRead() throws {
        let incident = try incident()
        #expect(incident.dateKind == .dateRange)
        #expect(incident.date?.text == "2019-10-09")
        #expect(incident.dateEnd?.text == "2019-10-10")
        #expect(incident.timeKind == .timeOfDay)
        #expect(incident.timeOfDay == .known(.aroundDawn))
        #expect(incident.timeText == "The incident occured around dawn.")
    }

    @Test func narrativeKeepsItsParagraphsLineBreaksAndLinks() throws {
        let incident = try incident()
        #expect(
            incident.assessmentText.en
                == "Shells fell on the old mill road, a radio said.\nNobody claimed the strike."
        )
        #expect(incident.assessmentLinks == [TextLink(text: "a radio", url: "https://mill.example/1?a=1&b=2")])
    }

    @Test func placeLineAndPointAreRead() throws {
        let incident = try incident()
        #expect(incident.placeText == "وادي سمير, Wadi Samir, Tell Nahr, Syria")
        #expect(incident.placeNames == Multilingual(en: "Wadi Samir", ar: "وادي سمير"))
        #expect(incident.adminNames.region == "Tell Nahr")
        #expect(incident.countries == [.known(Country(validKey: "SY"))])
        let point = try #require(incident.geolocations.first)
        #expect(point.latitude == 35.25 && point.longitude == 38.5 && point.isPrimary == true)
        #expect(point.accuracy == .known(.village))
        #expect(point.radiusMetres == 1_500)
        #expect(point.isGeneric == true)
        #expect(incident.geolocationStatus == .inProgress)
    }

    @Test func figuresKeepUnknownZeroAndRangesApart() throws {
        let tallies = try incident().tallies
        #expect(tallies[.civilians].killed == Bound(min: 5, max: 6))
        #expect(tallies[.civilians].injured == Bound(min: 12, max: 24))
        #expect(tallies[.children].killed == Bound(min: 1, max: 3))
        #expect(tallies[.healthcarePersonnel].killed == Bound(min: 2, max: 2))
        #expect(tallies[.fighters].killed == Bound(min: 0, max: 2))
        #expect(tallies[.women].killed == .unknown)
        #expect(tallies[.fighters].injured == .unknown)
    }

    @Test func termsComeFromLabelsAndClasses() throws {
        let incident = try incident()
        #expect(incident.causes == [.known(.cbrn), .known(.smallArms)])
        #expect(incident.strikeTypes == [.known(.airstrike), .known(.droneStrike)])
        #expect(incident.grade == .known(.fair))
        #expect(incident.actors.map(\.code) == ["us-led-coalition", "turkish-military"])
        #expect(incident.targets.map(\.code) == ["aqap"])
        #expect(incident.observations == [.known(.evidenceOfFire)])
        #expect(incident.infrastructure.map(\.kind) == [.known(.market)])
        #expect(incident.infrastructureTerms.declaredTarget == false)
        #expect(incident.infrastructureTerms.destructions == [.known(.partial)])
        #expect(incident.declassifiedDocument == false)
    }

    @Test func twoGradingsCompeteAndNoneHolds() throws {
        let reading = read { $0.summary = $0.summary.replacing("Fair <i>", with: "Fair, Contested <i>") }
        let incident = try #require(reading.drafts.first).incident
        #expect(incident.grade == nil)
        #expect(incident.competingGrades == [.known(.fair), .known(.contested)])
        #expect(reading.codes == [.severalGradings])
    }

    @Test func familiesAndPersonsAreRead() throws {
        let incident = try incident()
        #expect(incident.victimFamilies.map(\.id) == ["G1"])
        #expect(incident.victimFamilies.first?.declaredCount == 2)
        #expect(incident.victims.map(\.family) == ["G1", "G1", nil])
        let first = try #require(incident.victims.first)
        #expect(first.names == Multilingual(en: "Mariam Q.", ar: "مريم ق."))
        #expect(first.age == Age(min: 46, max: 46) && first.ageKind == .exact && first.ageText == "46 years old")
        #expect(first.sex == .female && first.pregnant == true && first.outcome == .killed)
        #expect(first.notes == "Salim's wife")
        #expect(first.listMatched == true && first.listMatches.first?.entryID == "900000001")
        #expect(first.listMatches.first?.list == "moh-gaza")
        #expect(incident.victims[1].ageKind == .exact && incident.victims[1].age == nil)
        #expect(incident.victims[2].ageKind == .child && incident.victims[2].isPlaceholder == true)
    }

    @Test func familyWithFewerMembersThanItsHeadingSaysIsReported() {
        let reading = read { $0.victims = $0.victims.replacing("Family members (2)", with: "Family members (5)") }
        #expect(reading.codes == [.rowsDeclaredButMissing])
        #expect(reading.drafts.count == 1)
    }

    @Test func sourcesAreReadOnceWithTheirTags() throws {
        let sources = try #require(try incident().sources)
        #expect(sources.map(\.name) == ["Mill Radio", "@bridge & mill"])
        #expect(sources[0].platform == .known(.facebook))
        #expect(sources[0].language?.code == "ar")
        #expect(sources[0].url == "https://one.example/a b")
        #expect(sources[0].archiveURL == "https://kept.example/1")
        #expect(sources[1].url == nil && sources[1].platform == nil && sources[1].language == nil)
    }

    @Test func mediaKeepCaptionsEmbedsAndPlayers() throws {
        let media = try #require(try incident().media)
        #expect(media.map(\.kind) == [.image, .embed, .embed])
        #expect(media.map(\.graphic) == [true, false, false])
        #expect(media[0].url == "https://img.example/1.jpg")
        #expect(media[0].caption == "Source: Mill Radio\nThe road")
        #expect(media[1].embed == "<b>clip</b>")
        #expect(media[2].embed == "<iframe src=\"https://player.example/7\"></iframe>")
    }

    @Test func eachActorHasItsOwnBlock() throws {
        let involvements = try incident().involvements
        #expect(involvements.map(\.actor?.code) == ["us-led-coalition", "turkish-military"])
        #expect(involvements.map(\.attribution) == [.suspected, .known])
        #expect(involvements[0].position == .known(.credible))
        #expect(involvements[0].deathsConceded == Bound(min: 1, max: 2))
        #expect(involvements[0].injuriesConceded == .unknown)
        #expect(involvements[0].mgrs?.squares.count == 1)
        #expect(involvements[0].statedAccuracy == "100 m")
        #expect(involvements[0].strikeReports.map(\.text) == ["Near Wadi Samir, one strike.\nMore text."])
        #expect(involvements[0].strikeReports.map(\.url) == ["https://report.example"])
        #expect(involvements[1].deathsConceded == .notApplicable)
    }

    @Test func statementsAreDatedByTheirTabs() throws {
        let incident = try incident {
            $0.belligerents += """
                <div class="civilian-casualty-statements"><div class="statement-border"><div class="statement-title">Turkish
                Military</div><ul class="statement-border-nav"><li>Jul 13, 2021</li><li>2020-05-06</li></ul></div>
                <div class="report"><p>First text.</p></div><div class="report"><p>Second text.</p></div></div>
                """
        }
        let statements = try #require(incident.involvements.last).statements
        #expect(statements.map { $0.date?.text } == ["2021-07-13", "2020-05-06"])
        #expect(statements.map(\.text) == ["First text.", "Second text."])
    }

    @Test func blankActorBlockStaysWithoutAnActor() throws {
        let incident = try incident {
            $0.belligerents = """
                <div class="belligerent-assessments"><h2 class="color-header"> Assessment:</h2><ul class="meta-list">
                \(InventedPage.row("Suspected belligerent", ""))\(InventedPage.row("position on incident", "Open incident"))
                </ul></div>
                """
        }
        #expect(incident.involvements.count == 1)
        #expect(incident.involvements.first?.actor == nil)
        #expect(incident.involvements.first?.attribution == .suspected)
        #expect(incident.involvements.first?.position == .known(.openIncident))
    }

    @Test func secondCopyStandsInForAMissingSection() throws {
        var page = InventedPage()
        page.more = ""
        let html = page.html
            .replacing("<div class=\"info-main-block sources\">\(page.sources)</div>", with: "")
            .replacing("<div class=\"info-main-block summary\">\(page.summary)</div>", with: "")
        let incident = try #require(Reading(html).drafts.first).incident
        #expect(incident.sources?.count == 2)
        #expect(incident.grade == .known(.fair))
    }

    @Test func undatedPageStaysUndated() throws {
        let reading = read { $0.date = nil }
        #expect(try #require(reading.drafts.first).incident.date == nil)
        #expect(reading.codes == [.dateMissing])
    }
}
