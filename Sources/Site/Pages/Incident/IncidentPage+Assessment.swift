// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var assessment: HTML {
        section("assessment", .assessment, "\(dates)\(narratives)\(timeSentence)")
    }

    private var dates: HTML {
        var pieces: [HTML] = []
        if let day = incident.lastUpdated {
            pieces.append(words.filled(.lastUpdatedOn, markup: ["day": words.dayHTML(day)]))
        }
        if let day = incident.firstPublished {
            pieces.append(words.filled(.firstPublishedOn, markup: ["day": words.dayHTML(day)]))
        }
        if !incident.previousCodes.isEmpty {
            let codes = HTML.joined(incident.previousCodes.map(HTML.code), by: " ")
            pieces.append(words.filled(.previousCodesAre, markup: ["codes": codes]))
        }
        guard !pieces.isEmpty else { return .empty }
        return "<ul class=\"meta\">\(each: pieces, { "<li>\($0)</li>" })</ul>"
    }

    private var narratives: HTML {
        guard let shown = incident.assessmentText.preferred(words.language) else {
            return "<p class=\"none\">\(words[.noNarrative])</p>"
        }
        let isForeign = shown.language != words.language.rawValue
        let others = incident.assessmentText.entries.filter { $0.language != shown.language }
        return """
            \(when: isForeign, "<p class=\"note\">\(words.filled(.textOnlyIn, ["language": name(of: shown.language)]))</p>")
            \(narrative(shown.text, shown.language))
            \(each: others, { other in
                """
                <details><summary>\(words.filled(.textIn, ["language": name(of: other.language)]))</summary>
                \(narrative(other.text, other.language))</details>
                """
            })
            """
    }

    private func narrative(_ text: String, _ language: String) -> HTML {
        let narrative = LinkedProse(text, links: incident.assessmentLinks) { link($0, $1) }
        let isFirst = language == incident.assessmentText.preferred(words.language)?.language
        return """
            <div class="narrative"\(HTML.languageAttributes(language))>\(narrative.html)</div>
            \(when: isFirst && !narrative.unplaced.isEmpty, unplacedLinks(narrative.unplaced))
            """
    }

    private func unplacedLinks(_ links: [TextLink]) -> HTML {
        """
        <details class="links"><summary>\(words[.linksOfTheText])</summary>
        <ul>\(each: links, { link in
            "<li>\(self.link(link.url, .isolated(link.text ?? link.url)))</li>"
        })</ul></details>
        """
    }

    private var timeSentence: HTML {
        guard let sentence = incident.timeSentences[words.language] else { return .empty }
        return "<p class=\"time\">\(words.digits.shaping(sentence))</p>"
    }

    /// The name of a language in the language of the page.
    func name(of language: String) -> String {
        LanguageTag(rawValue: language)?.label(words.language) ?? language
    }
}
