// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The search above a list, whose form the filters beside it belong to, and the way to them.
struct SearchForm {
    let list: Route
    /// The parameter of the words that are looked for.
    var name = "q"
    let text: String
    let label: String
    let hint: String
    /// What the form keeps though no field of it shows it.
    var kept: [QueryItem] = []
    /// What stands below the form.
    var below = HTML.empty
    let words: Phrasebook

    var html: HTML {
        """
        <form id="filter" class="search" role="search" action="\(list.path)" method="get">
        <label class="hidden" for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" type="search" dir="auto" autocomplete="off" value="\(text)" placeholder="\(hint)">
        <button>\(words[.search])</button>
        \(each: kept, { item in
            "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
        })
        </form>
        \(below)
        <p class="jump"><a href="#filters">\(words[.goToFilters])</a></p>
        """
    }
}
