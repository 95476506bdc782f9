// SPDX-License-Identifier: Apache-2.0

/// Texts that belong together and that every language has to have: the English side of a section of language files.
package struct TextSection: Sendable {
    /// One text, by its key.
    package struct Entry: Sendable {
        package let key: String
        package let english: String

        package init(_ key: String, _ english: String) {
            self.key = key
            self.english = english
        }
    }

    package let name: String
    /// In the order in which they are listed.
    package let entries: [Entry]
    /// Whether each text stands in forms for numbers, with `;` between them.
    package let isCounted: Bool

    package init(_ name: String, _ entries: [Entry], isCounted: Bool = false) {
        self.name = name
        self.entries = entries
        self.isCounted = isCounted
    }
}
