// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Synchronization

extension PageController {
    /// The list of people; not there on a site that publishes none.
    func people(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.people else { return problem(.notFound, asking) }
        return try await people(asking, at: .people(language)) { query in
            let page = PeoplePage(
                query: query,
                listing: try await desk.page(query),
                policy: Self.policy(of: desk),
                contact: settings.contact,
                frame: frame(language, route: .people(language), query: query.queryString)
            )
            return .page(page.document())
        }
    }

    /// Everybody of the same list as CSV, however many.
    func peopleFile(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.people else { return problem(.notFound, asking) }
        return try await people(asking, at: .peopleFile(language)) { query in
            let batches = try await desk.batches(query)
            // Where the next people are; nil before the line of names.
            let place = Mutex<Int?>(nil)
            let stream = AsyncThrowingStream<[UInt8], any Error> {
                guard let first = place.withLock({ $0 }) else {
                    place.withLock { $0 = 0 }
                    return PeopleFile.header
                }
                guard let (people, next) = try await batches.batch(from: first) else { return nil }
                place.withLock { $0 = next }
                return PeopleFile.lines(of: people)
            }
            return .file("people.csv", contentType: "text/csv; charset=utf-8", stream: stream)
        }
    }

    private static func policy(of desk: PeopleDesk) -> PeoplePolicy {
        if case .public(let policy) = desk.view { policy } else { PeoplePolicy() }
    }

    /// Answers a query that is spelled as it is printed; sends others on to that address.
    private func people(
        _ asking: Asking,
        at route: Route,
        _ answer: (PeopleQuery) async throws -> Reply
    ) async throws -> Reply {
        let query: PeopleQuery
        do throws(IncidentQueryError) {
            query = try PeopleQuery(queryString: asking.query)
        } catch {
            return problem(.badQuery(error), asking)
        }
        guard query.queryString == asking.query else {
            return .redirect(to: route.path + (query.queryString.isEmpty ? "" : "?\(query.queryString)"))
        }
        return try await answer(query)
    }
}
