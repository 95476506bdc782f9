// SPDX-License-Identifier: Apache-2.0

/// The key of a chart: what colours, textures, shades and signs mean; only those that occur.
struct ChartKey {
    let chart: Chart

    var markup: Markup {
        var markup = list(seriesItems + shadeItems, look: "chart-key")
        markup += list(signItems, look: "chart-key chart-signs")
        return markup
    }

    private func list(_ items: [Item], look: Markup) -> Markup {
        guard !items.isEmpty else { return Markup() }
        var list: Markup = "<ul class=\"\(look)\">\n"
        for item in items { list += "<li>\(item.swatch)<bdi>\(item.text)</bdi></li>\n" }
        list += "</ul>\n"
        return list
    }

    private typealias Item = (swatch: Markup, text: String)

    private var isDrawn: Bool { chart.content.emptyState == nil }

    private func swatch(_ shape: Markup) -> Markup {
        "<svg class=\"chart-swatch\" viewBox=\"0 0 22 14\" width=\"22\" height=\"14\" aria-hidden=\"true\">\(shape)</svg>"
    }

    private func filled(_ look: Int) -> Markup {
        swatch("<rect fill=\"url(#\(chart.id)-t\(look))\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>")
    }

    private var seriesItems: [Item] {
        guard isDrawn else { return [] }
        switch chart.content {
        case .columns(let columns) where columns.arrangement == .stacked || columns.arrangement == .grouped:
            return items(columns.series)
        case .bars(let bars): return items(bars.series)
        default: return []
        }
    }

    private func items(_ series: [ChartSeries]) -> [Item] {
        guard series.count > 1 else { return [] }
        return series.enumerated().map { (filled(Looks.look(of: $1, at: $0)), $1.name) }
    }

    private var shadeItems: [Item] {
        guard isDrawn else { return [] }
        let shades: Shades
        switch chart.content {
        case .matrix(let matrix): shades = matrix.shades
        case .calendar(let calendar): shades = calendar.shades
        default: return []
        }
        let words = chart.words
        let hasZero = chart.content.figures.contains { $0?.lower == 0 }
        let zero = [0].filter { _ in hasZero }.map { number -> Item in
            let tile: Markup = "<rect class=\"chart-shade-0\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>"
            return (swatch(tile), words.number(number))
        }
        return zero
            + shades.starts.enumerated().map { index, start in
                let tone = shades.tone(ofStep: index + 1)
                let rectangle: Markup =
                    "<rect class=\"chart-shade-\(tone)\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>"
                let next = index + 1 < shades.starts.count ? shades.starts[index + 1] - 1 : nil
                let text =
                    next.map { words.text(Figure(start, $0)) } ?? words.filled(.shadeFrom, ["n": words.number(start)])
                return (swatch(rectangle), text)
            }
    }

    private var signItems: [Item] {
        guard isDrawn else { return [] }
        let figures = chart.content.figures
        let words = chart.words
        var items: [Item] = []
        let isShaded = isShaded
        if !isShaded, figures.contains(where: { $0.map { $0.upper > $0.lower } ?? false }) {
            let isMirrored = words.direction == .rightToLeft
            let shape: Markup = """
                <rect class="chart-sign-solid" x="\(isMirrored ? 11 : 1)" y="1" width="10" height="12"/>\
                <rect class="chart-sign-pale" x="\(isMirrored ? 1 : 11)" y="1" width="10" height="12"/>
                """
            items.append((swatch(shape), words[.keyRange]))
        }
        if !isShaded, figures.contains(where: { $0.map { $0.isOpenAbove || $0.isOpenBelow } ?? false }) {
            items.append((swatch("<path class=\"chart-open\" d=\"M6 9.5L11 4L16 9.5\"/>"), words[.keyOpen]))
        }
        if figures.contains(where: { $0 == nil }) {
            items.append((swatch("<circle class=\"chart-ring\" cx=\"11\" cy=\"7\" r=\"3.5\"/>"), words[.keyNoFigure]))
        }
        if case .calendar = chart.content {
            let tile: Markup = "<rect class=\"chart-day\" x=\"5\" y=\"1\" width=\"12\" height=\"12\"/>"
            items.append((swatch(tile), words[.keyNoEntry]))
        }
        return items
    }

    private var isShaded: Bool {
        switch chart.content {
        case .matrix, .calendar: true
        default: false
        }
    }
}

extension ChartContent {
    /// Whether columns may be so narrow that they need fine textures.
    var hasFineMarks: Bool {
        guard case .columns(let chart) = self else { return false }
        return chart.columns.count * (chart.arrangement == .grouped ? max(1, chart.series.count) : 1) > 20
    }

    /// The looks that occur, for the definitions of their textures.
    var looks: Set<Int> {
        switch self {
        case .columns(let chart) where chart.arrangement == .panels || chart.arrangement == .panelsOfOwnScale: []
        case .columns(let chart) where chart.series.count < 2: []
        case .bars(let chart) where chart.series.count < 2: []
        case .columns(let chart): Set(chart.series.enumerated().map { Looks.look(of: $1, at: $0) })
        case .bars(let chart): Set(chart.series.enumerated().map { Looks.look(of: $1, at: $0) })
        case .pyramid, .matrix, .calendar: []
        }
    }
}
