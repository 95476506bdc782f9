// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var munitions: HTML {
        guard !incident.munitions.isEmpty else { return .empty }
        return section(
            "munitions",
            .munitions,
            """
            <ul class="items">\(each: incident.munitions, { munition in
                """
                <li>\(some: munition.model, { "<p><strong><bdi>\($0)</bdi></strong></p>" })
                \(some: munition.note, HTML.prose)
                \(some: ExternalLink(munition.url), openElsewhere)</li>
                """
            })</ul>
            """
        )
    }

    var sources: HTML {
        guard let sources = incident.sources, !sources.isEmpty else {
            let phrase: Phrase = incident.sources == nil ? .sourcesNotListed : .noSources
            return section("sources", .sources, "<p class=\"none\">\(words[phrase])</p>")
        }
        return section(
            "sources",
            .sources,
            count: sources.count,
            """
            <details class="list" open><summary>\(words.counted(.sources, sources.count))</summary>
            <ol class="sources">\(each: sources, { "<li>\(source($0))</li>" })</ol></details>
            """
        )
    }

    private func source(_ source: PublicSource) -> HTML {
        let name = source.name ?? source.author ?? ExternalLink(source.url)?.host ?? words[.sourceNotNamed]
        let day = incident.lastUpdated?.text
        return """
            <p class="source">\(HTML.external(source.url, label: .isolated(name), archive: source.archiveURL, day: day))\
            \(tag(source.platform))\(tag(source.language)) \(archivedCopy(source.archiveURL))</p>
            \(sourceDetails(source))
            \(some: source.reading, reading)
            \(each: source.images, { withheld($0, of: .pictureInThisSource) })
            """
    }

    private func tag<Terms: Vocabulary>(_ term: Term<Terms>?) -> HTML {
        guard let term else { return .empty }
        return " <span class=\"tag\"><bdi>\(words.label(term))</bdi></span>"
    }

    private func sourceDetails(_ source: PublicSource) -> HTML {
        let author = source.name == nil ? nil : source.author
        let details: [HTML] = [
            author.map { .isolated($0) },
            source.authorTranslated.map { .isolated($0) },
            source.date.map(words.dayHTML),
            source.includesVideo == true ? .escaping(words[.includesVideo]) : nil,
            source.independenceGroup.map { group in
                words.filled(.originGroup, markup: ["group": .isolated(group)])
            },
            // An address that cannot be linked is still part of the record.
            ExternalLink(source.url) == nil ? source.url.map { .code($0) } : nil,
        ].compactMap(\.self)
        return details.isEmpty ? .empty : "<p class=\"aside\">\(HTML.joined(details, by: " · "))</p>"
    }

    private func reading(_ reading: SourceReading) -> HTML {
        let figures = reading.tallies.knownGroups.flatMap { group -> [String] in
            let tally = reading.tallies[group]
            return [(Phrase.killed, tally.killed), (.injured, tally.injured)].compactMap { name, bound in
                guard bound != .unknown, let figure = words.figure(bound) else { return nil }
                let values = ["group": group.label(words.language), "outcome": words[name], "figure": figure]
                return words.filled(.readingFigure, values)
            }
        }
        return """
            \(some: reading.quote, { "<blockquote dir=\"auto\">\($0)</blockquote>" })
            \(when: !figures.isEmpty, "<p class=\"aside\">\(words[.readAs]) \(figures.joined(separator: " · "))</p>")
            """
    }
}
