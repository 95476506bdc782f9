// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

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

    @Test(arguments: InterfaceLanguage.allCases) func changesAreDrawnAsBefore(_ language: InterfaceLanguage) throws {
        try Snapshot.expect(try Self.page(try Self.changes(), language), named: "history-\(language.rawValue)")
    }

    @Test(arguments: InterfaceLanguage.allCases) func nothingRestrictedIsDrawn(_ language: InterfaceLanguage) throws {
        let all = FieldDifference.between(Incident(), try Fixture.full())
        let back = FieldDifference.between(try Fixture.full(), Incident())

        #expect(!(try Self.page(all + back, language)).contains("restricted"))
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
