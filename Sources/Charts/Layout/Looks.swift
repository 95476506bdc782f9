// SPDX-License-Identifier: Apache-2.0

/// The colours and textures that tell series apart: never a colour alone.
enum Looks {
    /// How many colours the style sheet has, and how many textures there are.
    static let colours = 8
    static let textures = 8

    /// The look of a series in its chart.
    static func look(of series: ChartSeries, at index: Int) -> Int { max(0, series.look ?? index) }

    /// Definitions of the textures of a chart, once for all its drawings.
    ///
    /// Fine ones are the same at half the size, for columns that are only a few pixels wide.
    static func definitions(_ looks: Set<Int>, hasFine: Bool, chartID: String) -> Markup {
        var markup: Markup = "<svg class=\"chart-definitions\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
        for look in looks.sorted() {
            markup += """
                <pattern id="\(chartID)-t\(look)" width="8" height="8" patternUnits="userSpaceOnUse">                <rect class="chart-fill-\(look % colours)" width="8" height="8"/>\(texture(of: look))</pattern>
                """
            guard hasFine else { continue }
            markup += """
                <pattern id="\(chartID)-f\(look)" width="8" height="8" patternUnits="userSpaceOnUse" \
                patternTransform="scale(.5)"><rect class="chart-fill-\(look % colours)" width="8" height="8"/>\
                <g opacity=".6">\(texture(of: look))</g></pattern>
                """
        }
        markup += "</defs></svg>\n"
        return markup
    }

    /// Colours repeat after eight series, and then meet the next texture.
    private static func texture(of look: Int) -> Markup {
        switch (look + look / colours) % textures {
        case 1: "<path class=\"chart-texture\" d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>"
        case 2: "<path class=\"chart-dots\" d=\"M1 1h2v2h-2zM5 5h2v2h-2z\"/>"
        case 3: "<path class=\"chart-texture\" d=\"M-2 6l4 4M0 0l8 8M6-2l4 4\"/>"
        case 4: "<path class=\"chart-texture\" d=\"M0 2h8M0 6h8\"/>"
        case 5: "<path class=\"chart-texture\" d=\"M0 0l8 8M0 8l8-8\"/>"
        case 6: "<path class=\"chart-texture\" d=\"M2 0v8M6 0v8\"/>"
        case 7: "<path class=\"chart-texture\" d=\"M0 4h8M4 0v8\"/>"
        default: ""
        }
    }
}
