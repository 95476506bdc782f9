// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Testing

@testable import Counting

@Suite struct RuleBookTests {
    private static func written(_ book: RuleBook) -> [UInt8] {
        var writer = JSONWriter(order: .interchange)
        book.write(to: &writer)
        return writer.bytes
    }

    @Test func aBookIsReadBackAsItWasWritten() throws {
        var book = RuleBook.builtIn
        book.rules[0].since = 1_511_600_705_000
        book.rules[1].scope.from = CalendarDay("2014-08-08")
        book.rules[1].scope.actors = ["us-led-coalition"]
        let first = try #require(CalendarDay("2017-01-20"))
        let last = try #require(CalendarDay("2021-01-19"))
        let period = try #require(
            Period(key: "one", first: first, last: last, name: BilingualText("One", "واحد"))
        )
        var scope = RuleSet.Scope()
        scope.actors = ["us-led-coalition"]
        let titles = BilingualText("A truce", "هدنة")
        book.eventLists = [
            EventList(
                scope: scope,
                events: [
                    try #require(TimelineEvent(.event, titles, first: first)),
                    try #require(TimelineEvent(.monitoring, titles, first: first, last: last)),
                ]
            )
        ]
        book.periodLists = [PeriodList(key: "office", name: BilingualText("Office", "المنصب"), periods: [period])]

        #expect(try RuleBook.read(Self.written(book)) == book)
    }

    @Test func whatAFileLeavesOutIsAsBuiltIn() throws {
        let text = #"{"schema": "sijill.rules/1", "coverage": {"en": "Only the delta.", "ar": "الدلتا فقط."}}"#
        let book = try RuleBook.read(Array(text.utf8))
        #expect(book.rules == RuleSet.builtIn)
        #expect(book.coverage.english == "Only the delta.")
    }

    @Test(arguments: [
        (#"{"schema": "sijill.rules/1""#, "line 1, column 28"),
        (#"{"schema": "sijill.rules/2"}"#, "schema"),
        (#"{"schema": "sijill.rules/1", "rule": []}"#, "rule: a file of rules has no such key"),
        (#"{"schema": "sijill.rules/1", "rules": []}"#, "rules: it must be at least one rule"),
        (#"{"schema": "sijill.rules/1", "rules": [{"key": "Bad Key"}]}"#, "rules[0].key"),
        (#"{"schema": "sijill.rules/1", "rules": [{"key": "a", "version": 0}]}"#, "rules[0].version"),
        (
            #"{"schema": "sijill.rules/1", "rules": [{"key": "a", "version": 1, "name": {"en": "A", "ar": "أ"}, "definition": {"en": "A", "ar": "أ"}, "grades": ["fare"]}]}"#,
            "rules[0].grades"
        ),
        (#"{"schema": "sijill.rules/1", "coverage": {"en": "A"}}"#, "coverage: it must be a text in en and in ar"),
        (
            #"{"schema": "sijill.rules/1", "quantities": {"version": 1, "words": [{"id": "en.x", "language": "en", "words": ["x"], "source": "s", "min": 3, "max": 2}]}}"#,
            "quantities.words[0].min and max"
        ),
        (
            #"{"schema": "sijill.rules/1", "periods": [{"key": "p", "name": {"en": "P", "ar": "ب"}, "periods": [{"key": "a", "from": "2017-01-01", "to": "2017-02-01"}, {"key": "b", "from": "2017-02-01", "to": "2017-03-01"}]}]}"#,
            "periods.p: two of its periods share a day"
        ),
        (
            #"{"schema": "sijill.rules/1", "events": [{"events": [{"kind": "event", "title": {"en": "E", "ar": "ح"}, "from": "2017-01-02", "to": "2017-01-01"}]}]}"#,
            "events[0].events[0].to"
        ),
        (
            #"{"schema": "sijill.rules/1", "events": [{"scope": {"from": "2017-01-02"}, "events": []}]}"#,
            "events[0].scope.from: a file of rules has no such key"
        ),
    ])
    func faultsNameTheirPlace(text: String, expected: String) {
        #expect {
            _ = try RuleBook.read(Array(text.utf8))
        } throws: { error in
            "\(error)".contains(expected)
        }
    }

    @Test func theVersionThatHeldAtATimeIsTaken() throws {
        var book = RuleBook.builtIn
        var later = book.rules[0]
        (later.version, later.since, later.grades) = (2, 1_000_000, ["confirmed"])
        book.rules.append(later)

        #expect(book.rule("headline")?.version == 2)
        #expect(book.rule("headline", at: 999_999)?.version == 1)
        #expect(book.rule("headline", at: 1_000_000)?.version == 2)
        #expect(book.rule("nothing") == nil)
    }

    @Test func eventsAreThoseOfTheSet() throws {
        func list(_ change: (inout RuleSet.Scope) -> Void, _ day: String) throws -> EventList {
            var scope = RuleSet.Scope()
            change(&scope)
            let title = BilingualText(day, day)
            let event = TimelineEvent(.event, title, first: try #require(CalendarDay(day)))
            return EventList(scope: scope, events: [try #require(event)])
        }
        var book = RuleBook.builtIn
        book.eventLists = [
            try list({ $0.actors = ["ridge-front", "island-force"] }, "2017-03-01"), try list({ _ in }, "2017-02-01"),
            try list({ ($0.actors, $0.countries) = (["ridge-front"], ["SY"]) }, "2017-01-01"),
        ]
        func days(_ text: String) throws -> [String] {
            book.events(for: try IncidentQuery(queryString: text)).map(\.first.text)
        }

        #expect(try days("") == ["2017-02-01"])
        #expect(try days("actor=ridge-front") == ["2017-02-01", "2017-03-01"])
        #expect(try days("actor=ridge-front,other") == ["2017-02-01"])
        #expect(try days("actor=ridge-front&country=SY") == ["2017-01-01", "2017-02-01", "2017-03-01"])
    }

    @Test func everyQuantityRuleHasASourceAndItsWordsAreUniqueInTheirLanguage() {
        let rules = QuantityTable.builtIn.rules
        #expect(rules.allSatisfy { !$0.source.isEmpty && $0.bound != .unknown })
        for language in Set(rules.map(\.language)) {
            let words = rules.filter { $0.language == language }.flatMap(\.words)
            #expect(Set(words).count == words.count)
        }
        #expect(QuantityTable.builtIn.rule(for: "Dozens ", language: "en")?.bound == Bound(min: 12, max: 24))
        #expect(QuantityTable.builtIn.rule(for: "شهيدان", language: "ar")?.bound == Bound(min: 2, max: 2))
        #expect(QuantityTable.builtIn.rule(for: "dozens", language: "ar") == nil)
    }

    @Test func everyMeasureIsReadBackFromItsKey() {
        let measures = Measure.shown + Measure.roles + [.concededBy(actor: "us-led-coalition", .injured)]
        for measure in measures { #expect(Measure(key: measure.key) == measure) }
        #expect(Set(measures.map(\.key)).count == measures.count)
        #expect(Measure(key: "concededBy::killed") == nil)
    }
}
