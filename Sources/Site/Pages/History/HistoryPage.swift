// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

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
        """
        <h2 id="version-\(revision.number)">\(words.filled(.versionNumber, ["n": words.number(revision.number)]))</h2>
        <p class="aside">\(HTML.joined(facts(revision), by: " · "))</p>
        \(when: !revision.reason.isEmpty, "<p>\(words[.reasonOfChange]) <bdi>\(revision.reason)</bdi></p>")
        <p><a href="\(address(revision))">\(words[RecordPhrase.seeThisVersion])</a></p>
        \(changes(revision))
        """
    }

    private func address(_ revision: PublicRevision) -> String {
        Route.part(words.language, key: key, .version(revision.number)).path
    }

    private func facts(_ revision: PublicRevision) -> [HTML] {
        let kind: Phrase =
            switch revision.kind {
            case .imported: .kindImport
            case .generated: .kindGenerate
            case .edited: .kindEdit
            case .decided: .kindDecision
            case .corrected: .kindCorrection
            case .redacted: .kindRedaction
            case .undone: .kindUndo
            }
        return [
            revision.recordedAt.moment.map(words.momentHTML), .escaping(words[kind]),
            revision.format.map { .escaping(words[OriginLabel.phrase(format: $0)]) },
        ].compactMap(\.self)
    }

    private func changes(_ revision: PublicRevision) -> HTML {
        guard let differences = revision.differences else {
            return "<p class=\"none\">\(words[.firstVersion])</p>"
        }
        let pieces = differences.compactMap { ChangePiece($0, words) }
        guard !pieces.isEmpty else { return "<p class=\"none\">\(words[.noPublicChange])</p>" }
        return """
            <details\(when: pieces.count <= 40, " open")><summary>\(words.counted(.changes, pieces.count))</summary>
            <dl class="changes">\(each: pieces, { $0.html })</dl></details>
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
