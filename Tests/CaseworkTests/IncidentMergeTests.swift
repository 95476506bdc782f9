// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

@testable import Casework

@Suite struct IncidentMergeTests {
    private let page = RevisionOrigin(
        format: "archive-page-old",
        record: "recorder.example#7",
        digest: nil,
        lastUpdated: CalendarDay("2020-05-01")
    )
    private let post = RevisionOrigin(
        format: "archive-cms",
        record: "recorder.example#7",
        digest: nil,
        lastUpdated: CalendarDay("2021-05-01")
    )

    private func header(_ number: Int, _ origin: RevisionOrigin, _ supplied: FieldSet) -> RevisionHeader {
        RevisionHeader(
            incidentID: .none,
            number: number,
            recordedAt: Timestamp(milliseconds: 0),
            author: "test",
            kind: .imported,
            reason: "test",
            digest: [],
            supplied: supplied,
            origin: origin
        )
    }

    private func draft(_ keys: [String], _ change: (inout Incident) -> Void) -> IncidentDraft {
        var incident = Incident()
        change(&incident)
        return IncidentDraft(incident: incident, knownFields: FieldSet(keys))
    }

    private var record: Incident {
        var record = Incident()
        record.codes = ["XA1"]
        record.grade = .known(.fair)
        record.assessmentText.en = "Two people were reported killed."
        return record
    }

    @Test func fieldsThatADraftCannotKnowStay() {
        let draft = draft(["grade"]) { $0.grade = .known(.fair) }

        let merge = IncidentMerge(
            draft,
            into: record,
            origin: post,
            history: [header(1, page, FieldSet(["codes", "grade", "assessmentText"]))]
        )

        #expect(merge.changed.isEmpty)
        #expect(merge.incident.assessmentText.en == "Two people were reported killed.")
    }

    @Test func theSameOriginReplacesItsOwnValue() {
        let draft = draft(["grade", "assessmentText"]) { $0.grade = .known(.confirmed) }

        let merge = IncidentMerge(
            draft,
            into: record,
            origin: page,
            history: [header(1, page, FieldSet(["codes", "grade", "assessmentText"]))]
        )

        #expect(merge.changed.keys == ["grade", "assessmentText"])
        #expect(merge.incident.grade == .known(.confirmed))
        #expect(merge.incident.assessmentText.isAbsent)
        #expect(merge.disagreements.isEmpty)
    }

    @Test func anotherOriginWithoutAValueTakesNothingAway() {
        let draft = draft(["assessmentText"]) { _ in }

        let merge = IncidentMerge(
            draft,
            into: record,
            origin: post,
            history: [header(1, page, FieldSet(["assessmentText"]))]
        )

        #expect(merge.changed.isEmpty)
        #expect(merge.disagreements.isEmpty)
    }

    @Test func ofTwoOriginsTheLaterStandsAndTheDifferenceIsTold() {
        let draft = draft(["grade"]) { $0.grade = .known(.weak) }
        let history = [header(1, page, FieldSet(["grade"]))]
        let earlierPage = RevisionOrigin(
            format: post.format,
            record: post.record,
            digest: nil,
            lastUpdated: CalendarDay("2019-01-01")
        )

        let later = IncidentMerge(draft, into: record, origin: post, history: history)
        let earlier = IncidentMerge(draft, into: record, origin: earlierPage, history: history)

        #expect(later.incident.grade == .known(.weak))
        #expect(later.disagreements == [FieldDisagreement(field: "grade", paths: ["grade"], draftStands: true)])
        #expect(earlier.incident.grade == .known(.fair))
        #expect(earlier.changed.isEmpty)
        #expect(earlier.disagreements == [FieldDisagreement(field: "grade", paths: ["grade"], draftStands: false)])
    }

    @Test func whatOneOriginLeavesOpenInARowTheOtherFills() throws {
        var kept = Incident()
        var involvement = Involvement()
        involvement.actor = .known(.init(validKey: "northern-brigade"))
        involvement.position = .known(.nonCredible)
        var reason = Reason()
        reason.reason = .known(.noStrikes)
        involvement.reasons = [reason]
        kept.involvements = [involvement]
        var statement = Statement()
        statement.text = "No strike of ours was near."
        let draft = draft(["involvements"]) { incident in
            var row = Involvement()
            row.actor = involvement.actor
            row.position = involvement.position
            row.statements = [statement]
            incident.involvements = [row]
        }

        let merge = IncidentMerge(
            draft,
            into: kept,
            origin: post,
            history: [header(1, page, FieldSet(["involvements"]))]
        )
        let again = IncidentMerge(
            draft,
            into: merge.incident,
            origin: post,
            history: [header(1, page, FieldSet(["involvements"])), header(2, post, merge.supplied)]
        )

        let row = try #require(merge.incident.involvements.first)
        #expect(merge.incident.involvements.count == 1)
        #expect(row.reasons == [reason])
        #expect(row.statements == [statement])
        #expect(merge.disagreements.isEmpty)
        #expect(again.changed.isEmpty)
    }

    @Test func anOlderCopyOfTheSameRecordChangesNothing() {
        let older = RevisionOrigin(
            format: page.format,
            record: page.record,
            digest: nil,
            lastUpdated: CalendarDay("2018-01-01")
        )
        let draft = draft(["grade"]) { $0.grade = .known(.weak) }

        let merge = IncidentMerge(draft, into: record, origin: older, history: [header(1, page, FieldSet(["grade"]))])

        #expect(merge.isOlderCopy)
        #expect(merge.changed.isEmpty)
    }
}
