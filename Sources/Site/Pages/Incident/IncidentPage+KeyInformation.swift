// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var keyInformation: HTML {
        section("key", .keyInformation, "\(findings)\(figures)\(facts)\(detailedFigures)")
    }

    private var facts: HTML {
        """
        <dl class="facts">
        \(fact(.incidentStatus, .escaping(words.label(incident.stage))))
        \(fact(incident.countries.count > 1 ? .countries : .country, terms(incident.countries)))
        \(fact(incident.actors.count == 1 ? .militaryActor : .militaryActors, terms(incident.actors, unless: words[.notRecorded])))
        \(fact(.strikeType, terms(incident.strikeTypes)))
        \(fact(.strikeStatus, strikeStatus))
        \(fact(.strikeCount, incident.strikeCount.map { .escaping(words.number($0)) }))
        \(fact(.harmReported, .escaping(harmReported)))
        \(fact(.causes, terms(incident.causes)))
        \(fact(incident.strikeStatus == .known(.declared) ? .knownTarget : .suspectedTarget, terms(incident.targets)))
        \(fact(.observations, terms(incident.observations)))
        \(fact(.infrastructure, infrastructure))
        \(fact(.impacts, terms(incident.impacts)))
        \(fact(.vesselTypes, terms(incident.vesselTypes)))
        \(fact(.firstReported, firstReported))
        </dl>
        """
    }

    private func fact(_ name: Phrase, _ value: HTML?) -> HTML {
        guard let value, !value.isEmpty else { return .empty }
        return "<div><dt>\(words[name])</dt><dd>\(value)</dd></div>\n"
    }

    /// Terms one under the other, as labels may hold commas; nothing for none, or what is given for none.
    func terms<Terms: Vocabulary>(_ terms: [Term<Terms>], unless none: String? = nil) -> HTML? {
        guard !terms.isEmpty else { return none.map { .escaping($0) } }
        guard terms.count > 1 else { return term(terms[0]) }
        return "<ul>\(each: terms, { "<li>\(term($0))</li>" })</ul>"
    }

    /// A term with its parent: "Airstrike (Drone strike)".
    private func term<Terms: Vocabulary>(_ term: Term<Terms>) -> HTML {
        let label = HTML.isolated(words.label(term))
        guard let parent = term.known?.parent else { return label }
        return "<bdi>\(parent.label(words.language))</bdi> (\(label))"
    }

    private var strikeStatus: HTML? {
        guard let status = incident.strikeStatus else { return nil }
        let label = HTML.isolated(words.label(status))
        return status == .known(.declared) ? label : "\(label) <span class=\"aside\">\(words[.alleged])</span>"
    }

    private var harmReported: String {
        switch incident.harmReported {
        case true?: words[.yes]
        case false?: words[.no]
        case nil: words[.notRecorded]
        }
    }

    private var infrastructure: HTML? {
        let listed = Set(incident.infrastructure.compactMap(\.kind))
        let parents = Set(listed.compactMap { $0.known?.parent }.map { Term.known($0) })
        let rows =
            incident.infrastructure.map(infrastructureRow)
            + incident.infrastructureKinds.filter { !listed.contains($0) && !parents.contains($0) }.map(term)
        guard !rows.isEmpty else { return nil }
        return rows.count == 1 ? rows[0] : "<ul>\(each: rows, { "<li>\($0)</li>" })</ul>"
    }

    private func infrastructureRow(_ row: Infrastructure) -> HTML {
        let details = [
            row.affiliation.map { HTML.isolated(words.label($0)) },
            row.destruction.map { .escaping(words.filled(.destruction, ["kind": words.label($0)])) },
            row.declaredTarget == true ? .escaping(words[.declaredTarget]) : nil,
        ].compactMap(\.self)
        let kind = row.kind.map(term) ?? "\(words[.infrastructureUnnamed])"
        return details.isEmpty ? kind : "\(kind) <span class=\"aside\">\(HTML.joined(details, by: " · "))</span>"
    }

    private var firstReported: HTML? {
        guard incident.firstReportedAt != nil || incident.firstReportedBy != nil else { return nil }
        let by = incident.firstReportedBy.map { link(incident.firstReportedURL, .isolated($0)) }
        let at = incident.firstReportedAt.map(words.momentHTML)
        return .joined([at, by].compactMap(\.self), by: " · ")
    }
}
