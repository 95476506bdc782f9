// SPDX-License-Identifier: Apache-2.0

/// One term of a search, as its key (N1).
package enum SearchTerm: Hashable, Sendable {
    /// A word, or the beginning of one.
    case word(String)
    /// Words that follow each other.
    case phrase([String])
}

extension SearchKey {
    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»", "＂"]

    /// The terms of a query as a person types it: words, and phrases between quotation marks of any kind.
    ///
    /// A quotation mark without its partner is passed over. Empty where the query has no letter and no digit.
    package static func terms(of query: String) -> [SearchTerm] {
        let parts = query.split(omittingEmptySubsequences: false, whereSeparator: quotes.contains)
        var terms: [SearchTerm] = []
        for (index, part) in parts.enumerated() {
            let words = n1(String(part)).split(separator: " ").map(String.init).filter {
                !WordScanner.words(of: $0).isEmpty
            }
            let isQuoted = index % 2 == 1 && index < parts.count - 1
            if isQuoted {
                if !words.isEmpty { terms.append(.phrase(words)) }
            } else {
                terms += words.map { .word($0) }
            }
        }
        return terms
    }
}
