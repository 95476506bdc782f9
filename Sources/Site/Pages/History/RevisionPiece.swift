// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// A version of a record in a list of versions: when and how it came about, why, and what it changed.
struct RevisionPiece {
    let revision: PublicRevision
    /// The part of the address that names the record.
    let key: String
    let words: Phrasebook

    /// Changes that stand open; longer lists are folded.
    private static let shown = 40

    /// When, of what kind, and from where.
    var facts: HTML {
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
        let facts: [HTML?] = [
            revision.recordedAt.moment.map(words.momentHTML), .escaping(words[kind]),
            revision.format.map { .escaping(words[OriginLabel.phrase(format: $0)]) },
        ]
        return .joined(facts.compactMap(\.self), by: " · ")
    }

    /// The reason, the way to the version, and its changes.
    var body: HTML {
        """
        \(when: !revision.reason.isEmpty, "<p>\(words[.reasonOfChange]) <bdi>\(revision.reason)</bdi></p>")
        \(when: !revision.isWithheld, "<p><a href=\"\(address)\">\(words[RecordPhrase.seeThisVersion])</a></p>")
        \(changes)
        """
    }

    private var address: String { Route.part(words.language, key: key, .version(revision.number)).path }

    private var changes: HTML {
        if revision.isWithheld { return none(words[CorrectionPhrase.logWithheld]) }
        if revision.kind == .redacted { return none(words[CorrectionPhrase.logNotTold]) }
        guard let differences = revision.differences else { return none(words[.firstVersion]) }
        let pieces = differences.compactMap { ChangePiece($0, words) }
        guard !pieces.isEmpty else { return none(words[.noPublicChange]) }
        return """
            <details\(when: pieces.count <= Self.shown, " open")><summary>\(words.counted(.changes, pieces.count))</summary>
            <dl class="changes">\(each: pieces, { $0.html })</dl></details>
            """
    }

    private func none(_ text: String) -> HTML { "<p class=\"none\">\(text)</p>" }
}
