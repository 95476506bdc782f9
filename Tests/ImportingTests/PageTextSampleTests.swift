// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// The sample page as plain text against the sample record.
@Suite struct PageTextSampleTests {
    /// What such a copy cannot know, or what the sample shortens.
    private static let excepted: Set<String> = [
        "id", "dateKind", "date", "geolocationNotes", "assessmentText", "involvements", "origin",
    ]

    @Test func sampleTextGivesTheSampleRecord() throws {
        guard let folder = try SharedMaterial.folder("page-text", under: "data"),
            let samples = try SharedMaterial.folder("interchange")
        else { return }
        let reading = Reading(try SharedMaterial.input("\(folder)/CS1141.txt", named: "CS1141.txt"))
        let draft = try #require(reading.drafts.first)
        let sample = try Incident.read(document: SharedMaterial.input("\(samples)/CS1141.json", named: "").bytes)
            .incident

        for difference in FieldDifference.between(sample, draft.incident)
        where !Self.excepted.contains(difference.field) {
            Issue.record("\(difference.path): \(String(describing: difference.new))")
        }
        var involvement = try #require(draft.incident.involvements.first)
        var expected = try #require(sample.involvements.first)
        #expect(involvement.strikeReports.count == 1 && involvement.statements.count == 1)
        #expect(involvement.statements.first?.date == expected.statements.first?.date)
        #expect(involvement.mgrs?.squares.map(\.northing) == expected.mgrs?.squares.map(\.northing))
        #expect(involvement.mgrs?.problem == nil)
        for path in [\Involvement.strikeReports] {
            involvement[keyPath: path] = []
            expected[keyPath: path] = []
        }
        involvement.statements = []
        expected.statements = []
        involvement.mgrs = nil
        expected.mgrs = nil
        #expect(involvement == expected)
    }

    @Test func missingDateStaysMissingAndItsCandidateIsNamed() throws {
        guard let folder = try SharedMaterial.folder("page-text", under: "data") else { return }
        let reading = Reading(try SharedMaterial.input("\(folder)/CS1141.txt", named: "CS1141.txt"))
        let draft = try #require(reading.drafts.first)

        #expect(draft.incident.date == nil)
        #expect(!draft.knownFields.contains("date"))
        #expect(!draft.knownFields.contains("sources"))
        #expect(draft.incident.unplaced.isEmpty)
        let candidate = reading.diagnostics.first { $0.code == .dateMissingCandidateInStatement }
        #expect(candidate?.message.contains("2017-07-02") == true)
        #expect(reading.diagnostics.map(\.code) == [.dateMissingCandidateInStatement])
    }
}
