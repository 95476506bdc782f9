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
        let rows = releases.map { release in
            let address = ReleaseRoute.release(words.language, release.version).path
            return TotalsTable.Row(
                name: "<a href=\"\(address)\"><bdi>\(release.version.description)</bdi></a>",
                cells: [
                    "\(some: release.time.moment, { words.momentHTML($0) })", "\(words.number(release.incidents))",
                    "\(words.step(release.kind))",
                ]
            )
        }
        return TotalsTable(label: words[ReleasePhrase.title], heads: heads.map { words[$0] }, rows: rows).html
    }
}
