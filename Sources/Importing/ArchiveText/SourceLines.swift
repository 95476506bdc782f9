// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The list of sources, from lines: a name, its tags, and the word `Archive`.
struct SourceLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading, declared heading: String?) {
        var sources: [Source] = []
        var current = Source()
        var tags: [String] = []
        func flush(_ draft: inout DraftReading) {
            SourceList.readTags(tags, into: &current, &draft)
            if current != Source() { sources.append(current) }
            current = Source()
            tags = []
        }
        for line in lines {
            if line.text.lowercased() == "archive" {
                current.archiveURL = line.links.first
                flush(&draft)
            } else if isTag(line.text, draft.context), current.name != nil {
                if !tags.contains(line.text) { tags.append(line.text) }
            } else {
                flush(&draft)
                current.name = line.text
                current.url = line.links.first
            }
        }
        flush(&draft)
        draft.incident.sources = sources
        draft.known.insert("sources")
        draft.setDeclared(\.sources, heading)
        draft.checkDeclared(draft.incident.origin?.declared?.sources, sources.count, "sources", "sources")
    }

    private func isTag(_ text: String, _ context: ImportContext) -> Bool {
        (context.term(labelled: text) as Platform?) != nil || (context.term(labelled: text) as LanguageTag?) != nil
    }
}

/// The list of media, from lines: captions, with the warning above a graphic one.
struct MediaLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading, declared heading: String?) {
        var media: [Media] = []
        var isGraphic = false
        for line in lines {
            if line.text.lowercased().contains("contains graphic content") {
                // Two warnings in a row: the first belongs to media without a caption.
                if isGraphic { media.append(row(caption: nil, isGraphic: true, line)) }
                isGraphic = true
                continue
            }
            media.append(row(caption: line.text, isGraphic: isGraphic, line))
            isGraphic = false
        }
        if isGraphic { media.append(row(caption: nil, isGraphic: true, nil)) }
        draft.incident.media = media
        draft.known.insert("media")
        draft.setDeclared(\.media, heading)
    }

    private func row(caption: String?, isGraphic: Bool, _ line: PageLine?) -> Media {
        var media = Media()
        media.caption = caption
        media.graphic = isGraphic ? true : nil
        media.origin = .source
        media.url = caption == nil ? nil : line?.links.first
        return media
    }
}

/// The works that refer to the incident, from lines: kind, title, organisation.
struct CitationLines {
    private let lines: [PageLine]

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading) {
        let rows = LabelledLines(lines) { line in draft.context.term(labelled: line) as CitationKind? }
        for line in rows.before {
            draft.keep(line.text, field: "citations", code: .unknownLabel, "this line stands before the first citation")
        }
        for (kind, values) in rows.values {
            var citation = Citation()
            citation.kind = .known(kind)
            citation.title = values.first?.text
            citation.organisation = values.dropFirst().first?.text
            citation.url = values.lazy.flatMap(\.links).first
            draft.incident.citations.append(citation)
            for line in values.dropFirst(2) {
                draft.keep(line.text, field: "citations", code: .unknownLabel, "this line stands below a citation")
            }
        }
        draft.known.insert("citations")
    }
}

extension DraftReading {
    /// The number in a heading: `Sources (5)`.
    mutating func setDeclared(_ path: WritableKeyPath<DeclaredCounts, Int?>, _ heading: String?) {
        guard let heading, let open = heading.firstIndex(of: "("),
            let count = CountText.count(heading[heading.index(after: open)...].prefix { $0 != ")" })
        else { return }
        var declared = incident.origin?.declared ?? DeclaredCounts()
        declared[keyPath: path] = count
        incident.origin?.declared = declared
    }
}
