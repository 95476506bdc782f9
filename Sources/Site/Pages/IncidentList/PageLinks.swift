// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The links to the other pages of a list; every page can be reached.
struct PageLinks {
    /// The current one, from 1.
    let page: Int
    let pageSize: Int
    let total: Int
    let words: Phrasebook
    let address: (_ page: Int) -> String

    private var last: Int { max(1, (total + pageSize - 1) / pageSize) }

    var html: HTML {
        guard last > 1 else { return .empty }
        return """
            <nav class="pages" aria-label="\(words[.pages])">
            \(when: page > 1, step(min(page - 1, last), .previousPage, "prev"))
            <ol>\(each: numbers, number)</ol>
            \(when: page < last, step(page + 1, .nextPage, "next"))
            </nav>
            """
    }

    private func step(_ page: Int, _ name: Phrase, _ relation: String) -> HTML {
        "<a rel=\"\(relation)\" href=\"\(address(page))\">\(words[name])</a>"
    }

    /// The first, the last and those around the current one; nil for a gap.
    private var numbers: [Int?] {
        let near = (page - 2)...(page + 2)
        var numbers: [Int?] = []
        for page in Set([1, last] + near).sorted() where (1...last).contains(page) {
            if let previous = numbers.last ?? nil, page > previous + 1 { numbers.append(nil) }
            numbers.append(page)
        }
        return numbers
    }

    private func number(_ number: Int?) -> HTML {
        guard let number else { return "<li aria-hidden=\"true\">…</li>" }
        let isCurrent = number == page
        return """
            <li><a href="\(address(number))"\(when: isCurrent, " aria-current=\"page\"")>\
            <span class="hidden">\(words[.page]) </span>\(words.number(number))</a></li>
            """
    }
}

extension PageLinks {
    /// The pages of a query of incidents.
    init(query: IncidentQuery, total: Int, words: Phrasebook, address: @escaping (IncidentQuery) -> String) {
        self.init(page: query.page, pageSize: query.pageSize, total: total, words: words) { page in
            address(query.onPage(page))
        }
    }
}
