// SPDX-License-Identifier: Apache-2.0

package import Languages

/// The labels of one vocabulary.
///
/// Written one term a line: `key | label; older label | Arabic label | parent`, the last part only in trees. A line
/// that begins with `=` defines the term above it in English, one with `~` in Arabic.
package struct VocabularyTable: Sendable {
    /// One term.
    package struct Entry: Sendable {
        package let key: String
        package let english: String
        /// Labels that archives print or printed instead.
        package let alternatives: [String]
        package let arabic: String
        package let parent: String?
        package fileprivate(set) var englishDefinition: String?
        package fileprivate(set) var arabicDefinition: String?
        /// Where files of languages have the term.
        fileprivate let section: String
        /// The labels in the languages by file, in their order.
        private let others: [String]

        fileprivate init(
            key: String,
            english: String,
            alternatives: [String],
            arabic: String,
            parent: String?,
            section: String
        ) {
            (self.key, self.english, self.arabic, self.parent) = (key, english, arabic, parent)
            (self.alternatives, self.section) = (alternatives, section)
            others = InterfaceLanguage.byFile.map { $0.text(section, key) ?? english }
        }

        package func label(_ language: InterfaceLanguage) -> String {
            switch language {
            case .english: english
            case .arabic: arabic
            default: others[language.place - InterfaceLanguage.inCode.count]
            }
        }

        package func definition(_ language: InterfaceLanguage) -> String? {
            switch language {
            case .english: englishDefinition
            case .arabic: arabicDefinition
            default: englishDefinition.map { language.text(section, key + ".definition") ?? $0 }
            }
        }
    }

    package let entries: [Entry]
    private let positions: [String: Int]
    private let labels: [String: String]
    private let slugs: [String: String]

    /// Reads the table of a vocabulary of this name.
    package init(_ name: String, _ text: String) {
        let section = Self.sectionName(name)
        var entries: [Entry] = []
        for line in text.split(separator: "\n") {
            let line = line.trimmed
            if line.hasPrefix("="), let last = entries.indices.last {
                entries[last].englishDefinition = line.dropFirst().trimmed
            } else if line.hasPrefix("~"), let last = entries.indices.last {
                entries[last].arabicDefinition = line.dropFirst().trimmed
            } else if !line.isEmpty {
                entries.append(Self.entry(line, section))
            }
        }
        self.entries = entries
        var positions: [String: Int] = [:]
        var labels: [String: String] = [:]
        var slugs: [String: String] = [:]
        for (index, entry) in entries.enumerated() {
            positions[entry.key] = index
            for label in [entry.english] + entry.alternatives {
                labels[label.lowercased()] = entry.key
                slugs[Self.slug(label)] = entry.key
            }
        }
        self.positions = positions
        self.labels = labels
        self.slugs = slugs
    }

    private static func entry(_ line: String, _ section: String) -> Entry {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
        let names = (parts.count > 1 ? parts[1] : parts[0]).split(separator: ";").map(\.trimmed)
        return Entry(
            key: parts[0],
            english: names[0],
            alternatives: Array(names.dropFirst()),
            arabic: parts.count > 2 && !parts[2].isEmpty ? parts[2] : names[0],
            parent: parts.count > 3 && !parts[3].isEmpty ? parts[3] : nil,
            section: section
        )
    }

    /// The section of a vocabulary in files of languages.
    package static func sectionName(_ vocabulary: String) -> String { "vocabulary \(vocabulary)" }

    /// What files of languages have to hold of a vocabulary: each label, and each definition after its term.
    package func section(_ vocabulary: String) -> TextSection {
        TextSection(
            Self.sectionName(vocabulary),
            entries.flatMap { entry in
                [TextSection.Entry(entry.key, entry.english)]
                    + (entry.englishDefinition.map { [TextSection.Entry(entry.key + ".definition", $0)] } ?? [])
            }
        )
    }

    /// The entry of a key; nil where the list has no such key.
    package func entry(_ key: String) -> Entry? { positions[key].map { entries[$0] } }

    /// The label of a key; nil where the list has no such key.
    package func label(_ key: String, _ language: InterfaceLanguage) -> String? {
        positions[key].map { entries[$0].label(language) }
    }

    /// The place of a key in the list's order; nil where the list has no such key.
    package func position(_ key: String) -> Int? { positions[key] }

    /// The key of a label, whatever its case; nil where no term is printed so.
    package func key(labelled label: String) -> String? { labels[label.lowercased()] }

    /// The key whose label has this slug; nil where there is none.
    package func key(slug: String) -> String? { slugs[slug] }

    /// The labels, longest first, in lower case, with their keys: for cutting joined labels that hold commas.
    package var labelsLongestFirst: [(label: String, key: String)] {
        labels.map { (label: $0.key, key: $0.value) }.sorted { ($1.label.count, $0.label) < ($0.label.count, $1.label) }
    }

    /// Lower-case letters and digits of a label, full stops dropped, everything else one hyphen.
    package static func slug(_ label: some StringProtocol) -> String {
        var slug = ""
        var pendingHyphen = false
        for scalar in label.lowercased().unicodeScalars where scalar != "." {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                if pendingHyphen, !slug.isEmpty { slug.unicodeScalars.append("-") }
                pendingHyphen = false
                slug.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = true
            }
        }
        return slug
    }
}

extension StringProtocol {
    /// The text without white space at either end.
    package var trimmed: String {
        // Most texts begin and end with a visible letter of ASCII: nothing is to be looked for.
        if let first = utf8.first, (0x21...0x7E).contains(first), let last, last.isASCII, !last.isWhitespace {
            return String(self)
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
