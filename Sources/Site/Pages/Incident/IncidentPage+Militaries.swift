// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

extension IncidentPage {
    /// What each actor reported and said, in its own words and with its dates.
    var militaries: HTML {
        guard !incident.involvements.isEmpty else { return .empty }
        return section("militaries", .militaries, "\(each: incident.involvements, military)")
    }

    private func military(_ involvement: PublicInvolvement) -> HTML {
        let parts: [HTML] = [
            statedPlace(involvement),
            reports(involvement.strikeReports, .strikeReport, actor: nil),
            .joined(
                involvement.partnerStrikeReports.map { reports([$0.report], .partnerStrikeReport, actor: $0.partner) }
            ),
            statements(involvement.statements, .statements, actor: nil),
            .joined(
                involvement.partnerStatements.map { statements($0.statements, .partnerStatements, actor: $0.partner) }
            ),
            actorMedia(involvement.media),
        ].filter { !$0.isEmpty }
        return """
            <section class="military">
            <h3>\(actorName(involvement))</h3>
            <p class="aside">\(words[.positionLabel]) <bdi>\(involvement.position.map(words.label) ?? words[.positionNotRecorded])</bdi>\
            \(some: allStatements(of: involvement.actor), { " · \($0)" })</p>
            \(parts.isEmpty ? "<p class=\"none\">\(words[.nothingPublishedByActor])</p>" : .joined(parts, by: "\n"))
            </section>
            """
    }

    /// The way to everything that an actor said of any incident; nil where it is not named, or nothing is listed.
    private func allStatements(of actor: Term<Actor>?) -> HTML? {
        guard frame.hasParts, case .known? = actor, let code = actor?.code else { return nil }
        var query = PartQuery(.statement)
        query[.saidBy] = [code]
        let list = Route.parts(words.language, .statement).path + "?\(query.queryString)"
        return "<a href=\"\(list)\">\(words[PartPhrase.allStatementsOf])</a>"
    }

    private func statedPlace(_ involvement: PublicInvolvement) -> HTML {
        let rows: [(Phrase, HTML)] = [
            involvement.statedLocation.map { (.statedLocation, HTML.isolated($0)) },
            involvement.statedAccuracy.map { (.statedAccuracy, HTML.isolated($0)) },
            involvement.mgrs.map { (.gridReference, grid($0)) },
        ].compactMap(\.self)
        guard !rows.isEmpty else { return .empty }
        return """
            <dl class="facts">\(each: rows, { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>" })</dl>
            """
    }

    /// A grid reference as an area: as written, and each square that it names.
    private func grid(_ reference: GridReference) -> HTML {
        """
        \(HTML.code(reference.text))
        \(when: reference.problem != nil, "<p class=\"note\">\(words[problem(reference)])</p>")
        \(each: reference.squares, { square in "<p class=\"aside\">\(area(square))</p>" })
        """
    }

    private func problem(_ reference: GridReference) -> Phrase {
        reference.problem == "severalReferences" ? .severalGridReferences : .notAGridReference
    }

    private func area(_ square: GridSquare) -> HTML {
        let side = words.distance(metres: Double(square.sideMetres))
        guard square.centre.count == 2 else { return words.filled(.squareOfSide, markup: ["side": .escaping(side)]) }
        let radius = Double(square.sideMetres) / 2.0.squareRoot()
        let centre = GeographicText.coordinate(square.centre[0], square.centre[1], radiusMetres: radius)
        return words.filled(.squareWithCentre, markup: ["side": .escaping(side), "centre": .code(centre)])
    }

    private func reports(_ reports: [StrikeReport], _ heading: Phrase, actor: Term<Actor>?) -> HTML {
        guard !reports.isEmpty else { return .empty }
        return """
            <h4>\(words[heading])\(some: actor, { ": <bdi>\(words.label($0))</bdi>" })</h4>
            \(each: reports, { report in
                """
                \(some: report.text, { "<blockquote>\(HTML.prose($0))</blockquote>" })
                \(some: report.originalText, { "<details><summary>\(words[.inTheOriginal])</summary><blockquote>\(HTML.prose($0))</blockquote></details>" })
                \(originalSource(report.url))
                """
            })
            """
    }

    private func statements(_ statements: [Statement], _ heading: Phrase, actor: Term<Actor>?) -> HTML {
        guard !statements.isEmpty else { return .empty }
        return """
            <h4>\(words[heading])\(some: actor, { ": <bdi>\(words.label($0))</bdi>" })</h4>
            \(each: statements, { statement in
                """
                <div class="statement">
                <p class="said">\(statement.date.map(words.dayHTML) ?? "\(words[.undatedStatement])")</p>
                \(some: statement.text, { "<blockquote>\(HTML.prose($0))</blockquote>" })
                \(originalSource(statement.url))
                </div>
                """
            })
            """
    }

    private func originalSource(_ address: String?) -> HTML {
        guard let address else { return .empty }
        guard let link = ExternalLink(address) else { return "<p class=\"aside\">\(HTML.code(address))</p>" }
        return """
            <p class="aside">\(self.link(address, .escaping(words[.originalSource]))) \(HTML.code(link.host))</p>
            """
    }

    private func actorMedia(_ media: [PublicMedia]) -> HTML {
        guard !media.isEmpty else { return .empty }
        return """
            <h4>\(words[.mediaOfActor])</h4>
            \(mediaList(media))
            """
    }
}
