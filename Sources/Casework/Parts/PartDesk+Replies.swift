// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Counting
import Register

extension PartDesk {
    /// How an actor answered for the published incidents of a query that it is held against.
    package func replies(of actor: String, _ query: IncidentQuery) async throws -> ReplyListing {
        var query = query.onPage(1)
        query[.actor] = [actor]
        let found = try await library.findings(for: query, on: .public)
        let (snapshot, table) = try await state(of: .statement)
        let selection = snapshot.select(query, on: .public, found: found)
        var replies: [Reply] = []
        var unanswered: [Int32] = []
        for number in snapshot.numbers(of: selection, by: IncidentOrder(.date)) {
            guard let summary = snapshot.entry(number)?.summary else { continue }
            let own = table.values(of: number).compactMap { Self.reply($0, of: actor, number, summary) }
            if own.isEmpty { unanswered.append(number) }
            replies += own
        }
        return ReplyListing(
            actor: actor,
            query: query,
            count: ReplyCount(replies, incidents: selection.count),
            unanswered: unanswered
        )
    }

    /// One page of the incidents on which an actor said nothing.
    package func unanswered(_ listing: ReplyListing, page: Int, size: Int) async throws -> [ListedIncident] {
        let numbers = listing.unanswered.dropFirst((max(1, page) - 1) * size).prefix(size)
        return try await library.rows(Array(numbers), plane: .public)
    }

    /// Nil for what another actor said.
    private static func reply(
        _ values: [[String]],
        of actor: String,
        _ number: Int32,
        _ summary: IncidentSummary
    ) -> Reply? {
        func own(_ field: PartField) -> [String] {
            let place = IncidentPart.statement.fields.firstIndex(of: field)
            return place.map { values[$0].filter { !$0.isEmpty } } ?? []
        }
        guard own(.saidBy).first == actor else { return nil }
        return Reply(
            incident: number,
            grades: summary.grade.codes.map(String.init),
            day: summary.day,
            position: own(.saidPosition).first ?? "",
            reasons: own(.reason),
            said: own(.day).first.flatMap { CalendarDay($0) },
            square: own(.square).first.flatMap { ReturnedSquare(rawValue: $0) },
            delay: own(.delay).first.flatMap { StatementDelay(rawValue: $0) }
        )
    }
}

/// How an actor answered, and the incidents on which it said nothing.
package struct ReplyListing: Sendable {
    /// The key of the actor.
    package let actor: String
    /// The incidents that it is held against, of those that were asked for.
    package let query: IncidentQuery
    package let count: ReplyCount
    /// Numbers of the incidents on which nothing that it said is recorded, the latest first.
    package let unanswered: [Int32]

    /// The list of exactly those entries of the actor that have a value.
    package func statements(_ field: PartField, _ value: String) -> PartQuery {
        var statements = PartQuery(.statement, query)
        statements[.saidBy] = [actor]
        statements[field] = [value.isEmpty ? PartQuery.unknown : value]
        return statements
    }

    /// The list of all entries of the actor.
    package var statements: PartQuery {
        var statements = PartQuery(.statement, query)
        statements[.saidBy] = [actor]
        return statements
    }
}

extension ReplyListing {
    /// What the address and the command give.
    package var json: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        var query = query
        query.pageSize = IncidentQuery.defaultPageSize
        count.write(actor: actor, query: query.queryString, to: &writer)
        return writer.bytes
    }
}
