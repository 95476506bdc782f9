// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Synchronization

extension PageController {
    /// The list of people; not there on a site that publishes none.
    func people(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.people else { return problem(.notFound, asking) }
        return try await answering(asking, .people(language)) { () throws(IncidentQueryError) in
            let query = try PeopleQuery(queryString: asking.query)
            return (query, query.queryString)
        } with: { (query: PeopleQuery, frame: PageFrame) in
            let page = PeoplePage(
                query: query,
                listing: try await desk.page(query),
                policy: Self.policy(of: desk),
                contact: settings.contact,
                frame: frame
            )
            return .page(page.document())
        }
    }

    /// Everybody of the same list as CSV, however many.
    func peopleFile(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.people else { return problem(.notFound, asking) }
        return try await answering(
            asking,
            at: Route.peopleFile(language).path,
            PeopleQuery.init(queryString:),
            as: \.queryString
        ) { query in
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
}
