// SPDX-License-Identifier: Apache-2.0

/// The texts of one language, as its file gives them: `docs/languages.md` describes the form.
package struct LanguageFile: Sendable {
    /// A text beside the English one that it was made from.
    package struct Line: Sendable {
        /// The line of the file, from 1.
        package let number: Int
        package let source: String
        package let text: String
    }

    /// A line that cannot be used.
    package struct Fault: Hashable, Sendable {
        /// The line of the file, from 1.
        package let line: Int
        package let text: String

        package init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// BCP 47, as it stands in addresses: `he`.
    package internal(set) var code = ""
    /// What the language calls itself.
    package internal(set) var name = ""
    package internal(set) var isRightToLeft = false
    /// What stands between the parts of a list, with its space.
    package internal(set) var comma = ", "
    package internal(set) var pluralRules = PluralRules.none
    /// Lines by section and key.
    package internal(set) var sections: [String: [String: Line]] = [:]
    package internal(set) var faults: [Fault] = []
    /// Texts by section and English text.
    var textsBySource: [String: [String: String]] = [:]

    /// The text of a key; nil where the file has none.
    package func text(_ section: String, _ key: String) -> String? { sections[section]?[key]?.text }

    /// The text made from an English one; nil where the file has none.
    package func text(_ section: String, source: String) -> String? { textsBySource[section]?[source] }
}
