// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of phrases by key and language.
///
/// Written one phrase a line: `key | English | Arabic`.
struct PhraseCatalogue: Sendable {
    private var texts: [String: [InterfaceLanguage: String]] = [:]

    init(_ tables: String...) {
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            let parts = line.split(separator: "|").map(\.trimmed)
            guard parts.count == 3 else { continue }
            texts[parts[0]] = [.english: parts[1], .arabic: parts[2]]
        }
    }

    var keys: Set<String> { Set(texts.keys) }

    /// The text of a key; nil where the catalogue lacks it.
    func text(_ key: String, _ language: InterfaceLanguage) -> String? { texts[key]?[language] }
}
