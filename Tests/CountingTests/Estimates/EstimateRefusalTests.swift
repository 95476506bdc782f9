// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

@Suite struct EstimateRefusalTests {
    private func refusal(_ lists: [String], _ patterns: [String: Int]) throws -> Estimate.Refusal? {
        do {
            _ = try Estimate(try ListMembership(lists, patterns))
            return nil
        } catch let refusal as Estimate.Refusal {
            return refusal
        }
    }

    @Test func nobodyIsRefused() throws {
        #expect(try refusal(["A", "B", "C"], [:]) == .noPersons)
    }

    @Test func twoListsAreRefusedHoweverWellTheyOverlap() throws {
        #expect(try refusal(["A", "B"], ["10": 300, "01": 200, "11": 150]) == .tooFewLists(2))
    }

    @Test func listsWithoutARecaptureAreRefused() throws {
        #expect(try refusal(["A", "B", "C"], ["100": 300, "010": 200, "001": 150]) == .noRecaptures)
    }

    @Test func aThirdListThatSharesNobodyIsRefused() throws {
        let patterns = ["100": 300, "010": 200, "001": 150, "110": 80]
        #expect(try refusal(["A", "B", "C"], patterns) == .tooFewOverlappingLists(["A", "B"]))
    }

    @Test func twoPairsThatShareNobodyAreRefused() throws {
        let patterns = ["1000": 30, "0100": 20, "0010": 15, "0001": 12, "1100": 8, "0011": 9]
        #expect(try refusal(["A", "B", "C", "D"], patterns) == .tooFewOverlappingLists(["A", "B"]))
    }

    @Test func aTableThatCarriesTooFewFamiliesIsRefused() throws {
        let patterns = ["100": 30, "010": 20, "001": 15, "111": 9]
        #expect(try refusal(["A", "B", "C"], patterns) == .tooFewFamilies(2))
    }

    @Test func aFourthListThatSharesNobodyIsNamed() throws {
        let patterns = [
            "1000": 300, "0100": 200, "0010": 150, "0001": 60, "1100": 80, "1010": 50, "0110": 40, "1110": 12,
        ]
        let estimate = try Estimate(try ListMembership(["A", "B", "C", "D"], patterns))

        #expect(estimate.isolatedLists == ["D"])
        #expect(estimate.fits.count < estimate.models.count)
    }

    @Test(arguments: InterfaceLanguage.allCases) func everyRefusalHasAReason(language: InterfaceLanguage) {
        let refusals: [Estimate.Refusal] = [
            .noPersons, .tooFewLists(2), .noRecaptures, .tooFewOverlappingLists(["A"]), .tooFewFamilies(2),
        ]
        #expect(Set(refusals.map { $0.text(language) }).count == refusals.count)
        #expect(Set(refusals.map(\.code)).count == refusals.count)
    }

    @Test func everyTextIsInBothLanguages() {
        for assumption in Estimate.Assumption.allCases {
            #expect(assumption.text(.english) != assumption.text(.arabic))
            #expect(assumption.title(.english) != assumption.title(.arabic))
        }
        for family in Estimate.Family.allCases { #expect(family.name(.english) != family.name(.arabic)) }
        #expect(Estimate.caution(.english) != Estimate.caution(.arabic))
    }

    static let faults: [(lists: [String], counts: [Int], fault: ListMembership.Fault)] = [
        ([], [0], .listCount(0)),
        (["A", "B", "C", "D", "E"], Array(repeating: 0, count: 32), .listCount(5)),
        (["A", "A"], [0, 1, 1, 1], .listName("A")),
        (["A", ""], [0, 1, 1, 1], .listName("")),
        (["A", "B"], [0, 1, 1], .cellCount(3)),
        (["A", "B"], [0, -1, 1, 1], .count(pattern: 1, -1)),
        (["A", "B"], [5, 1, 1, 1], .count(pattern: 0, 5)),
        (["A", "B"], [0, 1_000_000_001, 1, 1], .count(pattern: 1, 1_000_000_001)),
    ]

    @Test(arguments: faults) func aTableThatCannotBeIsRefused(
        lists: [String],
        counts: [Int],
        fault: ListMembership.Fault
    ) {
        #expect(throws: fault) { try ListMembership(lists: lists, counts: counts) }
    }
}
