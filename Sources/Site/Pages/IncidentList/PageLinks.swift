// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The links to the other pages of a list; every page can be reached.
struct PageLinks {
    let query: IncidentQuery
    let total: Int
    let words: Phrasebook
    let address: (IncidentQuery) -> String

    private var last: Int { max(1, (total + query.pageSize - 1) / query.pageSize) }

    var html: HTML {
        guard last > 1 else { return .empty }
        return """
            <nav class="pages" aria-label="\(words[.pages])">
            \(when: query.page > 1, step(min(query.page - 1, last), .previousPage, "prev"))
            <ol>\(each: numbers, number)</ol>
            \(when: query.page < last, step(query.page + 1, .nextPage, "next"))
            </nav>
            """
    }

    private func step(_ page: Int, _ name: Phrase, _ relation: String) -> HTML {
        "<a rel=\"\(relation)\" href=\"\(address(query.onPage(page)))\">\(words[name])</a>"
    }

    /// The first, the last and those around the current one; nil for a gap.
    private var numbers: [Int?] {
        let near = (query.page - 2)...(query.page + 2)
        var numbers: [Int?] = []
        for page in Set([1, last] + near).sorted() where (1...last).contains(page) {
            if let previous = numbers.last ?? nil, page > previous + 1 { numbers.append(nil) }
            numbers.append(page)
        }
        return numbers
    }

    private func number(_ page: Int?) -> HTML {
        guard let page else { return "<li aria-hidden=\"true\">…</li>" }
        let isCurrent = page == query.page
        return """
            <li><a href="\(address(query.onPage(page)))"\(when: isCurrent, " aria-current=\"page\"")>\
            <span class="hidden">\(words[.page]) </span>\(words.number(page))</a></li>
            """
    }
}
