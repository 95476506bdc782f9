// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

@Suite struct UniquePersonsTests {
    private func unique(_ text: String) throws -> UniquePersons? { UniquePersons(try MembershipFile(Array(text.utf8))) }

    private func isNear(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 1e-9 }

    @Test func oneLinkForARowIsRightOrWrongAsAWhole() throws {
        let persons = try #require(try unique("A,B,C,count,link\n1,1,1,100,0.8\n1,0,0,50,\n"))

        #expect(isNear(persons.expected, 50 + 100 * (0.8 + 3 * 0.2)))
        #expect(isNear(persons.standardError, (100 * 0.8 * 0.2 * 4).squareRoot()))
        #expect(persons.description == "190 ± 8")
    }

    @Test func linksOfTheirOwnAreRightOrWrongApart() throws {
        let persons = try #require(try unique("A,B,C,count,link:B,link:C\n1,1,1,100,0.9,0.6\n"))

        #expect(isNear(persons.expected, 100 * (1 + 0.1 + 0.4)))
        #expect(isNear(persons.standardError, (100 * (0.9 * 0.1 + 0.6 * 0.4)).squareRoot()))
    }

    @Test func aFileWithoutLinksSaysNothing() throws {
        #expect(try unique("A,B,count\n1,1,100\n") == nil)
    }

    /// Rows whose links are right as often as they say; two standard errors hold the truth about 95 times in a hundred.
    @Test func twoStandardErrorsHoldTheTruthAsOftenAsTheySay() throws {
        var random = EstimateRandom(seed: 24)
        var held = 0
        for _ in 0..<200 {
            var truth = 0
            var text = "A,B,C,link:B,link:C\n"
            for _ in 0..<400 {
                let links = (0..<2).map { _ in Double(Int.random(in: 30...100, using: &random)) / 100 }
                text += "1,1,1,\(links[0]),\(links[1])\n"
                truth += 1 + links.count { Double.random(in: 0..<1, using: &random) >= $0 }
            }
            let persons = try #require(try unique(text))
            if (Double(truth) - persons.expected).magnitude <= 2 * persons.standardError { held += 1 }
        }
        #expect((180...199).contains(held), "\(held)")
    }
}
