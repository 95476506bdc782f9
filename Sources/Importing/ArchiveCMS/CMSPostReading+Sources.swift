// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    /// A post without the key has no list; a null one is a list without entries.
    mutating func readSources() {
        if acf.has("sources") {
            var sources: [Source] = []
            for row in rows("sources", of: acf) {
                let source = source(row)
                if source.saysSomething { sources.append(source) }
                close(row)
            }
            draft.incident.sources = sources
        }
        if acf.has("media") { draft.incident.media = media("media", of: acf, origin: .source) }
        knows("sources", "sources")
        knows("media", "media")
    }

    private mutating func source(_ row: CMSObject) -> Source {
        var source = Source()
        source.name = line("source_name", of: row).map { $0.hasPrefix("'@") ? String($0.dropFirst()) : $0 }
        source.language = draft.term(line("source_language", of: row), "sources.language")
        source.platform = draft.term(line("source_media", of: row), "sources.platform")
        source.url = line("source_url", of: row)
        source.archiveURL = line("source_archive_url", of: row)
        source.recordID = line("source_record", of: row)
        source.author = line("source_author", of: row)
        source.authorTranslated = line("source_author_translated", of: row)
        source.date = day("source_date", of: row)
        source.includesVideo = bool("source_includes_video", of: row)
        source.images = media("source_images", of: row, origin: .source)
        return source
    }

    /// The rows of a media list.
    mutating func media(_ key: String, of object: CMSObject, origin: MediaOrigin) -> [Media] {
        var found: [Media] = []
        for row in rows(key, of: object) {
            var media = Media()
            if let kind = line("media_type", of: row) {
                media.kind = MediaKind(rawValue: kind.lowercased())
                if media.kind == nil {
                    draft.keep(
                        kind,
                        field: row.path("media_type"),
                        code: .malformedValue,
                        "“\(kind)” is not a media type"
                    )
                }
            }
            for key in ["media_image", "media_document"] {
                let file = row.take(key)
                media.url = media.url ?? CMSValue.url(file)
                media.ref = media.ref ?? CMSValue.attachment(file)
            }
            media.embed = CMSValue.raw(row.take("media_embed")).flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
            media.graphic = bool("media_graphic_imagery", of: row)
            media.caption = prose("media_embed_caption", of: row) ?? prose("media_caption", of: row)
            media.tags = CMSValue.termReferences(row.take("media_tags")).compactMap { CMSValue.line($0) }
            if media.saysSomething {
                media.origin = origin
                found.append(media)
            }
            close(row)
        }
        return found
    }

    mutating func readDocuments() {
        for row in rows("declassified_assessments_press_releases", of: acf) {
            var file = DeclassifiedFile()
            file.assessmentURL = CMSValue.url(row.take("declassified_assessment_url"))
            file.pressReleaseURL = CMSValue.url(row.take("press_release_url"))
            file.provisional = bool("provisional", of: row)
            if file != DeclassifiedFile() { draft.incident.declassified.append(file) }
            close(row)
        }
        knows("declassified", "declassified_assessments_press_releases")
    }

    /// Keeps custom fields that nobody read, and terms of taxonomies that the format has no place for.
    mutating func keepLeftovers() {
        for key in Self.leftOut { _ = acf.take(key) }
        close(acf)
        for member in post.leftovers where !Self.ordinary.contains(member.key) {
            guard let terms = member.value.array, terms.allSatisfy({ CMSValue.integer($0) != nil }) else { continue }
            close(CMSObject([member], path: ""))
        }
    }

    /// Left out on purpose: internal notes, staff, and what is derived.
    private static let leftOut = [
        "documentation", "show_internal_notes", "internal_geolocation_notes", "geolocation_sign_off",
    ]
    /// What every post of the CMS has, of whatever type; staff; and positions, which each actor's row has.
    private static let ordinary: Set<String> = [
        "author", "authors", "belligerent_assessment", "categories", "tags", "class_list", "featured_media",
        "geolocation_assessor", "meta",
    ]
}

extension Source {
    /// Whether anything but a lone `false` is known of it.
    var saysSomething: Bool {
        var rest = self
        if rest.includesVideo == false { rest.includesVideo = nil }
        return rest != Source()
    }
}

extension Media {
    /// Whether anything but a lone `false` is known of it.
    var saysSomething: Bool {
        var rest = self
        if rest.graphic == false { rest.graphic = nil }
        return rest != Media()
    }
}
