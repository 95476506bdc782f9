// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The works that refer to the incident, from lines: kind, title, organisation.
struct CitationLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading) {
        let rows = LabelledLines(lines, label: { line in draft.context.term(labelled: line) as CitationKind? })
        var before = rows.before
        if rows.values.isEmpty {
            // No kind that is known: each paragraph is a work, with its kind above where it has three lines.
            for lines in before.split(where: \.startsParagraph) {
                let kind: Term<CitationKind>? = lines.count > 2 ? draft.term(lines[0].text, "citations.kind") : nil
                add(kind, Array(lines.dropFirst(lines.count > 2 ? 1 : 0)), &draft)
            }
            before = []
        }
        for line in before {
            draft.keep(line.text, field: "citations", code: .unknownLabel, "this line stands before the first citation")
        }
        for (kind, values) in rows.values { add(.known(kind), values, &draft) }
        draft.known.insert("citations")
    }

    private func add(_ kind: Term<CitationKind>?, _ lines: [PageLine], _ draft: inout DraftReading) {
        var citation = Citation()
        citation.kind = kind
        citation.title = lines.first?.text
        citation.organisation = lines.dropFirst().first?.text
        citation.url = lines.lazy.flatMap(\.links).first
        draft.incident.citations.append(citation)
        for line in lines.dropFirst(2) {
            draft.keep(line.text, field: "citations", code: .unknownLabel, "this line stands below a citation")
        }
    }
}

extension [PageLine] {
    /// The lines in groups, each of which begins with a line that satisfies a condition.
    fileprivate func split(where begins: (PageLine) -> Bool) -> [[PageLine]] {
        reduce(into: []) { groups, line in
            if groups.isEmpty || begins(line) { groups.append([]) }
            groups[groups.count - 1].append(line)
        }
    }
}
