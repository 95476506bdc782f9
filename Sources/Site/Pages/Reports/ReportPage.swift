// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// One report of a military: as it was published, or what was read out of it with its place in the text.
struct ReportPage: Sendable {
    let record: ReportRecord
    let view: ReportView
    /// The codes of published incidents that entries were found to speak of.
    let incidents: [Incident.ID: String]
    /// The incidents that each strike was held against, nil for a strike without a day; empty where none was compared.
    var compared: [[StrikeDesk.Compared]?] = []
    /// The codes in footage that published incidents bear.
    var codes: Set<String> = []
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var report: MilitaryReport { record.report }
    private var number: ReportNumber { record.stored.number }

    /// The whole document.
    func document() -> [UInt8] {
        let row = ReportRow(number: number, summary: ReportProjection(of: report).summary)
        return frame.document(title: ReportTitle.text(row, words), kind: "report", contents(row))
    }

    private func contents(_ row: ReportRow) -> HTML {
        """
        <p class="aside"><a href="\(Route.reports(words.language).path)">\(words[ReportPhrase.reportsTitle])</a></p>
        <h1>\(HTML.isolated(ReportTitle.text(row, words)))</h1>
        \(facts(row.summary))
        <nav class="views" aria-label="\(words[ReportPhrase.viewOfReport])"><ul>\(each: ReportView.allCases, { view in
            """
            <li><a href="\(Route.report(words.language, number, view).path)"\
            \(when: view == self.view, " aria-current=\"page\"")>\
            \(words[view == .annotated ? ReportPhrase.annotated : .original])</a></li>
            """
        })</ul></nav>
        \(view == .original ? original : annotated)
        \(notes)
        """
    }

    private func facts(_ summary: ReportSummary) -> HTML {
        var facts: [(ReportPhrase, HTML)] = []
        if let issuer = summary.issuer { facts.append((.issuer, HTML.isolated(Issuer.label(issuer, words.language)))) }
        if let kind = summary.kind {
            facts.append((.kindOfReport, .escaping(words.label(of: kind, in: ReportDimension.kind))))
        }
        if let first = summary.dateStart { facts.append((.covers, .escaping(words.days(first, summary.dateEnd)))) }
        if let day = summary.published { facts.append((.published, words.dayHTML(day))) }
        if let url = report.url { facts.append((.whereFrom, .external(url, label: .code(url)))) }
        if let url = report.archiveURL { facts.append((.copyInArchive, .external(url, label: .code(url)))) }
        let read = words.filled(
            .sizeOfReading,
            [
                "entries": words.counted(.allegations, summary.entries),
                "strikes": words.counted(.strikeEntries, summary.strikes),
            ]
        )
        facts.append((.readOut, .escaping(read)))
        if let moment = record.stored.recordedAt.moment {
            facts.append((.historyTitle, .escaping(words.filled(.revisionsOfReport, ["day": words.day(moment.day)]))))
        }
        return Self.list(facts, words)
    }

    /// Names and values.
    static func list(_ facts: [(ReportPhrase, HTML)], _ words: Phrasebook) -> HTML {
        "<dl class=\"facts\">\(each: facts, { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>\n" })</dl>\n"
    }

    private var original: HTML {
        let language = report.language?.known?.key ?? "en"
        return """
            <p class="aside">\(words[ReportPhrase.asPublished])</p>
            <div class="wide" tabindex="0" role="region" aria-label="\(words[ReportPhrase.original])">\
            <pre class="published" lang="\(language)" dir="auto">\(report.originalText)</pre></div>
            """
    }

    private var annotated: HTML {
        let text = AnnotatedText(report.originalText)
        let blocks = StrikeBlock.blocks(of: report.strikes)
        let isEmpty = report.entries.isEmpty && report.strikes.isEmpty && report.flows.isEmpty
        return """
            \(when: isEmpty, "<p class=\"none\">\(words[ReportPhrase.noEntriesRead])</p>")
            \(each: report.flows, { FlowPiece(flow: $0, words: words).html })
            \(each: Array(report.entries.enumerated()), { index, entry in
                EntryPiece(entry: entry, index: index, text: text, incidents: accepted(index), words: words).html
            })
            \(TalliesPiece(tallies: report.tallies, words: words).html)\
            \(when: !blocks.isEmpty, comparisonLead)\
            \(each: blocks, { StrikeBlockPiece(block: $0, compared: compared, codes: codes, words: words).html })
            \(unread(text))
            """
    }

    private var comparisonLead: HTML {
        if report.strikes.count > StrikeDesk.mostCompared {
            let most = words.number(StrikeDesk.mostCompared)
            return "<p class=\"aside\">\(words.match("strike.tooMany", ["n": most]))</p>\n"
        }
        return compared.isEmpty ? .empty : "<p class=\"aside\">\(words.match("strike.note"))</p>\n"
    }

    private func accepted(_ index: Int) -> [(id: Incident.ID, code: String)] {
        record.accepted[index].compactMap { id in incidents[id].map { (id, $0) } }.sorted { $0.1 < $1.1 }
    }

    private func unread(_ text: AnnotatedText) -> HTML {
        guard !report.unread.isEmpty else { return .empty }
        return """
            <section class="unread"><h2 id="unread">\(words[ReportPhrase.unreadTitle])</h2>
            <p class="aside">\(words[ReportPhrase.unreadLead])</p>
            <ul>\(each: report.unread, { mark in
                "<li>\(HTML.isolated(text.passage(from: mark.start, to: mark.end), language: "en"))</li>\n"
            })</ul></section>
            """
    }

    private var notes: HTML {
        """
        \(when: !report.notes.isEmpty, """
            <h2 id="notes">\(words[ReportPhrase.notesTitle])</h2>
            <ul>\(each: report.notes, { "<li>\(HTML.isolated($0))</li>" })</ul>
            """)\
        \(when: !report.amendments.isEmpty, """
            <h2 id="amendments">\(words[ReportPhrase.amendmentsTitle])</h2>
            <ul>\(each: report.amendments, { amendment in
                "<li>\(HTML.external(amendment.url, label: HTML.isolated(amendment.text ?? amendment.url ?? "")))</li>"
            })</ul>
            """)
        """
    }
}
