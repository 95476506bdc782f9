// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The list of sources with their tags and archived copies.
enum SourceList {
    /// Reads the first list of sources within a section.
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        draft.incident.setDeclared(\.sources, from: section)
        guard let list = section.first(class: "sources-list") else { return }
        var sources: [Source] = []
        var rows = 0
        for item in list.elements where item.tag == GUMBO_TAG_LI {
            let source = source(item, &draft)
            rows += 1
            if source != Source() { sources.append(source) }
        }
        draft.incident.sources = sources
        draft.checkDeclared(draft.incident.origin?.declared?.sources, rows, "sources", "sources")
    }

    /// The number of rows of the first list within a section; nil where there is none.
    static func rowCount(_ section: HTMLNode) -> Int? {
        section.first(class: "sources-list").map { list in list.elements.count { $0.tag == GUMBO_TAG_LI } }
    }

    private static func source(_ item: HTMLNode, _ draft: inout DraftReading) -> Source {
        var source = Source()
        for part in item.elements {
            if part.hasClass("source-title") {
                source.name = part.text
                source.url = part.first(tag: GUMBO_TAG_A)?.link
            } else if part.hasClass("source-tags") {
                readTags(part.outermost(class: "tag").compactMap(\.text), into: &source, &draft)
            } else if part.hasClass("archive-link") {
                source.archiveURL = part.first(tag: GUMBO_TAG_A)?.link
            } else if !part.hasClass("source-tags-mobile"), let text = part.prose {
                draft.keep(
                    text,
                    field: "sources",
                    code: .unknownLabel,
                    "the reader does not know this part of a source"
                )
            }
        }
        return source
    }

    /// The platform and the language of a tag that runs them together: `Facebook Arabic`; any other tag as it is.
    static func parts(of tag: String, _ context: ImportContext) -> [String] {
        let words = tag.split(separator: " ")
        guard (2...6).contains(words.count), !isTag(tag, context) else { return [tag] }
        for cut in 1..<words.count {
            let sides = [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
            let platforms = sides.map { context.term(labelled: $0) as Platform? }
            let languages = sides.map { context.term(labelled: $0) as LanguageTag? }
            if (platforms[0] != nil && languages[1] != nil) || (languages[0] != nil && platforms[1] != nil) {
                return sides
            }
        }
        return [tag]
    }

    /// Whether this is the name of a platform or of a language.
    static func isTag(_ text: String, _ context: ImportContext) -> Bool {
        (context.term(labelled: text) as Platform?) != nil || (context.term(labelled: text) as LanguageTag?) != nil
    }

    /// Tags name a platform and a language, in any order; one that is neither is the missing one of the two.
    static func readTags(_ tags: [String], into source: inout Source, _ draft: inout DraftReading) {
        var others: [String] = []
        for tag in tags.flatMap({ parts(of: $0, draft.context) }) where !DraftReading.isBlank(tag) {
            if source.platform == nil, let platform: Platform = draft.context.term(labelled: tag) {
                source.platform = .known(platform)
            } else if source.language == nil, let language: LanguageTag = draft.context.term(labelled: tag) {
                source.language = .known(language)
            } else {
                others.append(tag)
            }
        }
        for tag in others {
            if source.language == nil {
                source.language = draft.term(tag, "sources.language")
            } else if source.platform == nil {
                source.platform = draft.term(tag, "sources.platform")
            } else {
                draft.keep(
                    tag,
                    field: "sources",
                    code: .unknownLabel,
                    "a source has more tags than platform and language"
                )
            }
        }
    }
}

extension Incident {
    /// The number that a section's heading gives: `Sources (5)`.
    mutating func setDeclared(_ path: WritableKeyPath<DeclaredCounts, Int?>, from section: HTMLNode) {
        guard let heading = section.first({ $0.isHeading })?.text, let open = heading.firstIndex(of: "(") else {
            return
        }
        let digits = heading[heading.index(after: open)...].prefix { $0 != ")" }
        guard let count = CountText.count(digits) else { return }
        var declared = origin?.declared ?? DeclaredCounts()
        declared[keyPath: path] = count
        origin?.declared = declared
    }
}
