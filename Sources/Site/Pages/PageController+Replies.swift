// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes

extension PageController {
    /// How an actor answered, or the incidents on which it did not; not there on a site without lists of statements.
    func replies(
        _ language: InterfaceLanguage,
        actor: String,
        _ view: RepliesView,
        _ asking: Asking
    ) async throws -> Reply {
        guard let desk = reading.parts, let subject = Subject(.actor, key: actor) else {
            return problem(.notFound, asking)
        }
        let route = Route.replies(language, actor: actor, view)
        return try await answering(asking, route) { () throws(IncidentQueryError) in
            var query = try IncidentQuery(queryString: asking.query)
            // The address names the actor; its figures have no pages.
            query[.actor] = []
            if view == .whole { query = query.onPage(1) }
            (query.order, query.pageSize) = (IncidentOrder(), IncidentQuery.defaultPageSize)
            return (query, query.queryString)
        } with: { (query: IncidentQuery, frame: PageFrame) in
            let listing = try await desk.replies(of: actor, query)
            if listing.count.incidents == 0 {
                guard try await reading.list(subject.query).total > 0 else { return problem(.notFound, asking) }
            }
            let name = frame.words.label(of: actor, in: FilterDimension.actor)
            guard view == .unanswered else {
                let page = RepliesPage(
                    listing: listing,
                    subject: subject,
                    name: name,
                    registerName: settings.title(language),
                    coverage: reading.figures.rules.coverage,
                    frame: frame
                )
                return .page(page.document())
            }
            let rows = try await desk.unanswered(listing, page: query.page, size: query.pageSize).map {
                PublicRow(id: $0.id, summary: $0.summary, card: $0.card)
            }
            let page = UnansweredPage(listing: listing, rows: rows, query: query, name: name, frame: frame)
            return .page(page.document())
        }
    }

    /// The same figures as data: the query names one actor.
    func repliesData(_ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { return problem(.notFound, asking) }
        let query: IncidentQuery
        do throws(IncidentQueryError) {
            query = try IncidentQuery(queryString: asking.query)
        } catch {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        }
        guard let actor = query[.actor].first, query[.actor].count == 1 else {
            return .data(
                DataProblem.bytes("actor: give one actor, such as actor=us-led-coalition"),
                status: .badRequest
            )
        }
        return .data(try await desk.replies(of: actor, query).json)
    }
}
