// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Names
package import Register
import Synchronization

/// Lists and single reports of militaries; the lists are kept in memory and follow the store.
package final class ReportDesk: Sendable {
    private struct State {
        var reports: [ChoosableRow<ReportRow>] = []
        var strikes: [ChoosableRow<StrikeRow>] = []
        var verdicts = Verdicts()
        var position: Int64 = -1
    }

    private let store: any ReportStore
    private let state = Mutex(State())

    /// Reads every row of the store.
    package init(store: any ReportStore) async throws {
        self.store = store
        try await refresh()
    }

    /// Grows with everything that changes what is answered here.
    package var position: Int64 { state.withLock { max(0, $0.position) } }

    /// How many reports and strikes there are.
    package var size: (reports: Int, strikes: Int) { state.withLock { ($0.reports.count, $0.strikes.count) } }

    /// Takes what was kept since the last time.
    package func refresh() async throws {
        let position = try await store.reportPosition()
        guard position != state.withLock({ $0.position }) else { return }
        let reports = try await store.reports().map(Self.choosable).sorted { $0.listPlace < $1.listPlace }
        let issuers = Dictionary(uniqueKeysWithValues: reports.map { ($0.row.number, $0.row.summary.issuer) })
        let strikes = try await store.strikes()
            .map { Self.choosable(Self.attributed($0, to: issuers[$0.report] ?? nil)) }
            .sorted { $0.listPlace < $1.listPlace }
        let verdicts = Verdicts(of: try await store.decisions())
        state.withLock { state in
            state = State(reports: reports, strikes: strikes, verdicts: verdicts, position: position)
        }
    }

    /// Follows the store until the task is cancelled, looking every second.
    package func follow() async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            try await refresh()
        }
    }

    /// One page of the reports of a query, the latest first.
    package func reports(_ query: ReportQuery) -> ReportListing<ReportRow> {
        ReportListing(query, of: state.withLock { $0.reports })
    }

    /// One page of the strikes of a query, the latest first.
    package func strikes(_ query: ReportQuery) -> ReportListing<StrikeRow> {
        ReportListing(query, of: state.withLock { $0.strikes })
    }

    /// The reports of a query from behind a place on, and the place behind them; the query's page is 1.
    package func reports(_ query: ReportQuery, after place: ReportPlace?) -> (ReportListing<ReportRow>, ReportPlace?) {
        ReportListing.following(place, query, of: state.withLock { $0.reports })
    }

    /// The strikes of a query from behind a place on, and the place behind them; the query's page is 1.
    package func strikes(_ query: ReportQuery, after place: ReportPlace?) -> (ReportListing<StrikeRow>, ReportPlace?) {
        ReportListing.following(place, query, of: state.withLock { $0.strikes })
    }

    /// The strikes of a question, counted.
    package func figures(_ question: StrikeFigureQuery) -> StrikeFigures {
        StrikeFigures(question, of: RowChoice(question.list).rows(of: state.withLock { $0.strikes }))
    }

    /// The strikes of the days from the one before `first` to the one after `last`, the latest first.
    package func strikes(from first: CalendarDay, to last: CalendarDay) -> [StrikeRow] {
        state.withLock { state in
            state.strikes.filter { strike in
                guard let start = strike.first, let end = strike.last else { return false }
                return start <= last.dayNumber + 1 && end >= first.dayNumber - 1
            }.map(\.row)
        }
    }

    /// A report, and which incidents its entries were found to speak of; nil where there is none of this number.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read, and errors of the store.
    package func report(_ number: ReportNumber) async throws -> ReportRecord? {
        guard let stored = try await store.report(number) else { return nil }
        let report = try MilitaryReport.read(document: stored.document)
        let verdicts = state.withLock { $0.verdicts }
        let accepted = report.entries.map { verdicts.accepted(of: DeclarationKey(of: $0.text)) }
        return ReportRecord(report: report, stored: stored, accepted: accepted)
    }

    // MARK: - Rows

    /// A strike with its actor: where its own words name none, the one that the report's issuer speaks for.
    private static func attributed(_ row: StrikeRow, to issuer: String?) -> StrikeRow {
        guard row.summary.actor == nil, row.summary.status == StrikeDeclaration.declared.rawValue else { return row }
        var row = row
        row.summary.actor = ReportIssuer.actor(issuer)?.key
        return row
    }

    private static func choosable(_ row: ReportRow) -> ChoosableRow<ReportRow> {
        let summary = row.summary
        let day = summary.day
        return ChoosableRow(
            row: row,
            values: [summary.kind, summary.issuer, summary.language].map { $0 ?? ReportDimension.unknown },
            first: (summary.dateStart ?? day)?.dayNumber,
            last: (summary.dateEnd ?? day)?.dayNumber,
            words: SearchKey.n1([summary.title, summary.issuer, summary.url].compactMap(\.self).joined(separator: " "))
        )
    }

    private static func choosable(_ row: StrikeRow) -> ChoosableRow<StrikeRow> {
        let summary = row.summary
        return ChoosableRow(
            row: row,
            values: [summary.status, summary.actor, summary.country].map { $0 ?? ReportDimension.unknown },
            first: summary.date?.dayNumber,
            last: (summary.dateEnd ?? summary.date)?.dayNumber,
            words: SearchKey.n1([summary.place, summary.targets].compactMap(\.self).joined(separator: " "))
        )
    }
}

/// A report with what people decided on its entries.
package struct ReportRecord: Sendable {
    package let report: MilitaryReport
    package let stored: StoredReport
    /// For each entry the incidents of which a person said that it speaks of them.
    package let accepted: [[Incident.ID]]
}

extension DeclarationKey {
    /// The key of a declaration by its words: white space and case do not matter.
    package init(of text: String) {
        self.init(digest: Digest.sha256(Array(Self.words(of: text).utf8)))
    }

    /// A text in lower case with single spaces.
    static func words(of text: String) -> String {
        text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
