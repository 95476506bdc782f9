// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Languages

/// The texts of phrases by key and language.
///
/// Written one phrase a line: `key | English | Arabic`. Other languages have theirs in the section of their files that is
/// named like the Swift file of the table; `InterfaceTexts` lists every table.
struct PhraseCatalogue: Sendable {
    let table: TextTable

    init(_ tables: String..., file: String = #fileID) { table = TextTable(Self.section(of: file), tables) }

    /// `Site/FigurePhrase.swift` is the section `FigurePhrase`.
    static func section(of file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.split(separator: ".").first ?? name)
    }

    var keys: Set<String> { Set(table.keys) }

    /// The text of a key, in English where the file of a language lacks it; nil where the catalogue has no such key.
    func text(_ key: String, _ language: InterfaceLanguage) -> String? { table.text(key, language) }
}
