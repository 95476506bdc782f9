// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Reads a military's release on strikes: strikes near places in blocks of days and countries, totals, and silences.
///
/// English first; French, Dutch and Arabic names of months, numbers and the words around them too. A text in another
/// language is kept whole, with a diagnostic. Every word stands in a strike, in a total or in `unread`.
package enum StrikeReleaseReader {
    /// Whether a text holds a number of strikes near a place, or tells of a day's strikes or of none without a word of civilians.
    static func hasStrikes(_ text: ReportText) -> Bool {
        let sentences = StrikeSentences.sentences(of: text)
        let hasPlace = sentences.contains { sentence in
            StrikeClause.clauses(text, sentence).contains { $0.isStrike && $0.place != nil }
        }
        guard !hasPlace else { return true }
        return !text.tokens.contains { StrikeSentences.harmed.contains($0) || allegations.contains($0) }
            && sentences.contains { sentence in
                !StrikeWords.silence.matches(in: text, sentence).isEmpty
                    || StrikeClause.clauses(text, sentence).contains { clause in
                        // A sentence without an end is looked through around each number alone.
                        let first = max(sentence.lowerBound, clause.count.lowerBound - longestTold)
                        let last = min(sentence.upperBound, clause.count.upperBound + longestTold)
                        return clause.strikes != .unknown
                            && StrikeSentences.saysConducted(text, first..<last, clause.count)
                    }
            }
    }

    /// Tokens around a number of strikes in which somebody is said to have conducted them.
    private static let longestTold = 40

    private static let allegations: WordSet = [
        "allegation", "allegations", "alleged", "report", "reports", "assessed", "assessment", "review", "corroborate",
    ]

    /// Reads a text; it never fails, and takes time in proportion to the text's length.
    package static func read(
        _ text: String,
        context: ReportContext = ReportContext()
    ) -> (report: MilitaryReport, diagnostics: [ImportDiagnostic]) {
        let tokens = ReportText(Array(text.utf8))
        var context = context
        context.published = context.published ?? tokens.dateline
        var report = context.report(.strikeReport, text)
        guard let language = ReportLanguage.of(tokens) else {
            if let span = tokens.span(0..<tokens.tokens.count) {
                report.unread = [TextMark("unread", start: span.lowerBound, end: span.upperBound)]
            }
            let message = "the language is none that strike releases are read in: the text is kept whole"
            return (report, [ImportDiagnostic(.warning, .languageNotRead, file: context.file, message: message)])
        }
        report.language = language.tag
        var reading = StrikeReading(tokens, context)
        reading.read()
        report.strikes = reading.strikes
        report.tallies = reading.tallies
        report.unread = reading.unread
        let days =
            reading.strikes.flatMap { [$0.date, $0.dateEnd] } + reading.tallies.flatMap { [$0.date, $0.dateEnd] }
        report.dateStart = days.compactMap(\.self).min()
        report.dateEnd = days.compactMap(\.self).max()
        return (report, reading.diagnostics)
    }
}
