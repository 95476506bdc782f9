// SPDX-License-Identifier: Apache-2.0

extension Chart {
    /// The chart as a `figure` of a page, in UTF-8: title, key, drawings, notes, source and table.
    ///
    /// `headingLevel` is that of its title, 1 to 6. The page needs the style sheet of `ChartStyle`. Nothing in it runs, refers
    /// to another place or carries a style of its own.
    package func figure(headingLevel: Int = 3) -> [UInt8] {
        let level = min(max(headingLevel, 1), 6)
        var markup = Markup()
        markup.reserve(64 * 1024)
        markup += """
            <figure class="chart" id="\(id)" lang="\(words.language)" dir="\(words.direction.rawValue)">
            <figcaption>
            <h\(level) class="chart-title">\(title)</h\(level)>\n
            """
        if !subtitle.isEmpty { markup += "<p class=\"chart-subtitle\">\(subtitle)</p>\n" }
        markup += "</figcaption>\n"
        body(into: &markup)
        markup += "</figure>\n"
        return markup.bytes
    }

    /// What stands below the title.
    func body(into markup: inout Markup) {
        let table = table
        if content.emptyState == nil, !content.looks.isEmpty {
            markup += Looks.definitions(content.looks, hasFine: content.hasFineMarks, chartID: id)
        }
        markup += ChartKey(chart: self).markup
        for format in DrawingFormat.allCases { draw(format, table, into: &markup) }
        timeMarks(into: &markup)
        if let note, !note.isEmpty { markup += "<p class=\"chart-note\">\(note)</p>\n" }
        if !source.isEmpty {
            markup += "<p class=\"chart-source\">\(words.filled(.source, ["source": words.isolated(source)]))</p>\n"
        }
        write(table, into: &markup)
    }

    private func draw(_ format: DrawingFormat, _ table: ChartTable, into markup: inout Markup) {
        var canvas = Canvas(format: format, direction: words.direction, chartID: id)
        canvas.markup.reserve(32 * 1024)
        let height = content.drawing(table, words).draw(on: &canvas).rounded(.up)
        let name = "\(id)-\(format.rawValue)"
        markup += """
            <svg class="chart-\(format.rawValue)" viewBox="0 0 \(format.width) \(height)" width="\(format.width)"             height="\(height)" role="img" aria-labelledby="\(name)-title \(name)-text"             direction="\(words.direction.rawValue)" font-size="\(TextMeasure.label)">
            <title id="\(name)-title">\(title)</title>
            <desc id="\(name)-text">\(description(table))</desc>\n
            """
        markup += canvas.markup
        markup += "\n</svg>\n"
    }

    /// What the drawing shows, for those who do not see it.
    func description(_ table: ChartTable) -> String {
        if let state = content.emptyState { return words[state] }
        let kind: ChartPhrase =
            switch content {
            case .columns: .columnsDescription
            case .bars: .barsDescription
            case .pyramid: .pyramidDescription
            case .matrix: .matrixDescription
            case .calendar: .calendarDescription
            }
        let first = words.isolated(table.rows.first?.label ?? "")
        let last = words.isolated(table.rows.last?.label ?? "")
        let shown = words.filled(kind, ["first": first, "last": last])
        return [subtitle, shown, words[.tableFollows]].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func timeMarks(into markup: inout Markup) {
        guard case .columns(let chart) = content, content.emptyState == nil,
            !chart.visibleBands.isEmpty || !chart.visibleEvents.isEmpty
        else { return }
        markup += "<ul class=\"chart-marks\" aria-label=\"\(words[.timeMarks])\">\n"
        for (index, band) in chart.visibleBands.enumerated() {
            let text = words.filled(
                .bandMark,
                ["label": words.isolated(band.label), "dates": words.isolated(band.dates)]
            )
            let letter = TimeMarksDrawing.letter(of: index, words)
            markup += "<li><span class=\"chart-letter\">\(letter)</span><span>\(text)</span></li>\n"
        }
        for (index, event) in chart.visibleEvents.enumerated() {
            let text = words.filled(
                .eventMark,
                ["date": words.isolated(event.date), "label": words.isolated(event.label)]
            )
            markup += "<li><span class=\"chart-number\">\(words.number(index + 1))</span><span>\(text)</span></li>\n"
        }
        markup += "</ul>\n"
    }

    private func write(_ table: ChartTable, into markup: inout Markup) {
        markup += """
            <details class="chart-table">
            <summary>\(words[.table])</summary>
            <div class="chart-scroll" role="group" tabindex="0" aria-label="\(table.caption)">
            <table>
            <caption>\(table.caption)</caption>
            <thead><tr>
            """
        for name in table.header { markup += "<th scope=\"col\">\(name)</th>" }
        if let marks = table.marksHeading { markup += "<th scope=\"col\" class=\"chart-marked\">\(marks)</th>" }
        markup.literal("</tr></thead>\n<tbody>\n")
        if table.rows.isEmpty {
            markup +=
                "<tr><td colspan=\"\(table.header.count + (table.marksHeading == nil ? 0 : 1))\">\(words[.nothing])</td></tr>\n"
        }
        for row in table.rows {
            markup += "<tr><th scope=\"row\">\(row.label)</th>"
            for cell in row.cells {
                markup.literal("<td>")
                markup.escaped(cell.text)
                markup.literal("</td>")
            }
            if table.marksHeading != nil { markup += "<td class=\"chart-marked\">\(row.marks)</td>" }
            markup.literal("</tr>\n")
        }
        markup.literal("</tbody>\n</table>\n")
        if case .calendar = content { markup += "<p class=\"chart-note\">\(words[.daysNotListed])</p>\n" }
        markup.literal("</div>\n</details>\n")
    }
}
