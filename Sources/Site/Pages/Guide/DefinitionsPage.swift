// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Every vocabulary of the records: term, key, meaning, each with an address of its own.
struct DefinitionsPage: Sendable {
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var language: InterfaceLanguage { words.language }

    /// The vocabularies that readers meet; where records are in the work of the staff is not among them.
    static let lists = (VocabularyList.all + VocabularyList.derived).filter { list in
        !list.terms.entries.isEmpty
            && ![Visibility.vocabularyName, GeolocationStatus.vocabularyName].contains(list.name)
    }

    /// Where a term is defined.
    static func path<Terms: Vocabulary>(of term: Terms, _ language: InterfaceLanguage) -> String {
        "\(Route.guide(language, .definitions).path)#\(anchor(Terms.vocabularyName, term.key))"
    }

    /// The anchor of a term: `grade.fair`.
    static func anchor(_ vocabulary: String, _ key: String) -> String { "\(vocabulary).\(key)" }

    /// The whole document.
    func document() -> [UInt8] {
        GuideFrame(page: .definitions, frame: frame).document(
            lead: words[.definitionsLead],
            parts: Self.lists.map { ($0.name, title(of: $0)) },
            "\(each: Self.lists, section)"
        )
    }

    private func title(of list: VocabularyList) -> String {
        VocabularyPhrase.table.text(list.name, language) ?? list.name
    }

    private func section(_ list: VocabularyList) -> HTML {
        """
        <section id="\(list.name)"><h2>\(title(of: list))</h2>
        <p>\(VocabularyPhrase.table.text(list.name + ".about", language))\
        \(when: list.isOpen, " \(words[.openVocabulary])")</p>
        <p class="aside">\(words[.keyColumn]): \(HTML.code(list.name)) · \
        \(words.filled(.ofVersion, markup: ["version": .code(Self.version(of: list))]))</p>
        <dl class="facts terms">\(each: list.terms.entries, { term($0, list) })</dl>
        </section>

        """
    }

    private func term(_ entry: VocabularyTable.Entry, _ list: VocabularyList) -> HTML {
        let parent = entry.parent.flatMap { list.terms.entry($0) }
        let partOf: HTML? = parent.map { parent in
            let link: HTML = "<a href=\"#\(Self.anchor(list.name, parent.key))\">\(parent.label(language))</a>"
            return "<p>\(words.filled(.partOf, markup: ["term": link]))</p>"
        }
        return """
            <div id="\(Self.anchor(list.name, entry.key))"><dt>\(entry.label(language))</dt>\
            <dd><p>\(HTML.code(entry.key))</p>\(partOf)\
            \(some: entry.definition(language), { "<p>\($0)</p>" })</dd></div>

            """
    }

    /// The beginning of the digest of a vocabulary's terms and their meanings in English: it changes when they do.
    static func version(of list: VocabularyList) -> String {
        var text = ""
        for entry in list.terms.entries {
            let parts = [entry.key, entry.english, entry.parent ?? "", entry.definition(.english) ?? ""]
            text += parts.joined(separator: "|") + "\n"
        }
        return String(EntityTag.name(of: Array(text.utf8)).prefix(8))
    }
}
