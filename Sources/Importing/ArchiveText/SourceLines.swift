// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The list of sources, from lines: a name, its tags, and the word `Archive`.
///
/// Tags stand in lines of their own or run together; what is no known tag is the name of the next source.
struct SourceLines {
    private let lines: [PageLine]
    private var sources: [Source] = []
    private var current = Source()
    private var tags: [String] = []

    init(_ lines: [PageLine]) {
        self.lines = lines
    }

    func read(into draft: inout DraftReading, declared heading: String?) {
        var reading = self
        for index in lines.indices { reading.read(lines[index], followedBy: lines[(index + 1)...].prefix(2), &draft) }
        reading.flush(&draft)
        draft.incident.sources = reading.sources
        draft.known.insert("sources")
        draft.setDeclared(\.sources, heading)
        draft.checkDeclared(draft.incident.origin?.declared?.sources, reading.sources.count, "sources", "sources")
    }

    private mutating func read(_ line: PageLine, followedBy next: ArraySlice<PageLine>, _ draft: inout DraftReading) {
        if Self.isArchive(line) {
            current.archiveURL = line.links.first
            flush(&draft)
            return
        }
        let parts = SourceList.parts(of: line.text, draft.context)
        let areTags = parts.allSatisfy { SourceList.isTag($0, draft.context) }
        let hasRoom = parts.allSatisfy { fits($0, draft.context) }
        if areTags, hasRoom, current.name != nil || !tags.isEmpty || opensNameless(line, next, draft.context) {
            tags += parts.filter { !tags.contains($0) }
        } else {
            flush(&draft)
            open(line, &draft)
        }
    }

    private static func isArchive(_ line: PageLine) -> Bool { line.text.lowercased() == "archive" }

    /// Whether a platform stands where a name should, with the language and the link of a source without a name below.
    private func opensNameless(_ line: PageLine, _ next: ArraySlice<PageLine>, _ context: ImportContext) -> Bool {
        guard (context.term(labelled: line.text) as Platform?) != nil, next.count == 2, let first = next.first,
            let second = next.last
        else { return false }
        return (context.term(labelled: first.text) as LanguageTag?) != nil && Self.isArchive(second)
    }

    /// Whether a source has room for a tag: one platform and one language.
    private func fits(_ tag: String, _ context: ImportContext) -> Bool {
        let isPlatform = (context.term(labelled: tag) as Platform?) != nil
        return !tags.contains { ((context.term(labelled: $0) as Platform?) != nil) == isPlatform }
    }

    /// A new source; a line that ends with the word `Archive` has its tags before it.
    private mutating func open(_ line: PageLine, _ draft: inout DraftReading) {
        current.name = line.text
        current.url = line.links.first
        var words = line.text.split(separator: " ").map(String.init)
        guard words.count > 2, words.removeLast().lowercased() == "archive" else { return }
        var found: [String] = []
        while words.count > 1, let last = words.last, found.count < 2, SourceList.isTag(last, draft.context) {
            found.insert(words.removeLast(), at: 0)
        }
        guard !found.isEmpty else { return }
        current.name = words.joined(separator: " ")
        current.archiveURL = line.links.dropFirst().first
        tags = found
        flush(&draft)
    }

    private mutating func flush(_ draft: inout DraftReading) {
        SourceList.readTags(tags, into: &current, &draft)
        if current != Source() { sources.append(current) }
        current = Source()
        tags = []
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
