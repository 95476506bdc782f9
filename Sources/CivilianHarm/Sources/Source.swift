// SPDX-License-Identifier: Apache-2.0

/// A citation of a source by an incident.
package struct Source: InterchangeObject {
    package var name: String?
    package var author: String?
    package var authorTranslated: String?
    package var language: Term<LanguageTag>?
    package var platform: Term<Platform>?
    package var url: String?
    package var archiveURL: String?
    package var date: CalendarDay?
    package var recordID: String?
    package var includesVideo: Bool?
    package var images: [Media] = []
    /// Sources of one group go back to one origin; nil where nobody judged.
    package var independenceGroup: String?
    package var reading: SourceReading?

    package init() {}

    package static let form = Form<Source>([
        Field("name", \.name), Field("author", \.author), Field("authorTranslated", \.authorTranslated),
        Field("language", \.language), Field("platform", \.platform), Field("url", \.url),
        Field("archiveURL", \.archiveURL), Field("date", \.date), Field("recordID", \.recordID),
        Field("includesVideo", \.includesVideo), Field("images", \.images),
        Field("independenceGroup", \.independenceGroup), Field("reading", \.reading),
    ])
}

/// What one source says of the casualties.
package struct SourceReading: InterchangeObject {
    package var tallies = Tallies()
    package var quote: String?
    package var note: String?

    package init() {}

    package static let form = Form<SourceReading>([
        Field("tallies", \.tallies), Field("quote", \.quote), Field("note", \.note),
    ])
}

/// A file or an embed.
package struct Media: InterchangeObject {
    package var kind: MediaKind?
    package var url: String?
    /// The archive's attachment number.
    package var ref: String?
    /// Code or link as given; never rendered.
    package var embed: String?
    /// Whether the content is graphic; nil is treated as graphic.
    package var graphic: Bool?
    package var caption: String?
    package var tags: [String] = []
    package var origin: MediaOrigin?

    package init() {}

    package static let form = Form<Media>([
        Field("kind", \.kind), Field("url", \.url), Field("ref", \.ref), Field("embed", \.embed),
        Field("graphic", \.graphic), Field("caption", \.caption), Field("tags", \.tags), Field("origin", \.origin),
    ])
}

/// A work that refers to the incident.
package struct Citation: InterchangeObject {
    package var title: String?
    package var organisation: String?
    package var kind: Term<CitationKind>?
    package var url: String?

    package init() {}

    package static let form = Form<Citation>([
        Field("title", \.title), Field("organisation", \.organisation), Field("kind", \.kind), Field("url", \.url),
    ])
}

/// Documents that a military released on the incident.
package struct DeclassifiedFile: InterchangeObject {
    package var assessmentURL: String?
    package var pressReleaseURL: String?
    package var provisional: Bool?

    package init() {}

    package static let form = Form<DeclassifiedFile>([
        Field("assessmentURL", \.assessmentURL), Field("pressReleaseURL", \.pressReleaseURL),
        Field("provisional", \.provisional),
    ])
}
