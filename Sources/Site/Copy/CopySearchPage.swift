// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The search of a copy in files: a script looks in files of the copy; without scripts it leads to the lists.
struct CopySearchPage: Sendable {
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[.searchTheRegister],
            kind: "list finder",
            isIndexed: false,
            head: "<script src=\"\(frame.assets.copySearch)\" defer></script>\n",
            contents
        )
    }

    private var contents: HTML {
        """
        <h1>\(words[.searchTheRegister])</h1>
        <p class="lead-in">\(words[CopyPhrase.searchLead]) \
        <a href="\(Route.browse(words.language).path)">\(words[CopyPhrase.browseInstead])</a></p>
        <noscript><p class="none">\(words[CopyPhrase.searchNeedsScripts])</p></noscript>
        <div id="copy-search" hidden data-index="\(CopySearchIndex.folder)" data-language="\(words.language.rawValue)" \
        data-none="\(words[.nothingFound])" data-found="\(words[CopyPhrase.found])" \
        data-more="\(words[.nextPage])" data-failed="\(words[CopyPhrase.indexMissing])">
        <p class="search"><label class="hidden" for="q">\(words[.searchTheRegister])</label>
        <input id="q" type="search" dir="auto" autocomplete="off" placeholder="\(words[.searchHint])">
        <button type="button">\(words[.search])</button></p>
        <p class="total" role="status"></p>
        <ol class="found"></ol>
        </div>
        """
    }
}
