// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing
import Register

/// Every release, the latest first.
struct ReleaseListPage: Sendable {
    let releases: [Release]
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words[ReleasePhrase.title], kind: "figures releases", contents)
    }

    private var contents: HTML {
        """
        <header class="subject"><h1>\(words[ReleasePhrase.title])</h1>
        <p class="lead">\(words[ReleasePhrase.lead])</p></header>
        \(releases.isEmpty ? "<p class=\"none\">\(words[ReleasePhrase.none])</p>" : table)
        """
    }

    private var table: HTML {
        let heads: [ReleasePhrase] = [.version, .time, .holds, .kind]
        return """
            <div class="wide" tabindex="0" role="region" aria-label="\(words[ReleasePhrase.title])"><table class="totals">
            <thead><tr>\(each: heads, { "<th scope=\"col\">\(words[$0])</th>" })</tr></thead>
            <tbody>\(each: releases, { release in
                let address = ReleaseRoute.release(words.language, release.version).path
                return """
                    <tr><th scope="row"><a href="\(address)"><bdi>\(release.version.description)</bdi></a></th>\
                    <td>\(some: release.time.moment, { words.momentHTML($0) })</td>\
                    <td>\(words.number(release.incidents))</td><td>\(words.step(release.kind))</td></tr>

                    """
            })</tbody></table></div>
            """
    }
}
