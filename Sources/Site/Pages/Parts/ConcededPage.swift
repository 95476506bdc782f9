// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// Incidents in which an actor concedes harm: what is recorded beside what is conceded, and how long it took.
struct ConcededPage: Sendable {
    /// One incident of the list.
    struct Line: Sendable {
        let row: PublicRow
        let conceding: [ConcedingActor]
    }

    /// With the position that makes it this list.
    let query: IncidentQuery
    let total: Int
    let lines: [Line]
    let facets: [Facet]
    let sums: ConcededSums
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The position of an actor that concedes.
    static let position: Set<String> = [Position.credible.key]

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[PartPhrase.concededTitle],
            kind: "figures conceded",
            isIndexed: asked.isUnrestricted,
            contents
        )
    }

    /// What the reader asked for: the position goes without saying.
    private var asked: IncidentQuery {
        var query = query
        query[.position] = []
        return query
    }

    private var contents: HTML {
        let none: HTML = "<p class=\"none\">\(words[PartPhrase.concededEmpty])</p>"
        return """
            <h1>\(words[PartPhrase.concededTitle])</h1>
            <p class="lead-in">\(words[PartPhrase.concededLead])</p>
            \(PartLinks(current: .conceded(words.language), incidents: asked, words: words).html)
            <div class="columns">
            <div class="results">
            \(search)
            <p class="total" role="status">\(words.counted(.incidents, total))</p>
            \(chips)
            \(ways)
            \(total == 0 ? none : sums.html(words))
            \(when: total > 1, order)
            \(when: total > 0, lines.isEmpty ? "<p class=\"none\">\(words[.noSuchPage])</p>" : table)
            \(PageLinks(query: asked, total: total, words: words, address: address).html)
            </div>
            \(filters)
            </div>
            """
    }

    private var search: HTML {
        let shown = Set(IncidentChoices.parameters + ["q", "page"])
        return SearchForm(
            list: .conceded(words.language),
            text: query.text,
            label: words[.searchTheRegister],
            hint: words[.searchHint],
            kept: asked.items.filter { !shown.contains($0.name) },
            words: words
        ).html
    }

    private var filters: HTML {
        """
        <aside class="filters" id="filters" aria-labelledby="filters-h">
        <h2 id="filters-h">\(words[.filters])</h2>
        \(IncidentChoices(query: asked, facets: facets, words: words).html)
        <p class="decide"><button class="apply" form="filter">\(words[.applyFilters])</button></p>
        </aside>
        """
    }

    private var chips: HTML {
        let chips = asked.chips.map { chip in
            FilterChips.Chip(label: words.label(of: chip), without: address(of: asked.removing(chip)))
        }
        return FilterChips(chips: chips, cleared: address(of: asked.unrestricted), words: words).html
    }

    /// The same incidents on the map, over time, as a list and as a file.
    private var ways: HTML {
        let first = bare(query)
        let file = Route.concededFile(words.language).address(of: bare(asked))
        let ways: [HTML] = [
            "<a href=\"\(Route.map(words.language).address(of: first))\">\(words[MapPagePhrase.onTheMap])</a>",
            """
            <a href="\(Route.chart(words.language, .recordedAndConceded).address(of: first))">\(words[PartPhrase.overTime])</a>
            """,
            "<a href=\"\(Route.incidents(words.language).address(of: first))\">\(words[.seeIncidents])</a>",
        ]
        let table: HTML = "<a href=\"\(file)\" download rel=\"nofollow\">\(words[PartPhrase.partsAsTable])</a>"
        return "<p class=\"aside ways-on\">\(HTML.joined(total > 0 ? ways + [table] : ways, by: " · "))</p>"
    }

    /// A query without its order and its pages.
    private func bare(_ query: IncidentQuery) -> IncidentQuery {
        var query = query.onPage(1)
        (query.order, query.pageSize) = (IncidentOrder(), IncidentQuery.defaultPageSize)
        return query
    }

    private var order: HTML {
        let keys: [IncidentOrder.Key] = [.date, .deathsAlleged, .deathsConceded]
        return """
            <nav class="sort" aria-label="\(words[.sortBy])"><span aria-hidden="true">\(words[.sortBy])</span>
            <ul>\(each: keys, { key in
                let isCurrent = query.order.key == key
                let isDescending = query.order.direction == .descending
                let next = isCurrent && isDescending ? IncidentOrder(key, .ascending) : IncidentOrder(key)
                let other = asked.ordered(by: next)
                return """
                    <li><a href="\(address(of: other))"\(when: isCurrent, " aria-current=\"true\"")>\(words.name(of: key))\
                    \(when: isCurrent, " <span aria-hidden=\"true\">\(isDescending ? "↓" : "↑")</span>")</a></li>

                    """
            })</ul></nav>
            """
    }

    private func address(of query: IncidentQuery) -> String { Route.conceded(words.language).address(of: query) }
}

