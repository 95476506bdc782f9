// SPDX-License-Identifier: Apache-2.0

import Catalogue

extension PageController {
    /// Reads the query of an address and answers it, or sends the reader to the one form of the address.
    ///
    /// Forms send empty fields and repeated names: the address to share is the short one.
    func answering<Query>(
        _ asking: Asking,
        at path: String,
        reading read: () throws(IncidentQueryError) -> (query: Query, canonical: String),
        with answer: (Query) async throws -> Reply
    ) async throws -> Reply {
        let asked: (query: Query, canonical: String)
        do throws(IncidentQueryError) {
            asked = try read()
        } catch {
            return problem(.badQuery(error), asking)
        }
        guard asked.canonical == asking.query else {
            return .redirect(to: path + (asked.canonical.isEmpty ? "" : "?\(asked.canonical)"))
        }
        return try await answer(asked.query)
    }

    /// The same for a query that is read and written as a whole.
    func answering<Query>(
        _ asking: Asking,
        at path: String,
        _ read: (String) throws(IncidentQueryError) -> Query,
        as written: (Query) -> String,
        with answer: (Query) async throws -> Reply
    ) async throws -> Reply {
        try await answering(asking, at: path) { () throws(IncidentQueryError) in
            let query = try read(asking.query)
            return (query, written(query))
        } with: { (query: Query) in
            try await answer(query)
        }
    }

    /// The same with the frame of the page at that address.
    func answering<Query>(
        _ asking: Asking,
        _ route: Route,
        reading read: () throws(IncidentQueryError) -> (query: Query, canonical: String),
        with answer: (Query, PageFrame) async throws -> Reply
    ) async throws -> Reply {
        guard let language = route.language else { return problem(.notFound, asking) }
        var canonical = ""
        return try await answering(asking, at: route.path) { () throws(IncidentQueryError) in
            let asked = try read()
            canonical = asked.canonical
            return asked
        } with: { (query: Query) in
            try await answer(query, frame(language, route: route, query: canonical))
        }
    }
}
