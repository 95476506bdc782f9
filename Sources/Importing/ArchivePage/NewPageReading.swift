// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Reads the archive's new layout by the labels that it prints, whatever elements it uses around them.
///
/// Terms that no label prints come from the classes of the article, media and maps from their attributes. Lists that are
/// marked up as the old layout's are read as such, for markup parts what lines run together.
struct NewPageReading {
    let root: PageRoot

    func read(into draft: inout DraftReading) {
        let head = root.head()
        draft.incident.origin?.title = head.title
        draft.incident.origin?.url = head.url
        draft.incident.origin?.recordID = root.recordID
        draft.known.insert("origin")
        ArticleClasses(root.article.classNames).read(into: &draft)
        draft.known = draft.known.union(ArticleClasses.fields)
        let parts = MarkedParts(root.article)
        parts.read(into: &draft)
        let map = root.article.first(class: "geojson-container")
        let isReadElsewhere = Set(parts.nodes + [map].compactMap(\.self))
        let lines = PageLine.lines(of: root.article) {
            isReadElsewhere.contains($0) || $0.attribute("data-image") != nil || $0.attribute("data-embed") != nil
                || $0.hasClass("tooltip") || $0.hasClass("source-tags-mobile")
        }
        PageLinesReading(lines, without: parts.sections).read(into: &draft)
        readMedia(&draft)
        if let text = map?.text {
            draft.readAnnotations(text)
            draft.known.insert("annotations")
        }
    }

    /// Lists of media hold more than their captions.
    private func readMedia(_ draft: inout DraftReading) {
        let lists = root.article.outermost(class: "media-list").filter {
            !$0.isWithin("geolocation") && !$0.isWithin("belligerents") && !$0.isWithin("belligerent-assessments")
        }
        let media = lists.flatMap { MediaList.media(of: $0, origin: .source) }
        guard !media.isEmpty else { return }
        draft.incident.media = media
        draft.known.insert("media")
    }
}

/// Parts of a page that are marked up as in the old layout, wherever they stand.
private struct MarkedParts {
    private let victims: HTMLNode?
    private let sources: HTMLNode?
    private let actors: HTMLNode?
    private let citations: [HTMLNode]

    init(_ article: HTMLNode) {
        victims = Self.people(article)
        sources = article.first(class: "sources-list")
        actors = article.first(class: "belligerent-assessments")
        citations = article.outermost(class: "citation")
    }

    /// What holds all persons and no heading of another section; nil where nothing does.
    private static func people(_ article: HTMLNode) -> HTMLNode? {
        let people = article.outermost(class: "victims__victim")
        guard let first = people.first, let last = people.last else { return nil }
        let aroundLast = Set(last.ancestors(below: article))
        let around = first.ancestors(below: article)
        guard let common = around.first(where: { aroundLast.contains($0) }) else { return nil }
        let whole = around.last { $0.hasClass("victims") && aroundLast.contains($0) } ?? common
        let headings = whole.outermost(\.isHeading).compactMap(\.text)
        let isAlone = headings.allSatisfy { [nil, .victims].contains(PageSection(heading: $0, within: .head)) }
        return isAlone ? whole : nil
    }

    /// The nodes that hold the parts.
    var nodes: [HTMLNode] { [victims, sources, actors].compactMap(\.self) + citations }

    /// The sections that these parts make up.
    var sections: Set<PageSection> {
        var sections: Set<PageSection> = []
        if victims != nil { sections.insert(.victims) }
        if sources != nil { sections.insert(.sources) }
        if actors != nil { sections.insert(.statements) }
        if !citations.isEmpty { sections.insert(.citations) }
        return sections
    }

    func read(into draft: inout DraftReading) {
        if let victims {
            VictimList.read(victims, into: &draft)
            draft.know(["victims", "victimFamilies"])
        }
        if let sources, let section = sources.parent {
            SourceList.read(section, into: &draft)
            draft.known.insert("sources")
        }
        if let actors {
            InvolvementSection.read(actors, into: &draft)
            draft.known.insert("involvements")
        }
        for citation in citations { LeftColumn.readCitation(citation, &draft) }
        if !citations.isEmpty { draft.known.insert("citations") }
    }
}

extension HTMLNode {
    /// The elements around this one, from the inside, up to but without another one.
    fileprivate func ancestors(below root: HTMLNode) -> [HTMLNode] {
        var found: [HTMLNode] = []
        var node = parent
        while let current = node, current.isElement, current != root {
            found.append(current)
            node = current.parent
        }
        return found
    }

    /// Whether the element or one around it has a class.
    fileprivate func isWithin(_ name: StaticString) -> Bool {
        var node: HTMLNode? = self
        while let current = node, current.isElement {
            if current.hasClass(name) { return true }
            node = current.parent
        }
        return false
    }
}
