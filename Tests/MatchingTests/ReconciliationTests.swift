// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Matching

/// The three lists, and declarations that belong together.
struct ReconciliationTests {
    private let pool = MatchFixture.pool(60)

    private func stranger() -> Declaration {
        var declaration = MatchFixture.declaration(5)
        declaration.firstDay = CalendarDay("1999-01-01")
        declaration.places = ["Qasr Ghamdan"]
        return declaration
    }

    @Test func everyDeclarationAndIncidentIsInOneList() {
        let declarations = [MatchFixture.declaration(4), stranger(), MatchFixture.declaration(10)]
        let result = Reconciliation(declarations, matcher: Matcher(pool: pool))

        #expect(result.matched.map(\.declaration) == [0, 2])
        #expect(result.matched.flatMap { $0.proposals.map(\.member) } == [4, 10])
        #expect(result.declaredOnly == [1])
        #expect(Set(result.recordedOnly).union([4, 10]) == Set(0..<60))
        #expect(result.recordedOnly.count == 58)
        #expect(result.shared.isEmpty)
    }

    @Test func theScopeLimitsWhatIsOnlyRecorded() throws {
        let first = try #require(MatchFixture.day(10))
        let last = try #require(MatchFixture.day(15))
        let scope = Reconciliation.Scope(actor: MatchFixture.actor, days: first...last)
        let result = Reconciliation([MatchFixture.declaration(10)], matcher: Matcher(pool: pool), scope: scope)

        #expect(result.recordedOnly == [11, 13, 14])
    }

    @Test func manyDeclarationsShareAnIncident() {
        let declarations = [MatchFixture.declaration(10), MatchFixture.declaration(4), MatchFixture.declaration(10)]
        let result = Reconciliation(declarations, matcher: Matcher(pool: pool))

        #expect(result.shared == [10: [0, 2]])
    }

    @Test func aTextWithTwoCodesNamesTwoIncidents() throws {
        var declaration = Declaration()
        declaration.codes = ["NA110", "NA118"]
        let result = Reconciliation([declaration], matcher: Matcher(pool: pool))
        let match = try #require(result.matched.first)

        #expect(match.kind == .severalNamed)
        #expect(Set(match.proposals.map(\.member)) == [10, 18])
    }

    @Test func equalIncidentsAreOfferedTogether() throws {
        let pool = MatchFixture.pool(60) { index, facets in
            if index == 20 { facets = MatchFixture.facets(10) }
        }
        let result = Reconciliation([MatchFixture.declaration(10)], matcher: Matcher(pool: pool))
        let match = try #require(result.matched.first)

        #expect(match.kind == .severalFit)
        #expect(Set(match.proposals.map(\.member)) == [10, 20])
    }

    @Test func twinsAreFound() {
        var numbered = MatchFixture.declaration(10)
        numbered.serials = ["77"]
        var again = Declaration()
        again.serials = ["77"]
        again.actor = MatchFixture.actor
        var otherSpelling = MatchFixture.declaration(10)
        otherSpelling.places = ["كفر سند"]
        let declarations = [MatchFixture.declaration(10), numbered, again, MatchFixture.declaration(10), otherSpelling]
        let twins = DeclarationTwins.all(among: declarations)

        func kind(_ first: Int, _ second: Int) -> DeclarationTwins.Kind? {
            twins.first { $0.first == first && $0.second == second }?.kind
        }
        #expect(kind(0, 3) == .copy)
        #expect(kind(1, 2) == .sameAllegation)
        #expect(kind(0, 1) == .sameEvent)
        #expect(kind(0, 4) == .sameEvent)
        #expect(kind(0, 2) == nil)
        #expect(Set(twins.map { [$0.first, $0.second] }).count == twins.count)
    }

    @Test func oneNumberOfTwoActorsIsNoTwin() {
        var (first, second) = (Declaration(), Declaration())
        (first.serials, second.serials) = (["77"], ["77"])
        (first.actor, second.actor) = (MatchFixture.actor, MatchFixture.other)

        #expect(DeclarationTwins.all(among: [first, second]).isEmpty)
    }
}
