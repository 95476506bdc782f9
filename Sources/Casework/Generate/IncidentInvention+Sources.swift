// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    /// How many sources there are, as likely as they stand here: 6 on average.
    private static let counts = [1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12, 16]

    private struct Outlet: Sendable {
        let name: String
        let platform: Term<Platform>?
        let language: Term<LanguageTag>
        let address: String
    }

    private static let outlets: [Outlet] = [
        outlet("Nasim Valley Radio", .web, "ar", "https://radio.example/news/"),
        outlet("Salt Coast Observer", .web, "en", "https://observer.example/a/"),
        outlet("@nasim_now", .twitter, "ar", "https://short.example/nasim_now/status/"),
        outlet("@salt_coast_en", .twitter, "en", "https://short.example/salt_coast_en/status/"),
        outlet("صوت الوادي", .facebook, "ar", "https://social.example/sawt.alwadi/posts/"),
        outlet("شبكة الشاطئ", .facebook, "ar", "https://social.example/shati.net/posts/"),
        outlet("أخبار التلال", .telegram, "ar", "https://channel.example/tilal/"),
        outlet("Island Documentation Network", .telegram, "ar", "https://channel.example/idn/"),
        outlet("Rassegna dell'Isola", .web, "it", "https://rassegna.example/"),
        outlet("Capes Video Desk", .youtube, "en", "https://tube.example/watch/"),
        outlet("مرصد الرؤوس", .video, "ar", "https://video.example/ruus/"),
        outlet("Journal des Caps", nil, "fr", "https://journal.example/article/"),
        outlet("Ada Postası", .web, "tr", "https://posta.example/haber/"),
        outlet("Seaward Daily", .web, "es", "https://seaward.example/n/"),
    ]

    private static func outlet(_ name: String, _ platform: Platform?, _ language: String, _ address: String) -> Outlet {
        Outlet(
            name: name,
            platform: platform.map { .known($0) },
            language: .known(LanguageTag(validKey: language)),
            address: address
        )
    }

    /// Sources with links and copies; some were read for their figures.
    mutating func makeSources() {
        let count = random.pick(Self.counts)
        let isRead = killed != nil && count > 1 && random.happens(25)
        var sources: [Source] = []
        sources.reserveCapacity(count)
        for row in 0..<count {
            // Two sources at least are of two outlets.
            let other = row == 1 ? sources[0].name : nil
            sources.append(source(row, notOf: other))
        }
        if isRead, let killed {
            sources[0].reading = reading(killed.min)
            sources[1].reading = reading(killed.max)
        }
        if count > 4, random.happens(12) {
            sources[2].independenceGroup = "valley radio"
            sources[3].independenceGroup = "valley radio"
        }
        incident.sources = sources
    }

    private mutating func source(_ row: Int, notOf other: String?) -> Source {
        var outlet = random.pick(Self.outlets)
        while outlet.name == other { outlet = random.pick(Self.outlets) }
        var source = Source()
        source.name = outlet.name
        source.platform = outlet.platform
        source.language = outlet.language
        let number = index * 64 + row
        source.url = "\(outlet.address)\(number)"
        if random.happens(78) { source.archiveURL = "https://archive.example/\(number)" }
        if random.happens(60) { source.date = Self.day(day.dayNumber + random.below(4)) }
        if random.happens(7) { source.includesVideo = true }
        if random.happens(3), row != 1 {
            source.author = "مراسل \(place.name.arabic)"
            source.authorTranslated = "Correspondent in \(place.name.english)"
        }
        return source
    }

    private func reading(_ count: Int) -> SourceReading {
        var reading = SourceReading()
        reading.tallies[.civilians].killed = Bound(min: count, max: count)
        reading.tallies[.civilians].injured = incident.tallies[.civilians].injured
        reading.quote = "عدد الضحايا \(count)"
        return reading
    }
}
