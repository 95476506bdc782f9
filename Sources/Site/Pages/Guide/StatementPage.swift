// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A page of plain statements about the site: on accessibility, and on privacy.
struct StatementPage: Sendable {
    let page: GuidePage
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The parts of the page: anchor, title, and what is said.
    private var parts: [(id: String, title: GuidePhrase, says: [GuidePhrase])] {
        switch page {
        case .privacy:
            [
                ("readers", .privacyReaders, [.privacyCookies, .privacyHosts, .privacyLinks]),
                ("server", .privacyServer, [.privacyLog, .privacyShare, .privacyProxy]),
                ("people", .privacyPeople, [.privacyWhitelist, .privacyCorrections, .privacyReports]),
            ]
        default:
            [
                (
                    "done", .accessDone,
                    [.accessScripts, .accessKeyboard, .accessColour, .accessCharts, .accessLanguages]
                ),
                ("checked", .accessChecked, [.accessTests]),
                ("lacking", .accessLacking, [.accessOthers, .accessNotTested]),
            ]
        }
    }

    /// The whole document.
    func document() -> [UInt8] {
        GuideFrame(page: page, frame: frame).document(
            lead: words[page == .privacy ? .privacyLead : .accessLead],
            """
            \(each: parts, { part in
                """
                <section id="\(part.id)"><h2>\(words[part.title])</h2>
                <ul class="plain">\(each: part.says, { "<li>\(words[$0])</li>\n" })</ul></section>

                """
            })
            <p>\(words[.writeToKeepers])</p>
            """
        )
    }
}
