// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Foundation
import Testing

@testable import Site

/// The page of findings and the report to print, over invented records.
struct IntegrityPageTests {
    static func incidents() throws -> [Incident] {
        var first = try Fixture.bare(code: "QM0001", number: 1)
        first.placeNames.en = "Nasim"
        first.placeNames.ar = "النسيم"
        first.date = CalendarDay("2031-04-09")
        first.dateEnd = CalendarDay("2031-04-10")
        first.countries = [Term(code: "IQ")]
        var second = try Fixture.bare(code: "QM0002", number: 2)
        second.previousCodes = ["QM0001"]
        second.visibility = .draft
        second.placeText = "Lower Marsa"
        second.grade = .known(.weak)
        var third = try Fixture.bare(code: "QM0003", number: 3)
        third.tallies[.civilians] = Tally(killed: Bound(min: 3, max: nil), injured: .unknown)
        return [first, second, third]
    }

    private static let trend = IntegrityTrend(
        step: .month,
        rows: [(1, 1, 2), (2, 2, 5), (3, 3, 4)].compactMap { month, incidents, count in
            CalendarDay(year: 2033, month: month, day: 28).map { day in
                IntegrityTrend.Row(
                    last: day,
                    isOpen: month == 3,
                    incidents: incidents,
                    counts: [.gradeMissing: count, .strikeTypeMissing: 1]
                )
            }
        }
    )

    static func page(
        _ language: InterfaceLanguage,
        _ text: String = "",
        incidents: [Incident]? = nil,
        trend: IntegrityTrend? = trend
    ) throws -> String {
        let query = try IntegrityQuery(queryString: text)
        let page = IntegrityPage(
            answer: IntegritySurvey(of: try incidents ?? Self.incidents()).answer(query),
            choices: [.country: ["IQ", "SY"], .programme: [], .actor: ["island-force"]],
            trend: trend,
            frame: Fixture.frame(language, .desk(language, .integrity), query: query.queryString)
        )
        return String(decoding: page.document(), as: UTF8.self)
    }

    @Test(arguments: InterfaceLanguage.inCode) func findingsAreDrawnAsBefore(_ language: InterfaceLanguage) throws {
        try Snapshot.expect(try Self.page(language), named: "desk-integrity-\(language.rawValue)")
    }

    @Test func everyFindingStandsWithItsIncident() throws {
        let page = try Self.page(.english, "rule=codes.previousIsAnothersCurrent,grading.missing")

        #expect(page.contains("3 findings at 3 incidents"))
        #expect(page.contains("<a href=\"/en/incidents/QM0001\">"))
        #expect(page.contains("9–10 April 2031") && page.contains("Nasim"))
        #expect(!page.contains("href=\"/en/incidents/QM0002\""))
        #expect(page.contains("Lower Marsa") && page.contains("Not published"))
    }

    @Test func messagesAreInTheLanguageOfThePage() throws {
        let rule = IntegrityRule.gradeMissing
        for language in InterfaceLanguage.inCode {
            let page = try Self.page(language, "rule=\(rule.id)")
            #expect(page.contains(HTML.escaping(rule.message(language)).text))
            #expect(page.contains(HTML.escaping(rule.explanation(language)).text))
            #expect(!page.contains(HTML.escaping(rule.message(language == .english ? .arabic : .english)).text))
        }
    }

    @Test func panelsCountEachRuleAndLeadToIt() throws {
        let survey = IntegritySurvey(of: try Self.incidents()).answer(IntegrityQuery())
        let page = try Self.page(.english, "level=error")
        for count in survey.rules {
            let link = "<h3><a href=\"/en/desk/integrity?rule=\(count.rule.id)&amp;level=error\">"
            #expect(page.contains(link) == (count.rule.level == .error), "\(count.rule.id)")
        }
    }

    @Test func pagesLeadToEachOtherUnderTheSameFilters() throws {
        let page = try Self.page(.english, "page=2&size=3")
        let all = IntegritySurvey(of: try Self.incidents()).answer(IntegrityQuery())
        try #require(all.total > 9)

        #expect(page.components(separatedBy: "<p class=\"said\">").count == 4)
        #expect(page.contains("href=\"/en/desk/integrity?page=3&amp;size=3\""))
        #expect(page.contains("href=\"/en/desk/integrity.csv?size=3\""))
    }

    @Test func trendDrawsTheRulesThatAreKept() throws {
        let all = try Self.page(.english)
        let grade = try Self.page(.english, "rule=grading.missing")

        #expect(all.contains("March 2033 (so far)"))
        #expect(all.contains("<td>5</td>") && all.contains("<td>6</td>"))
        #expect(grade.contains("<td>5</td>") && !grade.contains("<td>6</td>"))
    }

    @Test func trendThatIsNotReadySaysSo() throws {
        #expect(try Self.page(.english, trend: nil).contains("being worked out"))
        #expect(
            try Self.page(.arabic, trend: IntegrityTrend(step: .month, rows: [])).contains("لا يحوي السجل أي حادثة")
        )
    }

    @Test(arguments: InterfaceLanguage.allCases) func textsOfRecordsStayTexts(_ language: InterfaceLanguage) throws {
        var incidents = try Self.incidents()
        for index in incidents.indices {
            incidents[index].placeNames.en = PageSafetyTests.payload
            incidents[index].placeNames.ar = nil
            incidents[index].previousCodes.append(PageSafetyTests.payload)
        }
        let query = "q=" + PercentCoding.encode(PageSafetyTests.payload)

        let page = try Self.page(language, incidents: incidents)
        #expect(page.contains("&lt;script&gt;"))
        for text in [page, try Self.page(language, query, incidents: incidents)] {
            PageSafetyTests.expectHarmless(text, withFigures: true)
        }
    }

    @Test(arguments: InterfaceLanguage.allCases) func reportIsOnePageThatLoadsNothing(
        _ language: InterfaceLanguage
    ) throws {
        let query = try IntegrityQuery(queryString: "level=error")
        let answer = IntegritySurvey(of: try Self.incidents()).answer(query)
        let report = IntegrityReport(language, query: query, day: CalendarDay("2033-03-05"))
        let counts = answer.rules.map { (rule: $0.rule, findings: $0.findings, incidents: $0.incidents) }
        let bytes =
            report.head() + answer.found.flatMap(report.row)
            + report.foot(counts, checked: answer.checked, trend: Self.trend, query: query)
        let text = String(decoding: bytes, as: UTF8.self)

        #expect(text.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction.rawValue)\">"))
        #expect(text.components(separatedBy: "<tr><th scope=\"row\">").count > answer.total)
        for tag in Markup(text).tags {
            #expect(!["script", "link", "img", "iframe"].contains(tag.name))
            #expect(tag.attributes["src"] == nil && tag.attributes["href"]?.hasPrefix("http") != true)
        }
        #expect(!text.contains("@import") && !text.contains("url("))
        for count in answer.rules { #expect(text.contains(HTML.escaping(count.rule.title(language)).text)) }
    }
}
