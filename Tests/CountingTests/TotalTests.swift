// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Testing

@testable import Counting

@Suite struct TotalTests {
    private static func rule(_ key: String) throws -> RuleSet { try #require(RuleBook.builtIn.rule(key)) }

    /// The sums by the plainest means: one incident after the other.
    private static func plainTotal(
        _ summaries: [IncidentSummary],
        _ path: KeyPath<IncidentSummary, Bound>,
        policy: BoundPolicy
    ) -> (min: Int, max: Int, without: Int, notApplicable: Int) {
        var sum = (min: 0, max: 0, without: 0, notApplicable: 0)
        for summary in summaries {
            switch summary[keyPath: path] {
            case .unknown: sum.without += 1
            case .notApplicable: sum.notApplicable += 1
            case .known(let range):
                let mirror = policy == .mirror
                sum.min += range.min ?? (mirror ? range.max : nil) ?? 0
                sum.max += range.max ?? (mirror ? range.min : nil) ?? 0
            }
        }
        return sum
    }

    @Test(arguments: RuleBook.builtIn.keys, BoundPolicy.allCases)
    func totalIsTheSumOverTheIncidentsOfTheRule(key: String, policy: BoundPolicy) throws {
        let rule = try Self.rule(key)
        let register = InventedRegister(incidents: 700, seed: 11)
        let counted = register.summaries.filter { summary in
            let grades = summary.grade.codes.map(String.init)
            return summary.visibility == .published && summary.harmReported == true
                && summary.stage.joined != "monitored"
                && (rule.grades.isEmpty || rule.grades.contains(grades.first ?? "ungraded"))
                && (rule.positions.isEmpty || summary.positions.codes.contains { rule.positions.contains(String($0)) })
        }
        let counter = Counter(try register.snapshot(), rule: rule, policy: policy)

        let selection = counter.select(IncidentQuery(), on: .public)
        let total = counter.total(of: .killed, in: selection)
        let children = counter.total(of: .people(.children, .killed), in: selection)

        #expect(counted.count > 50)
        #expect(total.incidents == counted.count)
        let expected = Self.plainTotal(counted, \.killed, policy: policy)
        #expect(total.min == expected.min && total.max == expected.max)
        #expect(total.withoutFigure == expected.without && total.notApplicable == expected.notApplicable)
        #expect(total.withoutLower == counted.count { $0.killed.min == nil && $0.killed.max != nil })
        #expect(total.withoutUpper == counted.count { $0.killed.max == nil && $0.killed.min != nil })
        #expect(children.max == Self.plainTotal(counted, \.childrenKilled, policy: policy).max)
    }

    @Test func lowerIsNeverAboveUpperWhereMissingSidesAreMirrored() throws {
        for seed in 1...30 as ClosedRange<UInt64> {
            let counter = Counter(
                try InventedRegister(incidents: 60, seed: seed).snapshot(),
                rule: try Self.rule("alleged")
            )
            let selection = counter.select(IncidentQuery(), on: .staff)
            for total in counter.totals(Measure.shown + Measure.roles, in: selection) {
                #expect(total.min <= total.max)
            }
        }
    }

    @Test func anotherIncidentNeverLowersTheEnvelope() throws {
        let register = InventedRegister(incidents: 200, seed: 5)
        let rule = try Self.rule("alleged")
        var last = Total()
        for count in stride(from: 0, through: 200, by: 8) {
            let counter = Counter(try InventedRegister(Array(register.summaries.prefix(count))).snapshot(), rule: rule)
            let total = counter.total(of: .killed, in: counter.select(IncidentQuery(), on: .staff))
            #expect(total.min >= last.min && total.max >= last.max && total.incidents >= last.incidents)
            last = total
        }
        #expect(last.incidents > 100)
    }

    @Test func theOrderOfArrivalChangesNothing() throws {
        let register = InventedRegister(incidents: 300, seed: 8)
        var numbers = SeededNumbers(4)
        let rule = try Self.rule("headline")
        let first = Counter(try register.snapshot(), rule: rule)
        let second = Counter(try register.snapshot(order: Array(0..<300).shuffled(using: &numbers)), rule: rule)
        let selections = [first, second].map { $0.select(IncidentQuery(), on: .public) }

        #expect(first.totals(Measure.shown, in: selections[0]) == second.totals(Measure.shown, in: selections[1]))
        let series = [(first, selections[0]), (second, selections[1])].map { counter, selection in
            counter.series([.killed], by: .month, in: selection)
        }
        #expect(series[0].rows.map(\.totals) == series[1].rows.map(\.totals))
        let breakdowns = [(first, selections[0]), (second, selections[1])].map { counter, selection in
            counter.breakdown([.killed], by: .actor, in: selection)
        }
        #expect(breakdowns[0].rows.map(\.totals) == breakdowns[1].rows.map(\.totals))
        #expect(breakdowns[0].rows.map(\.code) == breakdowns[1].rows.map(\.code))
    }

    @Test func namedDeadRaiseTheLowerBoundWhereTheRuleSaysSo() throws {
        var low = IncidentSummary()
        (low.killed, low.namedKilled, low.harmReported) = (Bound(min: 2, max: 3), 5, true)
        low.stage = TermCodes(joined: "published")
        var unknown = low
        (unknown.killed, unknown.namedKilled) = (.unknown, 4)
        var enough = low
        enough.namedKilled = 1
        var rule = try Self.rule("alleged")
        rule.namedVictimFloor = true
        let counter = Counter(try InventedRegister([low, unknown, enough]).snapshot(), rule: rule)

        let total = counter.total(of: .killed, in: counter.select(IncidentQuery(), on: .public))

        #expect((total.min, total.max) == (5 + 4 + 2, 5 + 4 + 3))
        #expect(total.raisedToNamed == 2)
        #expect(total.withoutFigure == 0)
    }

    @Test func aRuleAndAQueryThatExcludeEachOtherCountNothing() throws {
        let counter = Counter(
            try InventedRegister(incidents: 100, seed: 2).snapshot(),
            rule: try Self.rule("headline")
        )
        var query = IncidentQuery()
        query[.grade] = ["weak"]

        #expect(counter.select(query, on: .public).count == 0)
        query[.grade] = ["weak", "fair"]
        #expect(counter.rule.restricting(query)?[.grade] == ["fair"])
    }

    @Test func whatAnActorConcedesIsItsOwn() throws {
        var summary = IncidentSummary()
        summary.harmReported = true
        summary.stage = TermCodes(joined: "published")
        var own = Involvement()
        own.actor = Actor(rawValue: "ridge-front").map { .known($0) }
        own.deathsConceded = Bound(min: 3, max: 3)
        var other = Involvement()
        other.actor = Actor(rawValue: "island-force").map { .known($0) }
        other.deathsConceded = Bound(min: 9, max: 9)
        summary.concessions = ActorConcession.rows(of: [own, other])
        let counter = Counter(try InventedRegister([summary]).snapshot(), rule: try Self.rule("alleged"))
        let selection = counter.select(IncidentQuery(), on: .public)

        #expect(counter.total(of: .concededBy(actor: "ridge-front", .killed), in: selection).min == 3)
        #expect(counter.total(of: .concededBy(actor: "nobody", .killed), in: selection).withoutFigure == 1)
    }
}
