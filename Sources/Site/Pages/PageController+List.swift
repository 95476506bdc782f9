// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Publishing
import Register

extension PageController {
    /// A page of the list of incidents.
    func list(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        if PastListQuery.isMeant(by: asking.query) { return try await pastList(language, asking) }
        return try await answering(asking, .incidents(language)) { () throws(IncidentQueryError) in
            let query = try IncidentQuery(queryString: asking.query)
            return (query, query.queryString)
        } with: { (query: IncidentQuery, frame: PageFrame) in
            if let page = try await outlinedList(query, frame) { return .page(page.document()) }
            let listing = try await reading.list(query)
            return .page(IncidentListPage(query: query, listing: listing, frame: frame).document())
        }
    }

    /// A page of the list as of a time.
    private func pastList(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        try await answering(asking, .incidents(language)) { () throws(IncidentQueryError) in
            let query = try PastListQuery(queryString: asking.query)
            return (query, query.queryString)
        } with: { (query: PastListQuery, frame: PageFrame) in
            try await telling(asking) {
                guard let listing = try await reading.list(query.incidents, asOf: query.asOf) else {
                    return problem(.notFound, asking)
                }
                return .page(PastListPage(query: query, listing: listing, frame: frame).document())
            }
        }
    }

    /// Every incident of a query as a file, written while it is read.
    func file(_ language: InterfaceLanguage, _ format: ExportFormat, _ asking: Asking) async throws -> Reply {
        try await answering(asking, .list(language, format)) { () throws(IncidentQueryError) in
            let query = try ListFileQuery(queryString: asking.query, format: format)
            return (query, query.queryString)
        } with: { (query: ListFileQuery, frame: PageFrame) in
            var options = ListFileOptions()
            options.hasByteOrderMark = query.hasByteOrderMark
            options.pageAddress = frame.absolute(Route.incidents(language).path) + "/"
            guard formats.contains(format) else { return problem(.notFound, asking) }
            var reply = Reply(contentType: format.servedType, body: [])
            reply.fileName = format.servedName
            reply.isKeptFromSearch = true
            reply.stream = try await reading.file(query.incidents, as: format, options).stream
            return reply
        }
    }

    /// The incidents of a query as a feed.
    func feed(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        try await answering(asking, .feed(language)) { () throws(IncidentQueryError) in
            let query = AtomFeed.canonical(try IncidentQuery(queryString: asking.query))
            return (query, query.queryString)
        } with: { (query: IncidentQuery, frame: PageFrame) in
            let changes = try await reading.changes(query)
            let tombstones = try await tombstones(behind: changes, query)
            let document = AtomFeed(query: query, changes: changes, tombstones: tombstones, frame: frame).document()
            var reply = Reply(contentType: AtomFeed.mediaType, body: document)
            reply.isKeptFromSearch = true
            return reply
        }
    }

    /// The incidents that were taken back in the time of a page of a feed: since its oldest entry, and not since that of
    /// the page before it.
    private func tombstones(behind changes: PublicChanges, _ query: IncidentQuery) async throws -> [Tombstone] {
        let all = try await reading.takenBack()
        guard !all.isEmpty else { return [] }
        var newer: Timestamp?
        if query.page > 1 { newer = try await reading.changes(query.onPage(query.page - 1)).rows.last?.recordedAt }
        let isLast = query.page * query.pageSize >= changes.total
        let oldest = isLast ? nil : changes.rows.last?.recordedAt
        return all.filter { tombstone in
            newer.map { tombstone.at <= $0 } ?? (query.page == 1) && oldest.map { tombstone.at > $0 } ?? true
        }
    }
}
