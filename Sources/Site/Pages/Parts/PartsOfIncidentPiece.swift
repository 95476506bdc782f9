// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The statements, sources or media of one incident in a list, under the incident that they belong to.
struct PartsOfIncidentPiece {
    let listed: ListedParts
    let part: IncidentPart
    let isContinued: Bool
    let words: Phrasebook

    private var incident: PublicIncident { listed.incident }

    var html: HTML {
        """
        <section class="harmed">
        <h2><a href="\(address)">\(place)</a></h2>
        <p class="head">\(date) <span class="dot">·</span> \(code)\
        \(when: isContinued, " <span class=\"dot\">·</span> \(words[PartPhrase.continuedParts])")</p>
        \(parts)
        </section>

        """
    }

    private var address: String {
        let path = Route.incident(words.language, key: incident.firstCode ?? incident.id.description).path
        switch part {
        case .statement: return path + "#militaries"
        case .source: return path + "#sources"
        case .media: return path + "#media"
        }
    }

    private var code: HTML {
        incident.codes.isEmpty ? "\(words[.withoutCode])" : .code(incident.codes.joined(separator: " "))
    }

    private var date: HTML {
        guard let first = incident.date else { return "\(words[.undated])" }
        return "<time datetime=\"\(first.text)\">\(words.days(first, incident.dateEnd))</time>"
    }

    private var place: HTML {
        if let name = incident.placeNames.preferred(words.language) {
            return .isolated(name.text, language: name.language)
        }
        return incident.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private var parts: HTML {
        switch part {
        case .statement:
            return
                "<ul class=\"items\">\(each: listed.statements, { "<li>\(StatementPiece(said: $0, words: words).html)</li>\n" })</ul>"
        case .source: return "<ul class=\"items\">\(each: listed.sources, { "<li>\(source($0))</li>\n" })</ul>"
        case .media: return "<ul class=\"media\">\(each: listed.media, { "<li>\(media($0))</li>\n" })</ul>"
        }
    }

    private func media(_ media: PublicMedia) -> HTML {
        WithheldMedia(media: media, words: words) { link in
            let label = words.filled(.openAtItsSource, markup: ["host": .code(link.host)])
            return "<p>\(HTML.external(link.address, label: label))</p>"
        }.html
    }

    private func source(_ source: PublicSource) -> HTML {
        let name = source.name ?? source.author ?? ExternalLink(source.url)?.host ?? words[.sourceNotNamed]
        let archive = ExternalLink(source.archiveURL)
        let tags = [source.platform.map { words.label($0) }, source.language.map { words.label($0) }]
        let details: [HTML] = [
            source.name == nil ? nil : source.author.map { .isolated($0) },
            source.date.map(words.dayHTML),
            // An address that cannot be linked is still part of the record.
            ExternalLink(source.url) == nil ? source.url.map { .code($0) } : nil,
        ].compactMap(\.self)
        return """
            <p class="source">\(HTML.external(source.url, label: .isolated(name), archive: source.archiveURL))\
            \(each: tags.compactMap(\.self), { " <bdi class=\"tag\">\($0)</bdi>" })\
            \(some: archive, { " <span class=\"archived\">\(HTML.external($0.address, label: .escaping(words[.archivedCopy])))</span>" })</p>
            \(when: !details.isEmpty, "<p class=\"aside\">\(HTML.joined(details, by: " · "))</p>")
            """
    }
}

/// What one actor said of an incident: who, when, what it found and why, in its own words.
struct StatementPiece {
    let said: PublicStatement
    let words: Phrasebook

    var html: HTML {
        let actor = said.actor.map { words.label($0) } ?? words[.actorNotNamed]
        let partner = said.partnerOf.map { words.filled(PartPhrase.partnerOf, ["name": words.label($0)]) as String }
        let reasons = said.reasons.map { words.label($0.reason) }
        return """
            <p class="said"><bdi>\(actor)</bdi>\(some: partner, { " <span class=\"aside\"><bdi>\($0)</bdi></span>" })</p>
            <p class="aside">\(HTML.joined(head, by: " · "))</p>
            \(when: !reasons.isEmpty, "<p class=\"aside\">\(words[PartPhrase.reason]): <bdi>\(words.list(reasons))</bdi></p>")
            \(conceded)
            \(some: said.statement?.text, { "<blockquote>\(HTML.prose($0))</blockquote>" })
            \(some: said.statement?.url, original)
            """
    }

    private var head: [HTML] {
        let day = said.statement.map { $0.date.map(words.dayHTML) ?? "\(words[.undatedStatement])" }
        let position = said.position.map { words.label($0) }
        return [
            day ?? "\(words[PartPhrase.positionWithoutStatement])",
            position.map { "\(words[.positionLabel]) <bdi>\($0)</bdi>" },
        ].compactMap(\.self)
    }

    /// What the actor concedes in its own numbers; nothing where it accepted nothing.
    private var conceded: HTML {
        guard said.position == .known(.credible), let killed = words.figure(said.deathsConceded),
            let injured = words.figure(said.injuriesConceded)
        else { return .empty }
        let text: String = words.filled(PartPhrase.concededByThem, ["killed": killed, "injured": injured])
        return "<p class=\"aside\">\(text)</p>"
    }

    private func original(_ address: String) -> HTML {
        guard let link = ExternalLink(address) else { return "<p class=\"aside\">\(HTML.code(address))</p>" }
        let label = HTML.escaping(words[.originalSource])
        return "<p class=\"aside\">\(HTML.external(address, label: label)) \(HTML.code(link.host))</p>"
    }
}
