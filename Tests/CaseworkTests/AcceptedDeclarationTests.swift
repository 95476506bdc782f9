// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import RegisterTesting
import Testing

/// What an accepted declaration adds, and that taking it back leaves everything else.
@Suite struct AcceptedDeclarationTests {
    private static let actor = Actor(validKey: "us-led-coalition")

    private static func accepted(
        _ position: Position? = .credible,
        published: String? = "2031-06-01",
        issuer: String? = "cjtfoir"
    ) -> AcceptedDeclaration {
        var entry = ReportEntry()
        entry.text = "May 1, 2031, near Tell Marwa. Two civilians were unintentionally killed. 37SFV500306"
        entry.finding = "Two civilians were unintentionally killed."
        entry.position = position.map { .known($0) }
        entry.killed = Bound(min: 2, max: 2)
        entry.grids = [GridReference(text: "37SFV500306", squares: [], problem: nil)]
        entry.reasons = position == .nonCredible ? [.known(.noStrikeInArea)] : []
        var report = MilitaryReport()
        report.issuer = issuer
        report.published = published.flatMap { CalendarDay($0) }
        report.url = "https://force.example/may"
        report.entries = [entry]
        return AcceptedDeclaration(entry: entry, of: report)
    }

    private static func involvement(_ position: Position?, said: [String] = []) -> Involvement {
        var involvement = Involvement()
        involvement.actor = .known(actor)
        involvement.position = position.map { .known($0) }
        involvement.statements = said.map { day in
            var statement = Statement()
            statement.date = CalendarDay(day)
            statement.text = "Said on \(day)."
            return statement
        }
        return involvement
    }

    @Test func anActorThatWasNotNamedGetsAnInvolvement() throws {
        let incident = Self.accepted().added(to: .fixture())

        let involvement = try #require(incident.involvements.first)
        #expect(incident.involvements.count == 1)
        #expect(involvement.actor == .known(Self.actor))
        #expect(involvement.position == .known(.credible))
        #expect(involvement.deathsConceded == Bound(min: 2, max: 2))
        #expect(involvement.mgrs?.text == "37SFV500306")
        #expect(involvement.statements.map(\.url) == ["https://force.example/may"])
        #expect(involvement.statements.first?.date?.text == "2031-06-01")
        #expect(incident.grade == Incident.fixture().grade)
    }

    @Test func whatIsRecordedStays() {
        var incident = Incident.fixture()
        var involvement = Self.involvement(.credible)
        involvement.deathsConceded = Bound(min: 9, max: 9)
        involvement.mgrs = GridReference(text: "37SFV111111", squares: [], problem: nil)
        incident.involvements = [Self.involvement(nil), involvement]
        incident.involvements[0].actor = .known(Actor(validKey: "ypg"))

        let added = Self.accepted().added(to: incident)

        #expect(added.involvements[0] == incident.involvements[0])
        #expect(added.involvements[1].deathsConceded == Bound(min: 9, max: 9))
        #expect(added.involvements[1].mgrs?.text == "37SFV111111")
        #expect(added.involvements[1].statements.count == 1)
    }

    @Test(arguments: [
        (Position.nonCredible, ["2031-05-20"], Position.credible), (.nonCredible, ["2031-07-01"], .nonCredible),
        (.openIncident, ["2031-07-01"], .credible),
    ])
    func aPositionGivesWayToALaterStatementOnly(old: Position, said: [String], new: Position) {
        var incident = Incident.fixture()
        incident.involvements = [Self.involvement(old, said: said)]
        #expect(Self.accepted().added(to: incident).involvements[0].position == .known(new))
    }

    @Test func theSameStatementIsNotAddedTwice() {
        let once = Self.accepted().added(to: .fixture())
        #expect(Self.accepted().added(to: once) == once)
    }

    @Test func theReasonGoesToTheRecordsOwnList() {
        let incident = Self.accepted(.nonCredible).added(to: .fixture())
        #expect(incident.involvements[0].reasons.map(\.reason) == [.known(.noStrikes)])
        #expect(incident.involvements[0].deathsConceded == .unknown)
    }

    @Test func nobodySpeaksForAnIssuerThatIsNotKnown() {
        var incident = Incident.fixture()
        incident.involvements = [Self.involvement(nil)]
        let one = Self.accepted(issuer: nil).added(to: incident)
        #expect(one.involvements.count == 1 && one.involvements[0].statements.count == 1)
        incident.involvements.append(Involvement())
        let several = Self.accepted(issuer: nil).added(to: incident)
        #expect(several.involvements.count == 3)
        #expect(several.involvements[2].actor == nil)
    }

    @Test func takingBackLeavesTheIncidentAsItWas() {
        var incidents = [Incident.fixture()]
        incidents.append(.fixture())
        incidents[1].involvements = [Self.involvement(.openIncident, said: ["2031-05-02"])]
        for before in incidents {
            for accepted in [Self.accepted(), Self.accepted(.nonCredible), Self.accepted(nil)] {
                let after = accepted.added(to: before)
                #expect(after != before)
                #expect(accepted.takenBack(from: after, before: before) == before)
            }
        }
    }

    @Test func takingBackLeavesWhatWasWrittenSince() {
        let before = Incident.fixture()
        var now = Self.accepted().added(to: before)
        now.placeText = "by the river"
        now.involvements[0].position = .known(.duplicate)
        now.involvements[0].statedAccuracy = "100 m"

        let back = Self.accepted().takenBack(from: now, before: before)

        #expect(back.placeText == "by the river")
        #expect(back.involvements[0].position == .known(.duplicate))
        #expect(back.involvements[0].statedAccuracy == "100 m")
        #expect(back.involvements[0].statements.isEmpty)
        #expect(back.involvements[0].deathsConceded == .unknown)
    }
}
