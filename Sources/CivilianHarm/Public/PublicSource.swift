// SPDX-License-Identifier: Apache-2.0

/// What the public sees of a source.
package struct PublicSource: Hashable, Sendable {
    package let name: String?
    package let author: String?
    package let authorTranslated: String?
    package let language: Term<LanguageTag>?
    package let platform: Term<Platform>?
    package let url: String?
    package let archiveURL: String?
    package let date: CalendarDay?
    package let includesVideo: Bool?
    package let images: [PublicMedia]
    package let independenceGroup: String?
    package let reading: SourceReading?

    package init(_ source: Source) {
        name = source.name
        author = source.author
        authorTranslated = source.authorTranslated
        language = source.language
        platform = source.platform
        url = source.url
        archiveURL = source.archiveURL
        date = source.date
        includesVideo = source.includesVideo
        images = source.images.map(PublicMedia.init)
        independenceGroup = source.independenceGroup
        reading = source.reading.map(Self.reading)
    }

    private static func reading(_ reading: SourceReading) -> SourceReading {
        var copy = SourceReading()
        copy.tallies = reading.tallies
        copy.quote = reading.quote
        return copy
    }
}
