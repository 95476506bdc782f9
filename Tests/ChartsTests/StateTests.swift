// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

/// Nothing, zero, no figure, one thing, and very much of it.
struct StateTests {
    private func columns(_ figures: [Figure?], _ arrangement: ColumnChart.Arrangement = .grouped) -> Chart {
        ChartFixtures.chart(
            "state",
            "en",
            ("State", ""),
            ("Deaths", ""),
            .columns(
                ColumnChart(
                    unit: "Deaths",
                    heading: "Year",
                    arrangement: arrangement,
                    series: [ChartSeries("")],
                    columns: figures.enumerated().map { index, figure in
                        ColumnChart.Column(String(2031 + index), short: String(2031 + index), figures: [figure])
                    }
                )
            )
        )
    }

    private func texts(_ chart: Chart) -> [String] {
        DrawnMarkup.elements(chart.figure()).filter { $0.name == "text" && $0.drawing == "wide" }.map(\.text)
    }

    private func signs(_ chart: Chart, _ look: String) -> Int {
        DrawnMarkup.elements(chart.figure()).count { $0.drawing == "wide" && $0.attributes["class"] == look }
    }

    @Test func nothingIsSaidInWords() {
        let chart = columns([])

        #expect(texts(chart) == [chart.words[.nothing]])
        #expect(chart.table.rows.isEmpty)
    }

    @Test func figuresThatNobodyGaveAreNotAChart() {
        let chart = columns([nil, nil])

        #expect(texts(chart) == [chart.words[.noFigures]])
        #expect(chart.table.rows.map { $0.cells.map(\.text) } == [["no figure"], ["no figure"]])
    }

    @Test func zeroAndNoFigureLookDifferent() {
        let chart = columns([.exactly(0), nil, .exactly(3)])

        #expect(signs(chart, "chart-zero") == 1)
        #expect(signs(chart, "chart-ring") == 1)
        #expect(chart.table.rows.map { $0.cells[0].text } == ["0", "no figure", "3"])
    }

    @Test func onlyZerosAreDrawnAsZeros() {
        let chart = columns([.exactly(0), .exactly(0)])

        #expect(chart.content.emptyState == nil)
        #expect(signs(chart, "chart-zero") == 2)
        #expect(DrawnMark.marks(DrawnMarkup.elements(chart.figure()), "wide").isEmpty)
    }

