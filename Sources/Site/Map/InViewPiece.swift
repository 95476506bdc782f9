// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// How many incidents are in view, their sum with its rule, and the list of them.
struct InViewPiece: Sendable {
    let view: MapView
    /// The incidents of the page that is asked for.
    let rows: [PublicRow]
    /// The rules to choose from.
    let rules: [RuleSet]
    /// The way to the same map with another question.
    let route: Route
    let words: Phrasebook

    private var question: MapQuestion { view.question }
    private var rule: RuleSet { view.counter.rule }

    /// The query whose list is exactly what is in view; nil where filters and rule exclude each other.
    private var listQuery: IncidentQuery? { view.listQuery }

    /// The query of those that no map shows; nil where there is none.
    private var notLocatedQuery: IncidentQuery? {
        guard view.notLocated > 0, var query = view.everywhere.query else { return nil }
        query = query.onPage(1)
        query[.located] = [FilterDimension.no]
        return query
    }

    var html: HTML {
        section(view.total)
    }

    private func section(_ total: Total) -> HTML {
        """
        <section class="in-view" id="in-view" aria-labelledby="in-view-h"\
        \(some: view.inView.smallestRadius, { " data-radius=\"\(String(Int($0.rounded())))\"" })>
        <h2 id="in-view-h">\(words[.inView])</h2>
        <p class="total" role="status">\(words.filled(.inViewNote, ["count": count])).
        <span class="sum">\(sum(total))</span></p>
        <p class="aside">\(notes(total))</p>
        \(list)
        \(pages)
        </section>
        """
    }

    private var count: String { words.counted(.incidents, view.inView.selection.count) }

    private func sum(_ total: Total) -> HTML {
        guard total.incidents > 0 else { return .empty }
        let phrase: MapPagePhrase = question.mode == .fighters ? .fightersInView : .deathsInView
        return words.filled(phrase, markup: ["figure": "<strong>\(words.figure(total))</strong>"])
    }

    /// The rule, what the sum lacks, and what no map shows.
    private func notes(_ total: Total) -> HTML {
        var notes: [HTML] = [
            .escaping(words.filled(.ruleIs, ["name": rule.name[words.language]]) + ".")
        ]
        if total.withoutFigure > 0 {
            let count = words.counted(.incidents, total.withoutFigure)
            notes.append(.escaping(words.filled(.withoutFigureNote, ["count": count])))
        }
        if total.oneSided > 0 {
            let count = words.counted(.incidents, total.oneSided)
            notes.append(.escaping(words.filled(.oneSidedNote, ["count": count])))
        }
        if let query = notLocatedQuery {
            let count = words.counted(.incidents, view.notLocated)
            let link: HTML =
                " <a href=\"\(Route.incidents(words.language).address(of: query))\">\(words[.seeNotOnMap])</a>"
            notes.append(.escaping(words.filled(.notOnMap, ["count": count])) + link)
        }
        if let query = listQuery {
            var query = query.onPage(1)
            query[.located] = [FilterDimension.yes]
            let path = Route.incidents(words.language).address(of: query)
            notes.append("<a href=\"\(path)\">\(words[.seeInList])</a>")
        } else {
            notes.append(.escaping(words[.emptyRule]))
            notes += otherRules
        }
        if question.query.box != nil {
            notes.append("<a href=\"\(route.address(of: question.everywhere))\">\(words[.showAll])</a>")
        }
        return .joined(notes, by: " ")
    }

    /// The ways to the same map under rules that count some of what the filters ask for.
    private var otherRules: [HTML] {
        let filters = question.everywhere.query
        return rules.filter { $0.restricting(filters) != nil }.map { rule in
            let address = route.address(of: question.with { $0.figures.request.rule = rule.key })
            return "<a data-view href=\"\(address)\">\(rule.name[words.language])</a>"
        }
    }

    private var list: HTML {
        guard !rows.isEmpty else {
            let isEmpty = view.inView.selection.count == 0
            return "<p class=\"none\">\(isEmpty ? words[.nothingInView] : words[.noSuchPage])</p>"
        }
        return "<ol class=\"mapped\" id=\"map-list\">\(each: rows, { MappedIncident($0, words).html })</ol>"
    }

    private var pages: HTML {
        PageLinks(query: question.query, total: view.inView.selection.count, words: words) { query in
            route.address(of: question.with { $0.query = query }) + "#in-view"
        }.html
    }
}
