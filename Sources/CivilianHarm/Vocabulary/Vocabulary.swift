// SPDX-License-Identifier: Apache-2.0

/// A list of terms with stable keys and labels.
package protocol Vocabulary: RawRepresentable<String>, Hashable, Sendable {
    /// The name of the list, as diagnostics and definitions print it.
    static var vocabularyName: String { get }
    /// Labels, parents and definitions, in the order of the list.
    static var terms: VocabularyTable { get }
}

extension Vocabulary {
    /// The stable key.
    package var key: String { rawValue }

    /// The printed label; where the list has none, the words of the key: `northern-brigade` as `Northern brigade`.
    package func label(_ language: InterfaceLanguage) -> String {
        if let label = Self.terms.label(rawValue, language) { return label }
        guard rawValue.contains("-") else { return rawValue }
        let words = rawValue.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What the term means; nil where no definition is published.
    package func definition(_ language: InterfaceLanguage) -> String? {
        Self.terms.entry(rawValue)?.definition(language)
    }

    /// The term above this one in the tree; nil at the top.
    package var parent: Self? {
        Self.terms.entry(rawValue)?.parent.flatMap { Self(rawValue: $0) }
    }

    /// The term with this printed label in any case, or one of its older labels; nil where there is none.
    package static func term(labelled label: String) -> Self? {
        terms.key(labelled: label).flatMap { Self(rawValue: $0) }
    }

    /// The term whose label has this slug: lower case, hyphens between words; nil where there is none.
    package static func term(slug: String) -> Self? {
        terms.key(slug: slug).flatMap { Self(rawValue: $0) }
    }

    /// Every term of the list in its order.
    package static var all: [Self] { terms.entries.compactMap { Self(rawValue: $0.key) } }
}

/// A list to which an installation may add keys of its own.
package protocol OpenVocabulary: Vocabulary {
    /// Makes a term from a key that has the right form.
    init(validKey: String)
    /// Whether this text may be a key of the list.
    static func isValidKey(_ key: some StringProtocol) -> Bool
}

extension OpenVocabulary {
    package init?(rawValue: String) {
        guard Self.isValidKey(rawValue) else { return nil }
        self.init(validKey: rawValue)
    }
}
