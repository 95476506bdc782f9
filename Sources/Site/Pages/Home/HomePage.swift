// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The first page: what the register is, a way to find something in it, and what changed last.
struct HomePage: Sendable {
    let overview: PublicOverview
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var list: String { Route.incidents(words.language).path }

    /// Values of a property that are shown before the reader is led to the list.
    private static let shownValues = 12

    /// The whole document.
    func document() -> [UInt8] { frame.document(title: words[.homeTitle], kind: "home", contents) }

    private var contents: HTML {
        """
        <div class="opening">
        <h1>\(words[.homeTitle])</h1>
        <p class="lead">\(words[.homeLead])</p>
        <form class="search" role="search" action="\(list)" method="get">
        <label class="hidden" for="q">\(words[.searchTheRegister])</label>
        <input id="q" name="q" type="search" dir="auto" autocomplete="off" placeholder="\(words[.searchHint])">
        <button>\(words[.search])</button>
        </form>
        </div>
        <section class="holdings" aria-labelledby="holdings-h">
        <h2 id="holdings-h">\(words[.holdings])</h2>
        <p class="extent">\(extent)</p>
        <p><a href="\(Route.map(words.language).path)">\(words[.mapPageTitle])</a>\(when: frame.hasParts, lists)</p>
        <div class="ways">\(each: ways, way)</div>
        \(when: !years.isEmpty, byYear)
        </section>
        \(when: !overview.latest.isEmpty, latest)
        """
    }

    /// The ways to what was said, conceded, published and seen.
    private var lists: HTML {
        "\(each: PartLinks.routes(words.language), { " · <a href=\"\($0.path)\">\(words[$1])</a>" })"
    }

    private var extent: HTML {
        let count: HTML = "<a href=\"\(list)\">\(words.counted(.incidents, overview.incidents))</a>"
        guard let first = overview.firstDay, let last = overview.lastDay else { return count }
        return words.filled(
            .extent,
            markup: ["count": count, "first": words.dayHTML(first), "last": words.dayHTML(last)]
        )
    }

    /// The properties to start from, in the order of the page.
    private var ways: [PublicFacet] {
        [FilterDimension.country, .programme, .actor, .grade].compactMap { dimension in
            overview.facets.first { $0.dimension == dimension && !$0.values.isEmpty }
        }
    }

    /// The years of the incidents, newest first.
    private var years: [Int] {
        guard let first = overview.firstDay?.year, let last = overview.lastDay?.year, first <= last else { return [] }
        return (first...last).reversed()
    }

    private var byYear: HTML {
        """
        <section class="years"><h3>\(words[.byYear])</h3>
        <ul>\(each: years, { year in
            "<li><a href=\"\(address(year: year))\">\(words.digits.shaping(String(year)))</a></li>\n"
        })</ul></section>
        """
    }

    private func address(year: Int) -> String {
        var query = IncidentQuery()
        query.from = CalendarDay(year: year, month: 1, day: 1)
        query.to = CalendarDay(year: year, month: 12, day: 31)
        return "\(list)?\(query.queryString)"
    }

    private func way(_ facet: PublicFacet) -> HTML {
        let rest = facet.values.count - Self.shownValues
        return """
            <section><h3>\(words.heading(of: facet.dimension))</h3>
            <ul>\(each: facet.valuesForReaders().prefix(Self.shownValues), { value in
                """
                <li><a href="\(address(facet.dimension, value.code))"><bdi>\(words.label(of: value.code, in: facet.dimension))</bdi></a> \
                <span class="count">\(words.number(value.count))</span></li>

                """
            })\(when: rest > 0, "<li><a href=\"\(Route.browse(words.language).path)\">\(words.counted(.others, rest))</a></li>")</ul></section>

            """
    }

    private func address(_ dimension: FilterDimension, _ code: String) -> String {
        var query = IncidentQuery()
        query[dimension] = [code]
        return "\(list)?\(query.queryString)"
    }

    private var latest: HTML {
        """
        <section class="latest"><h2>\(words[.latelyUpdated])</h2>
        <ol class="cards">\(each: overview.latest, { "<li>\(IncidentCardPiece($0, words).html)</li>\n" })</ol></section>
        """
    }
}
