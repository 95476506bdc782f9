// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// One allegation of a casualty report: its words with the values marked, and the values beside them.
struct EntryPiece {
    let entry: ReportEntry
    /// Its place in the report, from 0.
    let index: Int
    let text: AnnotatedText
    /// Published incidents that it was found to speak of.
    let incidents: [(id: Incident.ID, code: String)]
    let words: Phrasebook

    var html: HTML {
        let number = words.filled(.entryNumber, ["n": words.number(entry.number ?? index + 1)])
        let marks = entry.marks.filter { !["finding", "position"].contains($0.field) }
        let passage = text.marked(from: entry.start, to: entry.end, marks) { name(of: $0) }
        return """
            <section class="entry" id="entry-\(index + 1)">
            <h2>\(number)</h2>
            <blockquote lang="en" dir="ltr">\(passage)</blockquote>
            \(ReportPage.list(facts, words))
            </section>

            """
    }

    private var facts: [(ReportPhrase, HTML)] {
        var facts: [(ReportPhrase, HTML)] = []
        let day = entry.date.map { HTML.escaping(words.days($0, entry.dateEnd)) }
        let country = entry.country.map { HTML.isolated($0.label(words.language)) }
        let place = entry.place.map { HTML.isolated($0, language: "en") }
        let spot = [day, place, country].compactMap(\.self)
        if !spot.isEmpty { facts.append((.entryOf, HTML.joined(spot, by: " · "))) }
        if let via = entry.via { facts.append((.via, HTML.isolated(via.label(words.language)))) }
        if let position = entry.position { facts.append((.entryFinding, .escaping(position.label(words.language)))) }
        if !entry.reasons.isEmpty {
            facts.append((.reasons, .escaping(entry.reasons.map { $0.label(words.language) }.joined(separator: " · "))))
        }
        if entry.killed != .unknown || entry.injured != .unknown {
            let parts: [(Phrase, Bound)] = [(.killed, entry.killed), (.injured, entry.injured)]
            let figures = parts.compactMap { name, bound in
                bound == .unknown ? nil : words.figure(bound).map { "\(words[name]): \($0)" }
            }
            facts.append((.conceded, .escaping(figures.joined(separator: " · "))))
        }
        if let serial = entry.serial { facts.append((.serial, .code(serial))) }
        if !entry.codes.isEmpty { facts.append((.codes, HTML.joined(entry.codes.map { .code($0) }, by: ", "))) }
        if !entry.grids.isEmpty { facts.append((.squares, HTML.joined(entry.grids.map { .code($0.text) }, by: ", "))) }
        if !incidents.isEmpty {
            let links = incidents.map { incident in
                let address = Route.incident(words.language, key: incident.code).path
                return "<a href=\"\(address)\">\(HTML.code(incident.code))</a>" as HTML
            }
            let note: HTML = """
                \(HTML.joined(links, by: ", ")) <span class="aside">\(words[ReportPhrase.verdictNote])</span>
                """
            facts.append((.incidentsDecided, note))
        }
        return facts
    }

    /// What a mark is called when it is pointed at.
    private func name(of field: String) -> String {
        switch field {
        case "date", "dateEnd", "place", "country": words[ReportPhrase.entryOf]
        case "via": words[ReportPhrase.via]
        case "serial": words[ReportPhrase.serial]
        case "codes", "code": words[ReportPhrase.codes]
        case "grids", "grid": words[ReportPhrase.squares]
        case "killed", "injured": words[ReportPhrase.conceded]
        default: words[ReportPhrase.readOut]
        }
    }
}

/// The flow of allegations in a report's period, and whether its figures balance.
struct FlowPiece {
    let flow: ReportFlow
    let words: Phrasebook

    var html: HTML {
        let figures: [(ReportPhrase, Int?)] = [
            (.flowOpenBefore, flow.openBefore), (.flowReceived, flow.received), (.flowReopened, flow.reopened),
            (.flowCompleted, flow.completed), (.flowCredible, flow.credible), (.flowNonCredible, flow.nonCredible),
            (.flowDuplicate, flow.duplicate), (.flowOpenAfter, flow.openAfter),
        ]
        let facts = figures.compactMap { name, figure in
            figure.map { (name, HTML.escaping(words.number($0))) }
        }
        return """
            <section class="flow"><h2>\(words[ReportPhrase.flowTitle])</h2>
            \(ReportPage.list(facts, words))\(some: balance, { "<p>\(words[$0])</p>\n" })</section>

            """
    }

    /// Whether open before + new + reopened − completed is open after; nil where the report does not print enough.
    private var balance: ReportPhrase? {
        let audit = FlowAudit(flow)
        guard audit.checked.contains(.open) else { return nil }
        return audit.problems.contains { $0.sum == .open } ? .flowBroken : .flowBalances
    }
}
