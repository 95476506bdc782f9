// SPDX-License-Identifier: Apache-2.0

import Casework
import Register
import Testing

@testable import CivilianHarm
@testable import Site

struct HistoryPageTests {
    static func page(_ changes: [FieldDifference], _ language: InterfaceLanguage) throws -> String {
        let time = Timestamp(milliseconds: 1_995_000_000_000)
        let revisions = [
            PublicRevision(
                number: 2,
                recordedAt: time,
                kind: .edited,
                reason: "a source was added",
                format: nil,
                differences: PublicForm.visible(changes)
            ),
            PublicRevision(
                number: 1,
                recordedAt: time,
                kind: .imported,
                reason: "",
                format: "archive-cms",
                differences: nil
            ),
        ]
        let page = HistoryPage(
            incident: try #require(PublicIncident(try Fixture.full())),
            key: "QM0042",
            revisions: revisions,
            frame: Fixture.frame(language, .history(language, key: "QM0042"))
        )
        return String(decoding: page.document(), as: UTF8.self)
    }

    private static func changes() throws -> [FieldDifference] {
        let full = try Fixture.full()
        var older = full
        older.grade = .known(.weak)
        older.tallies[.civilians] = Tally(killed: Bound(min: 3, max: 5), injured: .unknown)
        older.victims.removeLast()
        older.involvements[0].position = .known(.openIncident)
        older.lastUpdated = CalendarDay("2033-03-21")
        older.unplaced = []
        older.victims[0].listMatches = []
        older.strikeTypes = [.known(.airstrike)]
        return FieldDifference.between(older, full)
    }

    @Test(arguments: InterfaceLanguage.inCode) func changesAreDrawnAsBefore(_ language: InterfaceLanguage) throws {
        try Snapshot.expect(try Self.page(try Self.changes(), language), named: "history-\(language.rawValue)")
    }

    @Test(arguments: InterfaceLanguage.allCases) func nothingRestrictedIsDrawn(_ language: InterfaceLanguage) throws {
        let all = FieldDifference.between(Incident(), try Fixture.full())
        let back = FieldDifference.between(try Fixture.full(), Incident())

        #expect(!(try Self.page(all + back, language)).contains("restricted"))
    }

    @Test func onlyReasonsThatPeopleGaveArePublished() throws {
        for kind in [RevisionKind.imported, .generated, .decided, .undone, .edited, .corrected, .redacted] {
            let header = RevisionHeader(
                incidentID: try Fixture.full().id,
                number: 1,
                recordedAt: Timestamp(milliseconds: 1_995_000_000_000),
                author: "restricted author",
                kind: kind,
                reason: "read from restricted/file",
                digest: [],
                supplied: FieldSet(),
                origin: nil
            )
            let revisions = PublicHistory.revisions(of: [RevisionChange(header: header, differences: [])])
            let isTold = [.edited, .corrected, .redacted].contains(kind)
            #expect(revisions.map(\.reason) == [isTold ? header.reason : ""])
        }
    }

    @Test func sideThatHasNothingIsNotDrawn() throws {
        let added = FieldDifference(field: "grade", path: "grade", old: nil, new: .string("fair"))
        let nothing = FieldDifference(field: "codes", path: "codes", old: .array([]), new: .null)
        let page = try Self.page([added, nothing], .english)

        #expect(page.contains("1 change<"))
        #expect(
            page.contains("<dd class=\"after only\"><span class=\"side\">Added</span> <div dir=\"auto\">Fair</div>")
        )
        #expect(!page.contains("class=\"before"))
    }

    @Test func wordsThatDifferAreMarked() throws {
        let change = FieldDifference(
            field: "geolocationNotes",
            path: "geolocationNotes.en",
            old: .string("The house stands by the <old> well of the village."),
            new: .string("The house stands by the new well of the village.")
        )
        let page = try Self.page([change], .english)

        #expect(page.contains("by the <del>&lt;old&gt;</del> well") && page.contains("by the <ins>new</ins> well"))
    }

    @Test func everyVisibleFieldHasALabel() {
        for key in PublicForm.keys {
            for language in InterfaceLanguage.allCases {
                #expect(FieldLabels.table.text(key, language) != nil, "\(key)")
            }
        }
    }

    @Test func everyTopFieldThatIsVisibleIsAFieldOfTheFormat() {
        let known = Set(Incident.form.fields.map(\.key))
        let differences = FieldDifference.between(Incident(), Incident())
        #expect(differences.isEmpty)
        for key in ["visibility", "unplaced", "origin", "id", "schema", "pcodes", "annotations", "geolocationStatus"] {
            #expect(known.contains(key) && !PublicForm.keys.subtracting(["id", "origin"]).contains(key))
        }
    }
}
