// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Counting
import Register

/// A question for figures of strikes: those of a list, and the parts into which time is cut.
package struct StrikeFigureQuery: Hashable, Sendable {
    /// The parameter that says how time is cut.
    package static let part = "by"

    /// Which strikes; its page means nothing.
    package var list: ReportQuery
    /// nil for what suits the extent of the strikes.
    package var by: Timeline.Part?

    package init(_ list: ReportQuery = ReportQuery(.strikes), by: Timeline.Part? = nil) {
        self.list = list.onPage(1)
        self.by = by
    }

    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first parameter that is none of a list of strikes, and no part of a calendar that is offered.
    package init(queryString: String) throws(IncidentQueryError) {
        let items = try QueryItem.items(of: queryString)
        let own = items.filter { $0.name == Self.part && !$0.value.trimmed.isEmpty }
        guard own.count <= 1 else { throw .repeatedParameter(name: Self.part) }
        let others = items.filter { $0.name != Self.part }
        let list = try ReportQuery(.strikes, queryString: QueryItem.queryString(of: others))
        guard let value = own.first?.value.trimmed else {
            self.init(list)
            return
        }
        guard let by = Timeline.Part.chosen.first(where: { $0.rawValue == value }) else {
            let allowed = Timeline.Part.chosen.map(\.rawValue)
            throw .invalidValue(parameter: Self.part, value: value, allowed: .oneOf(allowed))
        }
        self.init(list, by: by)
    }

    /// The question as names and values in one stable order.
    package var items: [QueryItem] { list.items + (by.map { [QueryItem(Self.part, $0.rawValue)] } ?? []) }

    /// The part of an address after the question mark; empty for the question that asks for everything.
    package var queryString: String { QueryItem.queryString(of: items) }

    /// The list of those of the strikes that have a day from `first` to `last`.
    package func list(from first: CalendarDay, to last: CalendarDay) -> ReportQuery {
        var query = list
        query.from = max(first, list.from ?? first)
        query.to = min(last, list.to ?? last)
        return query
    }

    /// The list of those of the strikes that are one actor's; the empty key is that of no known actor.
    package func list(ofActor key: String) -> ReportQuery {
        var query = list
        query[.actor] = [key.isEmpty ? ReportDimension.unknown : key]
        return query
    }
}

/// Strikes counted, and the parts into which time was cut.
package struct StrikeFigures: Sendable {
    package let question: StrikeFigureQuery
    /// As asked for, else years where there are more than `mostMonths` months between the first day and the last.
    package let part: Timeline.Part
    package let count: StrikeCount

    /// Months that suit a chart.
    private static let mostMonths = 48

    init(_ question: StrikeFigureQuery, of rows: [StrikeRow]) {
        let entries = rows.map { row in
            CountedStrikes(
                first: row.summary.date ?? row.summary.dateEnd,
                last: row.summary.dateEnd,
                actor: row.summary.actor ?? "",
                status: row.summary.status ?? "",
                strikes: row.summary.strikes
            )
        }
        let part = question.by ?? Self.suited(entries)
        self.question = question
        self.part = part
        count = StrikeCount(entries, by: part.timeline)
    }

    private static func suited(_ entries: [CountedStrikes]) -> Timeline.Part {
        guard let first = entries.compactMap(\.first).min(), let last = entries.compactMap(\.last).max() else {
            return .month
        }
        let months = (last.year - first.year) * 12 + last.month - first.month + 1
        return months <= mostMonths ? .month : .year
    }

    /// The figures as the address gives them.
    package var json: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        count.write(query: question.queryString, to: &writer)
        return writer.bytes
    }
}