    @Test func anOpenEndIsMarked() {
        let chart = columns([.atLeast(4), .atMost(9), Figure(2, 5, isOpenBelow: true, isOpenAbove: true), .exactly(1)])

        #expect(signs(chart, "chart-open") == 4)
        #expect(
            chart.table.rows.map { $0.cells[0].text } == ["at least 4", "at most 9", "2–5, or fewer, or more", "1"]
        )
    }

    @Test func oneColumnIsDrawn() {
        let marks = DrawnMark.marks(DrawnMarkup.elements(columns([.exactly(7)]).figure()), "narrow")

        #expect(marks.map(\.value) == [7])
    }

    @Test(arguments: [ColumnChart.Arrangement.grouped, .stacked, .panels, .panelsOfOwnScale])
    func hugeNumbersAreDrawn(_ arrangement: ColumnChart.Arrangement) {
        let chart = columns([.exactly(Int.max), Figure(0, Int.max), .exactly(1)], arrangement)
        let marks = DrawnMark.marks(DrawnMarkup.elements(chart.figure()), "wide")

        #expect(marks.map(\.value).max() == Int.max)
        #expect(marks.allSatisfy { $0.height >= 0 && $0.height <= 300 })
    }

    @Test func moreSeriesThanColoursKeepDifferentLooks() {
        let looks = (0..<40).map { "\($0 % Looks.colours) \(($0 + $0 / Looks.colours) % Looks.textures)" }

        #expect(Set(looks).count == 40)
    }

    @Test func missingFiguresOfAShortRowAreNoFigures() {
        var chart = columns([.exactly(1)])
        if case .columns(var content) = chart.content {
            content.series = [ChartSeries("A"), ChartSeries("B")]
            chart.content = .columns(content)
        }

        #expect(chart.table.rows[0].cells.map(\.text) == ["1", "no figure"])
        #expect(!chart.figure().isEmpty)
    }

    @Test func totalsThatAreNotTheSumOfTheStackAreFound() {
        let chart = ColumnChart(
            unit: "Deaths",
            heading: "Year",
            arrangement: .stacked,
            series: [ChartSeries("A"), ChartSeries("B")],
            columns: [
                ColumnChart.Column("2031", short: "2031", figures: [Figure(1, 2), Figure(3, 5)]),
                ColumnChart.Column("2032", short: "2032", figures: [Figure(1, 2), nil]),
                ColumnChart.Column("2033", short: "2033", figures: [Figure(1, 2), Figure(3, 5)]),
            ],
            totals: [Figure(4, 7), Figure(1, 2), Figure(4, 8)]
        )

        #expect(chart.columnsThatDoNotAddUp == [2])
    }

    @Test func eventsOffTheAxisAreNotShown() {
        var chart = columns([.exactly(1), .exactly(2)])
        if case .columns(var content) = chart.content {
            content.events = [-0.5, 0.5, 2.5, .nan].map { TimeEvent(at: $0, label: "E\($0)", date: "2031") }
            content.bands = [TimeBand(from: 4, to: 9, label: "Later", dates: "2035")]
            chart.content = .columns(content)
        }

        #expect(signs(chart, "chart-event-mark") == 1)
        let marks = DrawnMarkup.elements(chart.figure()).filter {
            $0.path.contains("li") && $0.attributes["class"] == "chart-number"
        }
        #expect(marks.count == 1)
    }

    @Test func theTableNamesWhatIsMarked() {
        var chart = columns([.exactly(1), .exactly(2)])
        #expect(chart.table.marksHeading == nil)
        if case .columns(var content) = chart.content {
            content.events = [
                TimeEvent(at: 0.5, label: "Truce", date: "2031"), TimeEvent(at: 2, label: "End", date: "2032"),
            ]
            content.bands = [TimeBand(from: 1, to: 2, label: "Later", dates: "2032")]
            chart.content = .columns(content)
        }

        #expect(chart.table.marksHeading != nil)
        let marks = chart.table.rows.map { row in String(row.marks.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }) }
        #expect(marks == ["1 Truce", "2 End · A"])
    }

    /// Bands that share time lie in lanes of their own, so that each can be told from the others.
    @Test func bandsThatOverlapAreDrawnApart() {
        func tops(_ bands: [TimeBand]) -> [String] {
            var chart = columns([.exactly(1), .exactly(2), .exactly(3)])
            if case .columns(var content) = chart.content {
                content.bands = bands
                chart.content = .columns(content)
            }
            let drawn = DrawnMarkup.elements(chart.figure()).filter {
                $0.name == "rect" && ($0.attributes["class"] ?? "").hasPrefix("chart-band")
            }
            return drawn.prefix(bands.count).compactMap { $0.attributes["y"] }
        }
        let bands = [(0.0, 2.0), (1.0, 3.0), (2.0, 3.0)].map { TimeBand(from: $0, to: $1, label: "B", dates: "2031") }

        #expect(Set(tops([bands[0], bands[2]])).count == 1)
        #expect(Set(tops(bands)).count == 2)
    }

    @Test(arguments: [
        (2031, 1, 5, 2031, 2, 9), (2031, 12, 31, 2032, 1, 1), (2031, 3, 3, 2031, 3, 3), (2032, 5, 1, 2031, 5, 1),
    ])
    func aCalendarHasATileForEachOfItsDays(_ y1: Int, _ m1: Int, _ d1: Int, _ y2: Int, _ m2: Int, _ d2: Int) throws {
        var chart = ChartFixtures.monitoring("en")
        guard case .calendar(var content) = chart.content else { return }
        content.first = try #require(ChartDay(y1, m1, d1))
        content.last = try #require(ChartDay(y2, m2, d2))
        content.entries = [CalendarChart.Entry(content.first, label: "First", figure: .exactly(4))]
        chart.content = .calendar(content)

        let elements = DrawnMarkup.elements(chart.figure())
        for drawing in ["wide", "narrow"] {
            let days = elements.filter { $0.drawing == drawing && $0.attributes["class"] == "chart-day" }
            let tiles = days.map { ($0.attributes["d"] ?? "").count { $0 == "M" } }.reduce(0, +)
            #expect(tiles == max(0, content.last.number - content.first.number))
        }
        #expect(chart.table.rows.map(\.label) == (content.first.number <= content.last.number ? ["First"] : []))
    }
}
