// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// What changed in a record, version by version.
struct HistoryPage: Sendable {
    let incident: PublicIncident
    /// The part of the address that names the record.
    let key: String
    /// Newest first.
    let revisions: [PublicRevision]
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var name: String { incident.codes.isEmpty ? key : incident.codes.joined(separator: " ") }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: words.filled(.historyOf, ["code": name]), kind: "history", contents)
    }

    private var contents: HTML {
        """
        <p><a href="\(Route.incident(words.language, key: key).path)">\(words[.backToRecord])</a></p>
        <h1>\(words.filled(.historyOf, markup: ["code": .code(name)]))</h1>
        <p class="aside">\(words[.historyNote])</p>
        <p class="total">\(words.counted(.revisions, revisions.count))</p>
        <ol class="versions">\(each: revisions, { "<li>\(version($0))</li>\n" })</ol>
        """
    }

    private func version(_ revision: PublicRevision) -> HTML {
        let piece = RevisionPiece(revision: revision, key: key, words: words)
        return """
            <h2 id="version-\(revision.number)">\(words.filled(.versionNumber, ["n": words.number(revision.number)]))</h2>
            <p class="aside">\(piece.facts)</p>
            \(piece.body)
            """
    }
}

/// What formats are called that versions were read from.
enum OriginLabel {
    static func phrase(format: String) -> Phrase {
        switch OriginFormat(rawValue: format) {
        case .archivePageOld, .archivePageNew: .formatPage
        case .archivePageText: .formatPageText
        case .archiveCMS: .formatCMS
        case .interchange: .formatInterchange
        case .generated: .formatGenerated
        case nil: .formatOther
        }
    }
}
