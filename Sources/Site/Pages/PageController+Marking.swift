// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import HTTPTypes

extension PageController {
    /// The page with the words marked that the address names, where it names any: a reader comes from a search.
    func marking(_ reply: Reply, _ language: InterfaceLanguage, _ asking: Asking) -> Reply {
        guard reply.status == .ok, reply.contentType == Reply.html, let words = searched(asking),
            let marked = MarkedWords(words)
        else { return reply }
        let phrases = Phrasebook(language, digits: settings.digits)
        let note: HTML = """
            <p class="marked-words">\(phrases.filled(.wordsMarked, markup: ["words": .isolated(words)])) \
            <a href="\(asking.path)">\(phrases[.withoutMarks])</a></p>
            """
        var reply = reply
        reply.body = marked.marking(reply.body, note: note)
        reply.isKeptFromSearch = true
        return reply
    }

    /// The words of the address; nil where there are none, or more than a search takes.
    private func searched(_ asking: Asking) -> String? {
        guard asking.query.contains(MarkedWords.parameter), let items = try? QueryItem.items(of: asking.query),
            let words = items.first(where: { $0.name == MarkedWords.parameter })?.value.trimmed,
            !words.isEmpty, words.utf8.count <= IncidentQuery.maximumTextLength  // not UTF-8: there is nothing to mark
        else { return nil }
        return words
    }
}
