// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

/// The vocabularies of the record as data: keys, labels and definitions in every language of the interface.
enum APIVocabulary {
    /// Those that readers meet.
    private static var lists: [VocabularyList] { DefinitionsPage.lists }

    /// The names of the vocabularies.
    static var names: [String] { lists.map(\.name) }

    /// Every vocabulary, without its terms.
    static var list: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.array("items", lists) { list, writer in
                writer.object { writer in
                    writeHead(of: list, to: &writer)
                    writer.member("address", APICall(.vocabulary, [list.name]).path)
                }
            }
        }
        return writer.bytes
    }

    /// The terms of a vocabulary; nil where there is none of this name.
    static func terms(of name: String) -> [UInt8]? {
        guard let list = lists.first(where: { $0.name == name }) else { return nil }
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writeHead(of: list, to: &writer)
            writer.array("items", list.terms.entries) { entry, writer in
                writer.object { writer in
                    writer.member("key", entry.key)
                    writer.member("parent", entry.parent)
                    writer.key("labels")
                    writeTexts(to: &writer) { entry.label($0) }
                    writer.key("definitions")
                    writeTexts(to: &writer) { entry.definition($0) }
                }
            }
        }
        return writer.bytes
    }

    private static func writeHead(of list: VocabularyList, to writer: inout JSONWriter) {
        writer.member("name", list.name)
        writer.member("version", DefinitionsPage.version(of: list))
        writer.key("isOpen")
        writer.bool(list.isOpen)
        writer.member("terms", list.terms.entries.count)
        writer.key("titles")
        writeTexts(to: &writer) { VocabularyPhrase.table.text(list.name, $0) }
    }

    /// An object of the languages in which a text is known.
    static func writeTexts(to writer: inout JSONWriter, _ text: (InterfaceLanguage) -> String?) {
        writer.object { writer in
            for language in InterfaceLanguage.allCases {
                if let text = text(language) { writer.member(language.rawValue, text) }
            }
        }
    }
}
