// SPDX-License-Identifier: Apache-2.0

package import Languages

/// Texts by key: English and Arabic written in the code, other languages in the section of their files that has this name.
///
/// Written one text a line: `key | English | Arabic`.
package struct TextTable: Sendable {
    private struct Entry: Sendable {
        let key: String
        let english: String
        let arabic: String
    }

    package let name: String
    private var entries: [Entry] = []
    private var positions: [String: Int] = [:]
    /// The texts of each language by file, in the order of the entries.
    private var others: [[String]] = []

    package init(_ name: String, _ tables: [String]) {
        self.name = name
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            let parts = line.split(separator: "|").map(\.trimmed)
            guard parts.count == 3 else { continue }
            positions[parts[0]] = entries.count
            entries.append(Entry(key: parts[0], english: parts[1], arabic: parts[2]))
        }
        others = InterfaceLanguage.byFile.map { language in
            entries.map { language.text(name, $0.key) ?? $0.english }
        }
    }

    /// In the order of the table.
    package var keys: [String] { entries.map(\.key) }

    /// The text of a key, in English where a language's file lacks it; nil where the table has no such key.
    package func text(_ key: String, _ language: InterfaceLanguage) -> String? {
        guard let position = positions[key] else { return nil }
        return switch language {
        case .english: entries[position].english
        case .arabic: entries[position].arabic
        default: others[language.place - InterfaceLanguage.inCode.count][position]
        }
    }

    /// What files of languages have to hold of this table.
    package var section: TextSection { TextSection(name, entries.map { TextSection.Entry($0.key, $0.english) }) }
}
