// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Reads the archive's new layout by the labels that it prints, whatever elements it uses around them.
///
/// Terms that no label prints come from the classes of the article, media and maps from their attributes.
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
        let media = root.article.outermost { $0.attribute("data-image") != nil || $0.attribute("data-embed") != nil }
        let map = root.article.first(class: "geojson-container")
        let lines = PageLine.lines(of: root.article) { $0 == map || media.contains($0) }
        PageLinesReading(lines).read(into: &draft)
        readMedia(&draft)
        if let text = map?.text {
            draft.readAnnotations(text)
            draft.known.insert("annotations")
        }
    }

    /// Lists of media hold more than their captions.
    private func readMedia(_ draft: inout DraftReading) {
        let lists = root.article.outermost(class: "media-list").filter {
            !isWithin($0, "geolocation") && !isWithin($0, "belligerents")
        }
        let media = lists.flatMap { MediaList.media(of: $0, origin: .source) }
        guard !media.isEmpty else { return }
        draft.incident.media = media
        draft.known.insert("media")
    }

    private func isWithin(_ node: HTMLNode, _ name: StaticString) -> Bool {
        var node: HTMLNode? = node
        while let current = node, current.isElement {
            if current.hasClass(name) { return true }
            node = current.parent
        }
        return false
    }
}
