// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

/// The ways into the register that need no search: every country, programme, actor, grade and month with incidents.
struct BrowsePage: Sendable {
    let facets: [PublicFacet]
    /// Months with incidents, the earliest first.
    let months: [Period]
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words[CopyPhrase.browseTitle], kind: "home browse", contents)
    }

    private var contents: HTML {
        """
        <h1>\(words[CopyPhrase.browseTitle])</h1>
        <p class="lead-in">\(words[CopyPhrase.browseLead])</p>
        <p class="aside"><a href="\(Route.incidents(words.language).path)">\(words[.seeAllIncidents])</a></p>
        <div class="ways">\(each: ways, way)</div>
        \(when: !months.isEmpty, byMonth)
        """
    }

    private var ways: [PublicFacet] {
        CopyAddress.listedDimensions.compactMap { dimension in
            facets.first { $0.dimension == dimension && !$0.values.isEmpty }
        }
    }

    private func way(_ facet: PublicFacet) -> HTML {
        """
        <section><h2>\(words.heading(of: facet.dimension))</h2>
        <ul>\(each: facet.valuesForReaders(), { value in
            """
            <li><a href="\(address { $0[facet.dimension] = [value.code] })">\
            <bdi>\(words.label(of: value.code, in: facet.dimension))</bdi></a> \
            <span class="count">\(words.number(value.count))</span></li>

            """
        })</ul></section>

        """
    }

    /// Newest years first, the months of each in their order.
    private var byMonth: HTML {
        let years = Dictionary(grouping: months, by: \.first.year).sorted { $0.key > $1.key }
        return """
            <section class="years months" aria-labelledby="months-h"><h2 id="months-h">\(words[CopyPhrase.byMonth])</h2>
            \(each: years, { year, months in
                """
                <h3>\(words.digits.shaping(String(year)))</h3>
                <ul>\(each: months, { month in
                    "<li><a href=\"\(address { ($0.from, $0.to) = (month.first, month.last) })\">\(words.name(of: month))</a></li>\n"
                })</ul>

                """
            })</section>
            """
    }

    private func address(_ choose: (inout IncidentQuery) -> Void) -> String {
        var query = IncidentQuery()
        choose(&query)
        return Route.incidents(words.language).address(of: query)
    }
}
