// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

/// What is drawn is what the table says, at its right size and place.
struct DrawingTests {
    static let kinds = ChartFixtures.all("en").indices
    static let drawings = ["wide", "narrow"]

    private func chart(_ kind: Int, _ language: String) -> Chart { ChartFixtures.all(language)[kind] }

    private func isShaded(_ chart: Chart) -> Bool {
        switch chart.content {
        case .matrix, .calendar: true
        default: false
        }
    }

    @Test(arguments: kinds, ["en", "ar"])
    func everyFigureOfTheTableIsDrawnAndNoOther(_ kind: Int, _ language: String) {
        let chart = chart(kind, language)
        let elements = DrawnMarkup.elements(chart.figure())
        for drawing in Self.drawings where !isShaded(chart) {
            let marks = DrawnMark.marks(elements, drawing)
            var expected: [[Int]] = []
            for (row, cells) in chart.table.rows.enumerated() {
                for (series, cell) in cells.cells.enumerated() {
                    guard let figure = cell.figure else { continue }
                    if figure.lower > 0 { expected.append([row, series, 0, figure.lower]) }
                    if figure.upper > figure.lower { expected.append([row, series, 1, figure.upper]) }
                }
            }
            let drawn = marks.map { [$0.row, $0.series, $0.isUpper ? 1 : 0, $0.value] }
            #expect(!expected.isEmpty)
            #expect(
                drawn.sorted { $0.lexicographicallyPrecedes($1) }
                    == expected.sorted { $0.lexicographicallyPrecedes($1) }
            )
        }
    }

    @Test(arguments: kinds, ["en", "ar"])
    func everyCellAndTileShowsItsFigure(_ kind: Int, _ language: String) {
        let chart = chart(kind, language)
        guard isShaded(chart) else { return }
        let elements = DrawnMarkup.elements(chart.figure())
        for drawing in Self.drawings {
            let tiles = elements.filter {
                $0.drawing == drawing && $0.name == "rect" && $0.attributes["data-series"] != nil
            }
            let drawn = tiles.map { tile in
                [tile.row ?? -1, Int(tile.number("data-series") ?? -1), Int(tile.number("data-lower") ?? -1)]
            }
            let expected = chart.table.rows.enumerated().flatMap { row, cells in
                cells.cells.enumerated().map { [row, $0, $1.figure?.lower ?? -1] }
            }
            #expect(drawn == expected)
        }
    }

    @Test(arguments: kinds)
    func aMarkIsAsLongAsItsFigure(_ kind: Int) throws {
        let chart = chart(kind, "en")
        guard !isShaded(chart) else { return }
        let isVertical = if case .columns = chart.content { true } else { false }
        let ownScale =
            if case .columns(let columns) = chart.content { columns.arrangement == .panelsOfOwnScale } else { false }
        let table = chart.table
        let elements = DrawnMarkup.elements(chart.figure())
        for drawing in Self.drawings {
            let marks = DrawnMark.marks(elements, drawing).map { mark in
                let lower = table.rows[mark.row].cells[mark.series].figure?.lower ?? 0
                return (
                    series: ownScale ? mark.series : 0,
                    value: Double(mark.isUpper ? mark.value - lower : mark.value),
                    length: isVertical ? mark.height : mark.width
                )
            }
            for series in Set(marks.map(\.series)) {
                let own = marks.filter { $0.series == series }
                let longest = try #require(own.max { $0.value < $1.value })
                for mark in own {
                    #expect(abs(mark.length - mark.value * longest.length / longest.value) < 0.25)
                }
            }
        }
    }

    @Test(arguments: kinds, ["en", "ar"])
    func nothingIsDrawnOutsideOfTheDrawing(_ kind: Int, _ language: String) throws {
        let elements = DrawnMarkup.elements(chart(kind, language).figure())
        for drawing in Self.drawings {
            let root = try #require(elements.first { $0.name == "svg" && $0.drawing == drawing })
            let size = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            for mark in DrawnMark.marks(elements, drawing) {
                #expect(mark.x >= 0 && mark.x + mark.width <= size[2] + 0.1)
                #expect(mark.y >= 0 && mark.y + mark.height <= size[3] + 0.1)
                #expect(mark.width >= 0 && mark.height >= 0)
            }
        }
    }

    @Test func aStackHasAllLowerPartsBelowAllUpperOnes() {
        let elements = DrawnMarkup.elements(ChartFixtures.deathsByGrade("en").figure())
        let columns = Dictionary(grouping: DrawnMark.marks(elements, "wide"), by: \.row)
        #expect(columns.count > 100)
        for marks in columns.values {
            let upTo = marks.filter(\.isUpper).map { $0.y + $0.height }.max() ?? -1
            let solid = marks.filter { !$0.isUpper }.map(\.y).min() ?? .infinity
            #expect(upTo <= solid + 0.2)
            let sum = marks.map(\.height).reduce(0, +)
            let span = (marks.map { $0.y + $0.height }.max() ?? 0) - (marks.map(\.y).min() ?? 0)
            #expect(abs(sum - span) < 1)
        }
    }

    @Test(arguments: kinds)
    func arabicIsTheMirrorImage(_ kind: Int) {
        let english = chart(kind, "en")
        var mirrored = english
        mirrored.words.direction = .rightToLeft
        for drawing in Self.drawings {
            let width = drawing == "wide" ? DrawingFormat.wide.width : DrawingFormat.narrow.width
            let usual = DrawnMark.marks(DrawnMarkup.elements(english.figure()), drawing)
            let other = DrawnMark.marks(DrawnMarkup.elements(mirrored.figure()), drawing)
            #expect(usual.count == other.count && !usual.isEmpty)
            for (left, right) in zip(usual, other) {
                #expect(left.y == right.y && left.width == right.width)
                #expect(abs(left.x + left.width + right.x - width) < 0.25)
            }
        }
    }

    @Test(arguments: kinds, ["en", "ar"])
    func labelsDoNotTouch(_ kind: Int, _ language: String) {
        let chart = chart(kind, language)
        let elements = DrawnMarkup.elements(chart.figure())
        for drawing in Self.drawings {
            let labels = elements.filter { $0.name == "text" && $0.drawing == drawing }.map {
                LabelBox($0, chart.words)
            }
            #expect(!labels.isEmpty)
            for (index, label) in labels.enumerated() {
                #expect(!labels[..<index].contains { $0.touches(label) }, "\(label.text) in \(drawing)")
            }
        }
    }

    @Test(arguments: kinds, ["en", "ar"])
    func theSameChartIsTheSameBytes(_ kind: Int, _ language: String) {
        #expect(chart(kind, language).figure() == chart(kind, language).figure())
    }
}

/// The box that a label takes, by the estimate of its width.
struct LabelBox {
    let text: String
    let start: Double
    let end: Double
    let baseline: Double
    let size: Double

    init(_ element: DrawnElement, _ words: ChartWords) {
        text = element.text
        size = element.number("font-size") ?? TextMeasure.label
        baseline = element.number("y") ?? 0
        let width = TextMeasure.width(text, size)
        let x = element.number("x") ?? 0
        let isMirrored = words.direction == .rightToLeft
        switch element.attributes["text-anchor"] {
        case "middle": start = x - width / 2
        case "end": start = isMirrored ? x : x - width
        default: start = isMirrored ? x - width : x
        }
        end = start + width
    }

    /// Whether the letters of two labels meet: on lines that are less than a letter apart.
    func touches(_ other: LabelBox) -> Bool {
        abs(baseline - other.baseline) < 0.8 * min(size, other.size) && start < other.end && other.start < end
    }
}
