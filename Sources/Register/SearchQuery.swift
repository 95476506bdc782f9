// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Names

/// A text search: every term must occur, each in any field.
package struct SearchQuery: Hashable, Sendable {
    package typealias Term = SearchTerm

    package var terms: [Term]
    /// Fields to look through; empty for all.
    package var fields: Set<SearchField>

    package init(terms: [Term], fields: Set<SearchField> = []) {
        self.terms = terms
        self.fields = fields
    }

    /// The search that a person typed: words, or their beginnings, and phrases in quotation marks.
    package init(_ text: String, fields: Set<SearchField> = []) {
        self.init(terms: SearchKey.terms(of: text), fields: fields)
    }
}
