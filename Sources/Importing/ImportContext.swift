// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What the readers need to know beyond the file itself.
package struct ImportContext: Sendable {
    /// The CMS's terms by number; empty where no table was given.
    package var terms: TermTable
    /// Terms that the installation added: name of the vocabulary, then label in lower case, then key.
    package var additionalTerms: [String: [String: String]]

    /// What is known of militaries' texts: issuer, day of publication, address.
    package var military = ReportContext()

    package init(terms: TermTable = TermTable(), additionalTerms: [String: [String: String]] = [:]) {
        self.terms = terms
        self.additionalTerms = additionalTerms
    }

    /// The term of a vocabulary with this label in any case; nil for one outside of it.
    func term<Terms: Vocabulary>(labelled label: String) -> Terms? {
        if let known = Terms.term(labelled: label) { return known }
        guard let key = additionalTerms[Terms.vocabularyName]?[label.lowercased()] else { return nil }
        return Terms(rawValue: key)
    }

    /// The term of a vocabulary whose label has this slug; nil for one outside of it.
    func term<Terms: Vocabulary>(slug: String) -> Terms? {
        if let known = Terms.term(slug: slug) { return known }
        guard let added = additionalTerms[Terms.vocabularyName] else { return nil }
        return added.first { VocabularyTable.slug($0.key) == slug }.flatMap { Terms(rawValue: $0.value) }
    }
}
