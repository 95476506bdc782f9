// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct CMSPostTests {
    private func read(_ change: (inout InventedPost) -> Void = { _ in }) throws -> Reading {
        var post = InventedPost()
        change(&post)
        return Reading(post.json, context: try InventedPost.context())
    }

    private func incident(_ change: (inout InventedPost) -> Void = { _ in }) throws -> Incident {
        try #require(try read(change).drafts.first).incident
    }

    @Test func identityDatesAndOriginAreRead() throws {
        let incident = try incident()
        #expect(incident.codes == ["CS9003", "RS9004"] && incident.previousCodes == ["S77"])
        #expect(incident.origin?.recordID == "77" && incident.origin?.format == "archive-cms")
        #expect(incident.origin?.title == "CS9003 – June 5, 2018")
        #expect(incident.firstPublished?.text == "2020-01-02" && incident.lastUpdated?.text == "2021-03-04")
        #expect(incident.dateKind == .date && incident.date?.text == "2018-06-05" && incident.dateEnd == nil)
        #expect(incident.timeKind == .timeOfDay && incident.timeOfDay == .known(.aroundDawn))
        #expect(incident.firstReportedAt?.text == "2018-06-05T16:30:00")
        #expect(incident.placeNames.en == "Wadi Samir\u{200E}")
    }

    @Test func everyRowOfGeolocationsThatSaysSomethingIsKept() throws {
        let points = try incident().geolocations
        #expect(points.map(\.accuracy) == [.known(.within100Metres), .known(.city)])
        #expect(points.map(\.latitude) == [35.25, nil])
        #expect(points[0].suppliedBy == .belligerent && points[0].radiusMetres == 71)
    }

    @Test func emptyIsUnknownAndZeroIsNone() throws {
        let tallies = try incident().tallies
        #expect(tallies[.civilians].killed == Bound(min: 2, max: 5))
        #expect(tallies[.civilians].injured == Bound(min: nil, max: 0))
        #expect(tallies.knownGroups == [.civilians])
        #expect(try incident().strikeCount == 3)
    }

    @Test func termNumbersAreReadFromTheTable() throws {
        let reading = try read()
        let incident = try #require(reading.drafts.first).incident
        #expect(incident.actors.map(\.code) == ["us-led-coalition", "ypg"])
        #expect(incident.strikeTypes == [.known(.airstrike), .known(.droneStrike)])
        #expect(incident.targets == [.unknown("510")])
        #expect(incident.harmReported == true && incident.declassifiedDocument == false)
        #expect(incident.geolocationStatus == .complete)
        #expect(reading.codes.contains(.unknownTermNumber))
    }

    @Test func withoutATableNumbersStayNumbers() throws {
        let reading = Reading(InventedPost().json)
        let incident = try #require(reading.drafts.first).incident
        #expect(incident.actors == [.unknown("3"), .unknown("4")])
        #expect(incident.grade == .unknown("9"))
    }

    @Test func twoGradingsCompete() throws {
        let incident = try incident {
            $0.top = $0.top.replacing("\"civilian_harm_status\": [9]", with: "\"civilian_harm_status\": [9, 19]")
        }
        #expect(incident.grade == nil && incident.competingGrades == [.known(.fair), .known(.weak)])
    }

    @Test func involvementsKeepTermsSelectsReasonsAndReferences() throws {
        let involvements = try incident().involvements
        let first = try #require(involvements.first)
        #expect(first.actor?.code == "us-led-coalition" && first.attribution == .suspected)
        #expect(first.position == .known(.nonCredible) && first.deathsConceded == .unknown)
        #expect(first.legacy?.actor == "coalition" && first.legacy?.position == "non_credible")
        #expect(first.reasons.map(\.reason) == [.known(.noStrikes)])
        #expect(first.statedAccuracy == nil)
        #expect(first.mgrs?.problem == "severalReferences" && first.mgrs?.squares.count == 2)
        #expect(first.strikeReports.map(\.text) == ["One.\nTwo."])
        #expect(first.statements.map { $0.date?.text } == ["2018-06-28"])
        #expect(first.partnerStrikeReports.map(\.partner?.code) == ["french-military"])
        #expect(first.partnerStrikeReports.map(\.legacyPartner) == ["france"])
        #expect(involvements[1].actor?.code == "danish-military")
        #expect(involvements[1].position == .known(.notYetAssessed))
        #expect(involvements[1].deathsConceded == .notApplicable)
        #expect(involvements[1].attribution == nil)
    }

    @Test func familiesComeFirstAndEmptyOnesStay() throws {
        let incident = try incident()
        #expect(incident.victimFamilies.map(\.id) == ["G1", "G2"])
        #expect(incident.victims.map(\.family) == ["G2", nil])
        #expect(incident.victims[0].age == Age(min: 30, max: 31) && incident.victims[0].ageKind == .adult)
        #expect(incident.victims[0].image?.ref == "501" && incident.victims[0].pregnant == false)
        #expect(incident.victims[1].age == Age(min: 8, max: 8, unit: .months) && incident.victims[1].ageKind == .exact)
        #expect(incident.victims[1].names == Multilingual(ar: "سليم"))
        #expect(
            incident.victims[1].listMatched == true && incident.victims[1].listMatches.first?.entryID == "900000001"
        )
    }

    @Test func absentListsAreNotEmptyLists() throws {
        let given = try #require(try read().drafts.first)
        #expect(given.incident.sources?.map(\.name) == ["@millradio"])
        #expect(given.incident.sources?.first?.language == nil && given.incident.sources?.first?.recordID == "9")
        #expect(given.incident.media == [])
        #expect(given.knownFields.contains("sources") && given.knownFields.contains("media"))
        let absent = try #require(
            try read {
                $0.fields = $0.fields.replacing("\"media\": null,", with: "").replacing("\"sources\":", with: "\"x\":")
            }
            .drafts.first
        )
        #expect(absent.incident.sources == nil && absent.incident.media == nil)
        #expect(!absent.knownFields.contains("sources") && !absent.knownFields.contains("media"))
    }

    @Test func keysThatAreAbsentAreNotKnown() throws {
        let draft = try #require(try read().drafts.first)
        for field in [
            "assessmentText", "assessmentLinks", "placeText", "timeText", "citations", "geolocationNotes", "id",
        ] {
            #expect(!draft.knownFields.contains(field), "\(field)")
        }
        for field in ["codes", "date", "dateEnd", "grade", "tallies", "involvements", "victims", "causes"] {
            #expect(draft.knownFields.contains(field), "\(field)")
        }
    }

    @Test func unknownKeysAreKeptAndStaffIsNot() throws {
        let reading = try read { $0.fields += ", \"weather\": \"dry\", \"moon\": null" }
        let draft = try #require(reading.drafts.first)
        #expect(
            draft.incident.unplaced == [
                Unplaced(field: "acf.weather", text: "dry", reason: "the reader has no place for the key acf.weather")
            ]
        )
        #expect(draft.knownFields.contains("unplaced"))
        #expect(!String(decoding: draft.incident.interchangeLine, as: UTF8.self).contains("91313"))
    }

    @Test(arguments: [
        ("\"20180605\"", "\"5 June or so\""), ("\"killed_min\": 2", "\"killed_min\": \"two\""),
        ("\"latitude\": \"35.25\"", "\"latitude\": \"north\""), ("a:1:{i:0;s:20:", "a:1:{i:0;s:99:"),
        ("\"adult\"", "\"grown\""),
    ])
    func malformedValuesAreKeptVerbatim(from: String, to: String) throws {
        let reading = try read { $0.fields = $0.fields.replacing(from, with: to) }
        #expect(try #require(reading.drafts.first).incident.unplaced.count == 1)
        #expect(reading.codes.contains(.malformedValue))
    }

    @Test func narrativeOfAPostIsReadFromItsMarkup() throws {
        let reading = try read {
            $0.top = $0.top.replacing(
                "\"rendered\": \"\"",
                with: "\"rendered\": \"<p>A &amp; b<br />c <a href='https:\\/\\/w.example'>d</a></p>\\n<p>e</p>\""
            )
        }
        let draft = try #require(reading.drafts.first)
        #expect(draft.incident.assessmentText.en == "A & b\nc d\n\ne")
        #expect(draft.incident.assessmentLinks == [TextLink(text: "d", url: "https://w.example")])
        #expect(draft.knownFields.contains("assessmentText"))
    }

    @Test func statusThatIsNotPublicIsNotMadePublic() throws {
        #expect(
            try incident { $0.top = $0.top.replacing("\"publish\"", with: "\"private\"") }.visibility == .restricted
        )
        #expect(try incident { $0.top = $0.top.replacing("\"publish\"", with: "\"secret\"") }.visibility == .draft)
    }
}
