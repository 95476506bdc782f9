// SPDX-License-Identifier: Apache-2.0

package import Casework
import Catalogue
import Charts
package import CivilianHarm

/// The findings as one printable page that loads nothing: written piece by piece, so that any number fits.
package struct IntegrityReport: Sendable {
    private let words: Phrasebook
    /// The day of the check, UTC; nil outside the years that a calendar writes.
    private let day: CalendarDay?
    /// What is restricted, in words; empty for nothing.
    private let filters: [String]

    package init(_ language: InterfaceLanguage, query: IntegrityQuery, day: CalendarDay?) {
        words = Phrasebook(language)
        self.day = day
        let levels = IntegrityLevel.allCases.filter(query.levels.contains).map { $0.label(language) }
        let rules = IntegrityRule.allCases.filter(query.rules.contains).map { $0.title(language) }
        filters = levels + rules + query.incidents.chips.map { [words] in words.label(of: $0) }
    }

    /// The document up to the first row of findings.
    package func head() -> [UInt8] {
        let direction = words.language.direction.rawValue
        let restriction = words.filled(.restrictedTo, ["filters": filters.joined(separator: " · ")])
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>\(words[.reportTitle])</title>
            <style>
            \(HTML(trusted: PackageResources.site_css + ChartStyle.stylesheet + PackageResources.figures_css))\
            \(HTML(trusted: PackageResources.desk_css))</style>
            </head>
            <body class="figures desk report">
            <main>
            <h1>\(words[.reportTitle])</h1>
            <p class="notice">\(words.filled(.reportLead, ["day": day.map(words.day) ?? ""]) as String)</p>
            \(when: !filters.isEmpty, "<p>\(restriction)</p>\n")\
            <h2 id="findings">\(words[.findingsTitle])</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby="findings"><table class="report-rows">
            <thead><tr><th scope="col">\(words[.incident])</th><th scope="col">\(words[.level])</th>\
            <th scope="col">\(words[.finding])</th></tr></thead>
            <tbody>

            """
        return html.bytes
    }

    /// One finding.
    package func row(_ found: IncidentFinding) -> [UInt8] {
        let level = found.finding.level
        let html: HTML = """
            <tr><th scope="row">\(FoundAt(found.incident, words, isLinked: false).html)</th>\
            <td><span class="tag level \(level.rawValue)">\(level.label(words.language))</span></td>\
            <td>\(found.finding.message(words.language))<br><span class="aside">\(found.rule.title(words.language)) · \
            \(HTML.code(found.rule.id)) · \(HTML.code(found.finding.path))</span></td></tr>

            """
        return html.bytes
    }

    /// The rest of the document: the findings by rule, in the order given, and the trend where there is one.
    package func foot(
        _ counts: [(rule: IntegrityRule, findings: Int, incidents: Int)],
        checked: Int,
        trend: IntegrityTrend?,
        query: IntegrityQuery
    ) -> [UInt8] {
        let sum = counts.reduce(0) { $0 + $1.findings }
        let heads = [words[.rule], words[.level], words[.findingsColumn], words[.incidentsColumn]]
        let rows =
            counts.map { count in
                TotalsTable.Row(
                    name: """
                        \(count.rule.title(words.language)) <span class="aside">\(HTML.code(count.rule.id))</span>
                        """,
                    cells: [
                        "\(count.rule.level.label(words.language))", "\(words.number(count.findings))",
                        "\(words.number(count.incidents))",
                    ]
                )
            } + [TotalsTable.Row(name: "\(words[DeskPhrase.all])", cells: [.empty, "\(words.number(sum))", .empty])]
        let html: HTML = """
            </tbody></table></div>
            \(when: counts.isEmpty, "<p class=\"none\">\(words[.noFindings])</p>")
            <h2 id="by-rule">\(words[.closingTable])</h2>
            \(TotalsTable(label: words[.closingTable], heads: heads, rows: rows).html)
            <p>\(words.filled(.checkedIncidents, ["incidents": words.counted(.incidents, checked)]) as String)</p>
            \(some: trend, { chart($0, query) })
            </main>
            </body>
            </html>

            """
        return html.bytes
    }

    private func chart(_ trend: IntegrityTrend, _ query: IntegrityQuery) -> HTML {
        let drawing = TrendDrawing(trend: trend, words: words, register: "Sijill", isKept: query.keeps)
        return drawing.chart.map { HTML(trusted: $0.figure(headingLevel: 2)) } ?? "<p>\(words[.trendEmpty])</p>"
    }
}
