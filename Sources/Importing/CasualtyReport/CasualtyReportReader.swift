// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What is known of a military's text before it is read.
package struct ReportContext: Sendable {
    /// Who published it, as the archive's key; nil where nobody said.
    package var issuer: String?
    /// The day of publication; it gives dates without a year theirs.
    package var published: CalendarDay?
    package var url: String?
    package var archiveURL: String?
    package var title: String?
    /// Which columns of tables of strikes hold what; nil where their headers have to tell.
    package var strikeColumns: StrikeTableMapping?
    /// What diagnostics call the text.
    package var file: String

    package init(
        issuer: String? = nil,
        published: CalendarDay? = nil,
        url: String? = nil,
        archiveURL: String? = nil,
        title: String? = nil,
        file: String = ""
    ) {
        self.issuer = issuer
        self.published = published
        self.url = url
        self.archiveURL = archiveURL
        self.title = title
        self.file = file
    }

    /// A report with what is known of it, and a text.
    func report(_ kind: ReportKind, _ text: String) -> MilitaryReport {
        var report = MilitaryReport()
        report.kind = .known(kind)
        report.issuer = issuer
        report.published = published
        report.url = url
        report.archiveURL = archiveURL
        report.title = title
        report.originalText = text
        return report
    }
}

/// Reads a military's report of civilian casualties: its entries, its flow of allegations, and what was not understood.
///
/// Every value has its offsets in the text (`marks`). Spelling is kept, mistakes too. A text without any entry's head is
/// one entry where it states a finding, as recorders quote them; without a finding it is wholly unread.
package enum CasualtyReportReader {
    /// Whether a text holds an entry with a date, a place, and an origin or a finding.
    static func hasEntries(_ text: ReportText) -> Bool {
        CasualtyBlock.blocks(of: text).contains { block in
            guard let head = block.head, head.date != nil, head.place != nil || head.country != nil else {
                return false
            }
            return head.via != nil
                || FindingReading(text, min(head.end, block.tokens.upperBound)..<block.tokens.upperBound).position
                    != nil
        }
    }

    /// Whether a short text states a finding on civilian casualties, as recorders quote them without a date and a place.
    static func isStatement(_ text: ReportText) -> Bool {
        guard text.tokens.count < 400, !text.tokens.isEmpty else { return false }
        let words: WordSet = ["civilian", "civilians", "civcas", "credibility", "allegation", "coalition"]
        guard text.tokens.contains(where: { words.contains($0) }) else { return false }
        return FindingReading(text, 0..<text.tokens.count).position != nil
    }

    /// Reads a text; it never fails, and takes time in proportion to the text's length.
    package static func read(
        _ text: String,
        context: ReportContext = ReportContext()
    ) -> (report: MilitaryReport, diagnostics: [ImportDiagnostic]) {
        let tokens = ReportText(Array(text.utf8))
        var context = context
        context.published = context.published ?? tokens.dateline
        var reading = CasualtyReading(tokens, context)
        reading.read()
        var report = context.report(.casualtyReport, text)
        report.entries = reading.entries
        report.flows = reading.flows
        report.unread = reading.unread
        report.language = LanguageTag(rawValue: "en").map { .known($0) }
        let days = report.entries.flatMap { [$0.date, $0.dateEnd] }.compactMap(\.self)
        report.dateStart = days.min()
        report.dateEnd = days.max()
        return (report, reading.diagnostics)
    }
}
