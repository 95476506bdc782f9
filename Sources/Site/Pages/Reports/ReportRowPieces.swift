// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// One report in a list.
struct ReportRowPiece {
    let row: ReportRow
    let words: Phrasebook

    var html: HTML {
        let summary = row.summary
        let address = Route.report(words.language, row.number, .annotated).path
        return """
            <li><p class="said"><a href="\(address)">\(HTML.isolated(ReportTitle.text(row, words)))</a></p>
            <p class="head">\(HTML.joined(head(summary), by: " · "))</p></li>

            """
    }

    private func head(_ summary: ReportSummary) -> [HTML] {
        var parts: [HTML] = []
        if let issuer = summary.issuer { parts.append(HTML.isolated(Issuer.label(issuer, words.language))) }
        if let kind = summary.kind { parts.append(.escaping(words.label(of: kind, in: ReportDimension.kind))) }
        if let first = summary.dateStart {
            parts.append(.escaping("\(words[ReportPhrase.covers]): \(words.days(first, summary.dateEnd))"))
        }
        if let day = summary.published {
            parts.append("\(words[ReportPhrase.published]): \(words.dayHTML(day))")
        }
        if summary.entries > 0 { parts.append(.escaping(words.counted(.allegations, summary.entries))) }
        if summary.strikes > 0 { parts.append(.escaping(words.counted(.strikeEntries, summary.strikes))) }
        if summary.unread > 0 { parts.append(.escaping(words.counted(.unreadPassages, summary.unread))) }
        return parts
    }
}

/// What a report is called.
enum ReportTitle {
    static func text(_ row: ReportRow, _ words: Phrasebook) -> String {
        if let title = row.summary.title { return title }
        if let day = row.summary.published { return words.filled(.reportOf, ["day": words.day(day)]) }
        return words.filled(.reportUntitled, ["n": words.number(Int(row.number.value))])
    }
}

/// One strike in a list.
struct StrikeRowPiece {
    let row: StrikeRow
    let words: Phrasebook

    var html: HTML {
        let strike = row.summary
        let address = "\(Route.report(words.language, row.report, .annotated).path)#strike-\(row.index + 1)"
        let place = strike.place.map { HTML.isolated($0) } ?? .escaping(words[ReportPhrase.placeNotSaid])
        return """
            <li><p class="said"><a href="\(address)">\(place)</a></p>
            <p class="head">\(HTML.joined(head(strike), by: " · "))</p>
            \(some: strike.targets, { "<p>\(HTML.isolated($0, language: "en"))</p>\n" })</li>

            """
    }

    private func head(_ strike: StrikeSummary) -> [HTML] {
        var parts: [HTML] = []
        parts.append(.escaping(strike.date.map { words.days($0, strike.dateEnd) } ?? words[ReportPhrase.undatedBlock]))
        if let country = strike.country {
            parts.append(HTML.isolated(words.label(of: country, in: ReportDimension.country)))
        }
        parts.append(.escaping(words.strikes(strike.strikes)))
        if let actor = strike.actor { parts.append(HTML.isolated(words.label(of: actor, in: ReportDimension.actor))) }
        if let status = strike.status { parts.append(.escaping(words.label(of: status, in: ReportDimension.status))) }
        return parts
    }
}

extension Phrasebook {
    /// How many strikes, as one number or two sides.
    func strikes(_ bound: Bound) -> String {
        guard let range = bound.range else { return self[ReportPhrase.strikesNotSaid] }
        if let min = range.min, min == range.max { return counted(.strikes, min) }
        return filled(.numberOfStrikes, ["n": figure(bound) ?? ""])
    }
}
