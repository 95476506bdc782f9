// SPDX-License-Identifier: Apache-2.0

/// What lists of reports and of strikes show of one report: derived from its document and from nothing else.
package struct ReportProjection: Hashable, Sendable {
    package var summary: ReportSummary
    /// One for each strike, in the order of the report.
    package var strikes: [StrikeSummary]

    package init(summary: ReportSummary, strikes: [StrikeSummary]) {
        self.summary = summary
        self.strikes = strikes
    }

    package init(of report: MilitaryReport) {
        summary = ReportSummary(of: report)
        strikes = report.strikes.map { StrikeSummary(of: $0) }
    }
}

/// One report in a list.
package struct ReportSummary: Hashable, Sendable {
    /// The key of the report's kind; nil where it is not known.
    package var kind: String?
    package var issuer: String?
    package var title: String?
    package var dateStart: CalendarDay?
    package var dateEnd: CalendarDay?
    package var published: CalendarDay?
    package var language: String?
    package var url: String?
    /// How many allegations, strikes and passages that nobody understood.
    package var entries = 0
    package var strikes = 0
    package var unread = 0

    package init() {}

    init(of report: MilitaryReport) {
        kind = report.kind?.code
        issuer = report.issuer
        title = report.title
        dateStart = report.dateStart
        dateEnd = report.dateEnd
        published = report.published
        language = report.language?.code
        url = report.url
        entries = report.entries.count
        strikes = report.strikes.count
        unread = report.unread.count
    }

    /// The day by which lists are ordered: of publication, else the last or first that the report covers.
    package var day: CalendarDay? { published ?? dateEnd ?? dateStart }
}

/// One strike in a list.
package struct StrikeSummary: Hashable, Sendable {
    package var status: String?
    package var actor: String?
    package var date: CalendarDay?
    package var dateEnd: CalendarDay?
    package var country: String?
    package var place: String?
    /// How many strikes; unknown where the report does not say.
    package var strikes = Bound.unknown
    /// The targets as the report says them, with their numbers: `20 ISIS oil barrels destroyed`.
    package var targets: String?

    package init() {}

    init(of strike: Strike) {
        status = strike.status?.code
        actor = strike.actor?.code
        date = strike.date
        dateEnd = strike.dateEnd
        country = strike.country?.code
        place = strike.place
        strikes = strike.strikes
        let parts = strike.targets.map(\.line)
        targets = parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension StrikeTarget {
    /// Number, target and effect in the words of the report.
    package var line: String {
        let count: String? =
            switch (number.min, number.max) {
            case (let min?, let max?): min == max ? "\(min)" : "\(min)–\(max)"
            case (let min?, nil): "≥ \(min)"
            case (nil, let max?): "≤ \(max)"
            case (nil, nil): nil
            }
        return [count, target, effect?.code].compactMap { $0 }.joined(separator: " ")
    }
}
