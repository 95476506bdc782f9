// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Invented incidents, printed in each layout and read back: what a layout prints is what comes out.
@Suite struct InventedIncidentTests {
    @Test(arguments: 1...60)
    func oldPageGivesBackItsIncident(seed: UInt64) throws {
        var invention = Invention(seed: seed)
        let incident = invention.incident()
        let read = try #require(Reading(InventedPage(printing: incident).html).drafts.first).incident
        #expect(read.unplaced == [])
        expectEqual(read, incident)
        #expect(read.geolocations == incident.geolocations)
        #expect(read.victims == incident.victims)
        #expect(read.victimFamilies == incident.victimFamilies)
        #expect(read.sources == incident.sources)
        #expect(read.media == incident.media)
        #expect(read.citations == incident.citations)
        #expect(read.countries == incident.countries)
        // The layout has a place for reports, and none of its pages is known with a statement.
        #expect(read.involvements.map(\.strikeReports) == incident.involvements.map(\.strikeReports))
    }

    @Test(arguments: 1...60)
    func textGivesBackItsIncident(seed: UInt64) throws {
        var invention = Invention(seed: seed)
        let incident = invention.incident()
        let joiner = ["\n", "\n\n", ": ", "\t"][Int(seed % 4)]
        let text = InventedText(printing: incident, joiner: joiner, partsFacts: seed % 2 == 0).text
        let read = try #require(Reading(text).drafts.first).incident
        #expect(read.unplaced == [], "\(text)")
        expectEqual(read, incident)
        #expect(read.geolocations == incident.geolocations)
        expectEqualPeople(read.victims, incident.victims)
        #expect(read.victimFamilies == incident.victimFamilies)
        #expect(read.sources?.map(\.name) == incident.sources?.map(\.name))
        #expect(read.sources?.map(\.platform) == incident.sources?.map(\.platform))
        #expect(read.sources?.map(\.language) == incident.sources?.map(\.language))
        if incident.media?.isEmpty == false { #expect(read.media?.count == incident.media?.count) }
        #expect(read.citations.map(\.title) == incident.citations.map(\.title))
        #expect(read.citations.map(\.kind) == incident.citations.map(\.kind))
        #expect(read.involvements.map(\.strikeReports) == incident.involvements.map(\.strikeReports))
        #expect(read.involvements.map(\.statements) == incident.involvements.map(\.statements))
    }

    @Test(arguments: 1...60)
    func postGivesBackItsIncident(seed: UInt64) throws {
        var invention = Invention(seed: seed)
        let incident = invention.incident()
        let reading = Reading(PrintedPost(incident: incident).json, context: ImportContext(terms: PrintedPost.terms))
        let read = try #require(reading.drafts.first).incident
        #expect(read.unplaced == [])
        expectEqual(read, incident, hasNarrative: false)
        #expect(read.geolocations == incident.geolocations)
        #expect(read.countries == incident.countries)
        #expect(read.victims.map(\.names) == incident.victims.map(\.names))
        #expect(read.victims.map(\.family) == incident.victims.map(\.family))
        #expect(read.victims.map(\.age) == incident.victims.map(\.age))
        #expect(read.victims.map(\.ageKind) == incident.victims.map(\.ageKind))
        #expect(read.victims.map(\.notes) == incident.victims.map(\.notes))
        #expect(read.sources?.map(\.name) == incident.sources?.map(\.name))
        #expect(read.sources?.map(\.platform) == incident.sources?.map(\.platform))
        #expect(read.sources?.map(\.url) == incident.sources?.map(\.url))
        #expect(read.media == incident.media)
        #expect(read.involvements.map(\.strikeReports) == incident.involvements.map(\.strikeReports))
        #expect(read.involvements.map(\.statements) == incident.involvements.map(\.statements))
    }

    /// What every form holds.
    private func expectEqual(_ read: Incident, _ incident: Incident, hasNarrative: Bool = true) {
        #expect(read.codes == incident.codes)
        #expect(read.dateKind == incident.dateKind && read.date == incident.date && read.dateEnd == incident.dateEnd)
        #expect(read.timeKind == incident.timeKind && read.timeOfDay == incident.timeOfDay)
        #expect(read.time == incident.time && read.timeStart == incident.timeStart && read.timeEnd == incident.timeEnd)
        #expect(read.firstReportedAt == incident.firstReportedAt && read.firstReportedBy == incident.firstReportedBy)
        #expect(read.placeNames == incident.placeNames && read.adminNames == incident.adminNames)
        #expect(read.assessmentText == (hasNarrative ? incident.assessmentText : Multilingual()))
        #expect(read.harmReported == incident.harmReported)
        #expect(read.grade == incident.grade && read.strikeStatus == incident.strikeStatus)
        #expect(Set(read.strikeTypes) == Set(incident.strikeTypes))
        #expect(read.causes == incident.causes && read.targets == incident.targets)
        #expect(read.impacts == incident.impacts && read.observations == incident.observations)
        #expect(read.infrastructure == incident.infrastructure)
        #expect(read.tallies == incident.tallies)
        #expect(read.actors == incident.actors)
        #expect(read.involvements.map(\.actor) == incident.involvements.map(\.actor))
        #expect(read.involvements.map(\.attribution) == incident.involvements.map(\.attribution))
        #expect(read.involvements.map(\.position) == incident.involvements.map(\.position))
        #expect(read.involvements.map(\.deathsConceded) == incident.involvements.map(\.deathsConceded))
        #expect(read.involvements.map(\.injuriesConceded) == incident.involvements.map(\.injuriesConceded))
        #expect(read.involvements.map(\.mgrs) == incident.involvements.map(\.mgrs))
    }

    /// Facts in lines of their own leave some notes without a mark of whose they are.
    private func expectEqualPeople(_ read: [Victim], _ expected: [Victim]) {
        #expect(read.map(\.names) == expected.map(\.names))
        #expect(read.map(\.family) == expected.map(\.family))
        #expect(read.map(\.sex) == expected.map(\.sex))
        #expect(read.map(\.ageText) == expected.map(\.ageText))
        #expect(read.map(\.age) == expected.map(\.age))
        #expect(read.map(\.outcome) == expected.map(\.outcome))
        #expect(read.map(\.notes) == expected.map(\.notes))
        #expect(read.map(\.pregnant) == expected.map(\.pregnant))
        #expect(read.map(\.listMatches) == expected.map(\.listMatches))
    }
}
