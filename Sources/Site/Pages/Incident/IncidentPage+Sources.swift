// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

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
        let shown = shown(pieces(of: .sources), of: .sources)
        return section(
            "sources",
            .sources,
            count: sources.count,
            """
            \(corroboration(Corroboration(sources)))
            <details class="list" open><summary>\(words.counted(.sources, sources.count))</summary>
            <ol class="sources">\(HTML.joined(shown))</ol></details>
            \(rest(of: .sources, shown: shown.count, total: sources.count))\(when: frame.hasParts, allSources)
            """
        )
    }

    /// The way to the sources of all records, publisher by publisher.
    private var allSources: HTML {
        let list = Route.parts(words.language, .source).path + "?by=\(PartField.publisher.rawValue)"
        return "<p class=\"aside\"><a href=\"\(list)\">\(words[PartPhrase.allOfPublisher])</a></p>"
    }

    /// How many of the sources are independent, and where they appeared.
    private func corroboration(_ corroboration: Corroboration) -> HTML {
        let values = ["count": words.number(corroboration.independent)]
        let kinds = corroboration.kinds.map { kind -> HTML in
            let name = kind.platform.map { words.label($0) } ?? words[FigurePhrase.notKnown]
            return HTML.isolated("\(name) \(words.number(kind.sources))")
        }
        return """
            <p class="corroboration">\(words.filled(FigurePhrase.independentSources, values)) \
            \(when: corroboration.isProvisional, "<strong>\(words[FigurePhrase.provisional])</strong>")</p>
            <p class="aside">\(words[FigurePhrase.independenceNote]) \(HTML.joined(kinds, by: " · "))</p>
            """
    }

    /// One source: who, where, when, what it says, and its archived copy.
    func source(_ source: PublicSource) -> HTML {
        let name = source.name ?? source.author ?? ExternalLink(source.url)?.host ?? words[.sourceNotNamed]
        return """
            <p class="source">\(link(source.url, .isolated(name), archive: source.archiveURL))\
            \(tag(source.platform))\(tag(source.language)) \(archivedCopy(source.archiveURL))</p>
            \(sourceDetails(source))
            \(some: source.reading, reading)
            \(each: source.images, { withheld($0, of: .pictureInThisSource) })
            """
    }

    private func tag<Terms: Vocabulary>(_ term: Term<Terms>?) -> HTML {
        guard let term else { return .empty }
        return " <bdi class=\"tag\">\(words.label(term))</bdi>"
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
        let vague = reading.quote.map { model.quantities.vagueQuantities(in: $0) } ?? []
        return """
            \(some: reading.quote, { "<blockquote dir=\"auto\">\($0)</blockquote>" })
            \(when: !figures.isEmpty, "<p class=\"aside\">\(words[.readAs]) \(figures.joined(separator: " · "))</p>")
            \(each: vague, { quantity in
                """
                <p class="aside">\(words.filled(.wordCountsAs, markup: [
                    "word": .isolated(quantity.words),
                    "figure": .escaping(words.figure(quantity.bound) ?? ""),
                    "rule": .code(quantity.ruleID),
                ]))</p>
                """
            })
            """
    }
}