extension ConcededPage {
    private var table: HTML {
        let heads: [PartPhrase] = [
            .ofPlaces, .recordedKilled, .concededKilled, .concededInjured, .namedPeople, .firstStatement,
        ]
        return TotalsTable(
            label: words[PartPhrase.concededTitle],
            kind: "totals conceded",
            heads: heads.map { words[$0] },
            rows: lines.map(row)
        ).html
    }

    private func row(_ line: Line) -> TotalsTable.Row {
        let summary = line.row.summary
        return TotalsTable.Row(
            name: head(line.row),
            cells: [
                figure(summary.killed), figure(summary.deathsConceded), figure(summary.injuriesConceded),
                "\(words.number(Int(summary.namedVictims)))", "\(each: line.conceding, { statement($0, of: summary) })",
            ]
        )
    }

    private func figure(_ bound: Bound) -> HTML { "<bdi>\(words.figure(bound) ?? "–")</bdi>" }

    private func head(_ row: PublicRow) -> HTML {
        let code = row.summary.displayCode
        let key = code.split(separator: " ").first.map(String.init) ?? row.id.description
        let names = Multilingual(en: row.card.placeEnglish, ar: row.card.placeArabic)
        let name = names.preferred(words.language)
        let place: HTML =
            name.map { .isolated($0.text, language: $0.language) } ?? row.card.placeText.map { .isolated($0) }
            ?? "\(words[.placeNotKnown])"
        return """
            <a href="\(Route.incident(words.language, key: key).path)">\(place)</a>\
            <span class="aside">\(day(of: row.summary).map(words.dayHTML) ?? "\(words[.undated])") · \
            \(code.isEmpty ? "\(words[.withoutCode])" : HTML.code(code))</span>
            """
    }

    private func day(of summary: IncidentSummary) -> CalendarDay? {
        summary.day.flatMap { CalendarDay(dayNumber: Int($0)) }
    }

    private func statement(_ conceding: ConcedingActor, of summary: IncidentSummary) -> HTML {
        let name = conceding.actor.map { words.label($0) } ?? words[.actorNotNamed]
        let time = conceding.said.flatMap { said in day(of: summary).map { after(said, $0) } }
        let said: HTML = conceding.said.map(words.dayHTML) ?? "\(words[PartPhrase.undatedConcession])"
        return "<p><bdi>\(name)</bdi><span class=\"aside\">\(said)\(some: time, { " · \($0)" })</span></p>"
    }

    /// How long after the incident somebody spoke, in whole months.
    private func after(_ said: CalendarDay, _ day: CalendarDay) -> String {
        guard said >= day else { return words[PartPhrase.statementBefore] }
        let months = Self.months(from: day, to: said)
        return months == 0 ? words[PartPhrase.withinAMonth] : words.counted(.monthsAfter, months)
    }

    /// Whole months from one day to a later one.
    static func months(from first: CalendarDay, to last: CalendarDay) -> Int {
        (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day ? 1 : 0)
    }
}
