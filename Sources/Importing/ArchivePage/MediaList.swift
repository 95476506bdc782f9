// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Lists of images, documents and embeds.
enum MediaList {
    /// The media of the lists within a section.
    static func media(in section: HTMLNode, origin: MediaOrigin) -> [Media] {
        section.outermost(class: "media-list").flatMap { media(of: $0, origin: origin) }
    }

    /// The media of one list.
    static func media(of list: HTMLNode, origin: MediaOrigin) -> [Media] {
        list.elements.filter { $0.tag == GUMBO_TAG_LI }.compactMap { media($0, origin) }
    }

    private static func media(_ item: HTMLNode, _ origin: MediaOrigin) -> Media? {
        var media = Media()
        media.graphic = item.hasClass("graphic")
        media.origin = origin
        media.caption = caption(item)
        if let image = item.first({ $0.attribute("data-image") != nil }) {
            media.kind = .image
            media.url = image.attribute("data-image").flatMap { TextCollector.line($0) }
        } else if let embed = item.first({ $0.attribute("data-embed") != nil }) {
            media.kind = .embed
            media.embed = embed.attribute("data-embed").flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
        } else if let player = item.elements.first(where: { !$0.hasClass("graphic-warning") && !$0.hasClass("caption") }
        ) {
            read(player, into: &media)
        }
        return media.kind == nil && media.caption == nil ? nil : media
    }

    /// What is written straight into the list item: a picture, a link to a document, or a player.
    private static func read(_ player: HTMLNode, into media: inout Media) {
        if player.tag == GUMBO_TAG_IMG {
            media.kind = .image
            media.url = player.attribute("src").flatMap { TextCollector.line($0) }
        } else if player.tag == GUMBO_TAG_A, let link = player.link {
            media.kind = .document
            media.url = link
        } else {
            media.kind = .embed
            media.embed = player.markup
        }
    }

    /// The captions, one a line.
    private static func caption(_ item: HTMLNode) -> String? {
        let captions = item.outermost(class: "caption").compactMap(\.prose)
        return captions.isEmpty ? nil : captions.joined(separator: "\n")
    }
}
