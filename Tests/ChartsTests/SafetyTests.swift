// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

/// A chart is inert: nothing from outside becomes markup, and nothing in it runs or loads.
struct SafetyTests {
    private static let hostile =
        "</title></text></svg><script>alert(1)</script>\"' onload='x' <!-- \u{0} ]]> & \u{202E}"

    private static func poisoned(_ chart: Chart) -> Chart {
        var chart = chart
        chart.title = hostile
        chart.subtitle = hostile
        chart.note = hostile
        chart.source = hostile
        switch chart.content {
        case .columns(var content):
            content.unit = hostile
            content.heading = hostile
            for index in content.series.indices { content.series[index].name = hostile }
            for index in content.columns.indices {
                content.columns[index].label = hostile
                content.columns[index].short = hostile
                content.columns[index].group = hostile
            }
            content.events = [TimeEvent(at: 0.5, label: hostile, date: hostile)]
            content.bands = [TimeBand(from: 0, to: 1, label: hostile, dates: hostile)]
            chart.content = .columns(content)
        case .bars(var content):
            content.unit = hostile
            content.heading = hostile
            for index in content.rows.indices { content.rows[index].label = hostile }
            for index in content.series.indices { content.series[index].name = hostile }
            chart.content = .bars(content)
        case .pyramid(var content):
            content.unit = hostile
            (content.start, content.end, content.unknown) = (hostile, hostile, hostile)
            for index in content.bands.indices { content.bands[index].label = hostile }
            chart.content = .pyramid(content)
        case .matrix(var content):
            content.across = hostile
            content.columns = content.columns.map { _ in hostile }
            for index in content.rows.indices { content.rows[index].label = hostile }
            chart.content = .matrix(content)
        case .calendar(var content):
            content.unit = hostile
            content.names.months = content.names.months.map { _ in hostile }
            content.names.weekdays = content.names.weekdays.map { _ in hostile }
            content.names.year = { _ in hostile }
            for index in content.entries.indices { content.entries[index].label = hostile }
            chart.content = .calendar(content)
        }
        return chart
    }

    @Test(arguments: ChartFixtures.all("en").indices, ["en", "ar"])
    func hostileTextsStayTexts(_ kind: Int, _ language: String) {
        let clean = ChartFixtures.all(language)[kind]
        let usual = Set(DrawnMarkup.elements(clean.figure()).map(\.name))
        let elements = DrawnMarkup.elements(Self.poisoned(clean).figure())

        #expect(
            Set(elements.map(\.name)).subtracting(usual).isSubset(of: [
                "ul", "li", "span", "bdi", "p", "circle", "line",
            ])
        )
        #expect(
            !elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "href" } }
        )
        #expect(elements.contains { $0.name == "th" && $0.text.contains("<script>alert(1)</script>") })
    }

    @Test(arguments: ChartFixtures.all("en").indices)
    func nothingRunsOrLoads(_ kind: Int) {
        let chart = ChartFixtures.all("en")[kind]
        let text = String(decoding: chart.figure(), as: UTF8.self)

        #expect(!text.contains("<script") && !text.contains(" style=") && !text.contains("<style"))
        #expect(!text.contains("://") && !text.contains("href"))
        #expect(text.ranges(of: "url(").count == text.ranges(of: "url(#\(chart.id)-").count)
    }

    @Test func namesAreUniqueOnAPageAndWhatIsReferredToIsThere() {
        let page =
            ["<main>"] + ChartFixtures.all("en").map { String(decoding: $0.figure(), as: UTF8.self) } + ["</main>"]
        let elements = DrawnMarkup.elements(Array(page.joined().utf8))
        let names = elements.compactMap { $0.attributes["id"] }

        #expect(Set(names).count == names.count)
        for element in elements {
            if let fill = element.attributes["fill"], fill.hasPrefix("url(#") {
                #expect(names.contains(String(fill.dropFirst(5).dropLast())))
            }
            for name in (element.attributes["aria-labelledby"] ?? "").split(separator: " ") {
                #expect(names.contains(String(name)))
            }
        }
    }

    @Test func aHostileIdentifierIsTamed() {
        var chart = ChartFixtures.causes("en")
        chart = Chart(
            id: "x\") onload=\"é",
            title: chart.title,
            subtitle: chart.subtitle,
            source: chart.source,
            words: chart.words,
            content: chart.content
        )

        #expect(chart.id == "x---onload----")
    }
}
