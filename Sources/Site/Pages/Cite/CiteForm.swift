// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// The way to cite a query or its figures as they are now: a form that works without scripts.
struct CiteForm {
    /// What is cited; its rule is cited too where figures are.
    let question: FigureQuery
    let hasFigures: Bool
    let frame: PageFrame

    /// The names of the form's fields.
    enum Field: String {
        /// The question, as the address of its page spells it.
        case question
        /// `yes` where the totals under its rule are cited too.
        case figures
    }

    private var words: Phrasebook { frame.words }

    /// Empty where the site keeps no new citations, or the page counts otherwise than the rule says.
    var html: HTML {
        guard frame.canCite, question.request.policy == nil, question.request.allocation == nil else { return .empty }
        guard question.request.query.text.isEmpty else {
            return "<p class=\"aside\">\(words[CitePhrase.citeNoWords])</p>"
        }
        return """
            <form class="citing" method="post" action="\(Route.cite(words.language).path)">
            <input type="hidden" name="\(Field.question.rawValue)" value="\(text)">\
            \(when: hasFigures, "<input type=\"hidden\" name=\"\(Field.figures.rawValue)\" value=\"\(FilterDimension.yes)\">")\
            <button>\(words[hasFigures ? CitePhrase.citeFigures : .citeQuery])</button> \
            <span class="aside">\(words[CitePhrase.citeHint])</span></form>
            """
    }

    private var text: String {
        var bare = question
        bare.by = nil
        bare.measures = []
        bare.request.query = ListFileQuery(question.request.query).incidents
        bare.request.query.order = IncidentOrder()
        return bare.queryString
    }
}
