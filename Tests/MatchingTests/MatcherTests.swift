// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Matching

/// Proposals and their reasons.
struct MatcherTests {
    private let matcher = Matcher(pool: MatchFixture.pool(), leastProbability: 0)

    @Test(arguments: [1, 7, 50, 128, 199])
    func dayAndPlaceFindTheIncident(index: Int) throws {
        let top = try #require(matcher.proposals(for: MatchFixture.declaration(index)).first)

        #expect(top.number == Int32(index + 1))
        #expect(top.probability > 0.8)
    }

    @Test func aNameInArabicFindsTheIncident() throws {
        var declaration = MatchFixture.declaration(50)
        declaration.places = ["بلدة كفر سند"]

        let top = try #require(matcher.proposals(for: declaration).first)

        #expect(top.number == 51)
        #expect(top.contribution(.place)?.level == .placeSame)
    }

    @Test func anotherSpellingFindsTheIncident() throws {
        var declaration = MatchFixture.declaration(49)
        declaration.places = ["Tell el-Morjane"]

        let top = try #require(matcher.proposals(for: declaration).first)

        #expect(top.number == 50)
        #expect(top.contribution(.place)?.level == .placeSound)
    }

    @Test func contributionsAddUpToTheWeight() {
        var declaration = MatchFixture.declaration(50)
        declaration.codes = ["NA150"]
        declaration.killed = Bound(min: 1, max: 1)
        declaration.squares = MatchFixture.square(2).map { [$0] } ?? []

        let proposals = matcher.proposals(for: declaration)

        #expect(!proposals.isEmpty)
        for proposal in proposals {
            let sum = proposal.contributions.reduce(0) { $0 + $1.weight }
            #expect(abs(sum - proposal.weight) < 1e-9)
        }
    }

    @Test func probabilitiesLeaveRoomForNoneOfThem() {
        let proposals = matcher.proposals(for: MatchFixture.declaration(50))
        let sum = proposals.reduce(0) { $0 + $1.probability }

        #expect(sum > 0.8 && sum < 1)
        #expect(proposals.map(\.probability) == proposals.map(\.probability).sorted(by: >))
    }

    @Test func twoThatFitEquallyShareTheProbability() throws {
        let pool = MatchFixture.pool { index, facets in
            if index == 60 { facets = MatchFixture.facets(50) }
        }
        let proposals = Matcher(pool: pool).proposals(for: MatchFixture.declaration(50))
        let (first, second) = (try #require(proposals.first), try #require(proposals.dropFirst().first))

        #expect(Set([first.number, second.number]) == [51, 61])
        #expect(abs(first.probability - second.probability) < 1e-9)
        #expect(first.probability < 0.5)
    }

    @Test func nothingIsProposedWhereNothingIsDeclared() {
        #expect(Matcher(pool: MatchFixture.pool()).proposals(for: Declaration()).isEmpty)
        #expect(Matcher(pool: MatchPool([])).proposals(for: MatchFixture.declaration(1)).isEmpty)
    }

    @Test func excludedIncidentsAreNotProposed() {
        let declaration = MatchFixture.declaration(50)
        let without = matcher.proposals(for: declaration, excluding: [50])

        #expect(!without.contains { $0.number == 51 })
        #expect((without.first?.probability ?? 0) < 0.5)
    }

    @Test(arguments: [
        ("NA150", ClueLevel.codeCurrent), ("na 150", .codeCurrent), ("NA0150", .codeCurrent), ("N550", .codeFormer),
        ("NA150b", .codeVariant), ("NA151", .codeAnother), ("XX9", .codeUnknown),
    ])
    func codesAreToldApart(code: String, level: ClueLevel) throws {
        var declaration = MatchFixture.declaration(50)
        declaration.codes = [code]

        let own = try #require(matcher.proposals(for: declaration).first { $0.number == 51 })

        #expect(own.contribution(.code)?.level == level)
        #expect(own.codeContradicts == (level == .codeAnother || level == .codeUnknown))
    }

    @Test func aWrongCodeIsOutweighedByDayPlaceAndSquare() throws {
        var declaration = MatchFixture.declaration(50)
        declaration.codes = ["NA290"]
        declaration.squares = MatchFixture.square(2).map { [$0] } ?? []

        let top = try #require(matcher.proposals(for: declaration).first)

        #expect(top.number == 51)
        #expect(top.codeContradicts)
    }

    @Test func aKnownSerialDecides() throws {
        let pool = MatchFixture.pool { index, facets in
            if index == 90 { facets.serials = ["4711"] }
        }
        var declaration = Declaration()
        declaration.serials = ["4711"]

        let top = try #require(Matcher(pool: pool).proposals(for: declaration).first)

        #expect(top.number == 91)
        #expect(top.contribution(.serial)?.level == .serialSame)
    }
}
