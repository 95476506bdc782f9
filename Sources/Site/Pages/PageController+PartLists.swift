// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Publishing
import Synchronization

extension PageController {
    /// A list of statements, sources or media; not there on a site without such lists.
    func parts(_ language: InterfaceLanguage, _ part: IncidentPart, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { return problem(.notFound, asking) }
        return try await answering(asking, .parts(language, part)) { () throws(IncidentQueryError) in
            let query = try PartQuery(part, queryString: asking.query)
            return (query, query.queryString)
        } with: { (query: PartQuery, frame: PageFrame) in
            let isFirst = part == .statement && query.by == nil && query.incidents.page == 1
            let page = PartsPage(
                query: query,
                listing: try await desk.page(query),
                matrix: isFirst ? try await matrix(of: query.incidents, frame.words) : .empty,
                frame: frame
            )
            return .page(page.document())
        }
    }

    /// Every part of the same list as CSV, however many.
    func partsFile(_ language: InterfaceLanguage, _ part: IncidentPart, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { return problem(.notFound, asking) }
        return try await answering(asking, .partsFile(language, part)) { () throws(IncidentQueryError) in
            var query = try PartQuery(part, queryString: asking.query).onPage(1)
            (query.by, query.incidents.pageSize) = (nil, IncidentQuery.defaultPageSize)
            return (query, query.queryString)
        } with: { (query: PartQuery, _) in
            let (file, batches) = (PartFile(part), try await desk.batches(query))
            let pieces = FilePieces(count: batches.count + 1) { piece in
                piece == 0 ? file.header : file.lines(of: try await batches.batch(piece - 1))
            }
            return csv(file.fileName, pieces)
        }
    }

    /// The incidents in which an actor concedes harm.
    func conceded(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { return problem(.notFound, asking) }
        return try await answering(asking, .conceded(language)) { () throws(IncidentQueryError) in
            let query = try Self.conceded(asking.query)
            return (query.conceding, query.canonical)
        } with: { (query: IncidentQuery, frame: PageFrame) in
            let listing = try await desk.conceded(query)
            let lines = listing.lines.map { line in
                let (id, listed) = (line.listed.id, line.listed)
                let row = PublicRow(id: id, summary: listed.summary, card: listed.card)
                return ConcededPage.Line(row: row, conceding: line.conceding)
            }
            let page = ConcededPage(
                query: query,
                total: listing.total,
                lines: lines,
                facets: listing.facets,
                sums: ConcededSums(try await recorded(query)),
                frame: frame
            )
            return .page(page.document())
        }
    }

    /// The same incidents as CSV.
    func concededFile(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        try await answering(asking, .concededFile(language)) { () throws(IncidentQueryError) in
            var query = try Self.conceded(asking.query)
            query.conceding = ListFileQuery(query.conceding).incidents
            var asked = query.conceding
            asked[.position] = []
            return (query.conceding, asked.queryString)
        } with: { (query: IncidentQuery, frame: PageFrame) in
            var options = ListFileOptions()
            options.hasByteOrderMark = true
            options.pageAddress = frame.absolute(Route.incidents(language).path) + "/"
            guard let pieces = try await reading.concededFile(query, options) else {
                return problem(.notFound, asking)
            }
            return csv(ConcededFile.fileName, pieces)
        }
    }

    private func csv(_ name: String, _ pieces: FilePieces) -> Reply {
        var reply = Reply.file(name, contentType: ExportFormat.list.mediaType, stream: pieces.stream)
        reply.isKeptFromSearch = true
        return reply
    }

    /// Reads a query of incidents in which harm is conceded: it asks for one position, which its address does not say.
    private static func conceded(
        _ text: String
    ) throws(IncidentQueryError) -> (conceding: IncidentQuery, canonical: String) {
        var query = try IncidentQuery(queryString: text)
        if let other = query[.position].subtracting(ConcededPage.position).min() {
            let allowed = AllowedValues.oneOf(ConcededPage.position.sorted())
            throw .invalidValue(parameter: FilterDimension.position.rawValue, value: other, allowed: allowed)
        }
        query[.position] = []
        let canonical = query.queryString
        query[.position] = ConcededPage.position
        return (query, canonical)
    }

    /// Positions by grades of the incidents of a query, whatever position it asks for.
    private func matrix(of query: IncidentQuery, _ words: Phrasebook) async throws -> HTML {
        var query = query
        query[.position] = []
        return PositionMatrix(try await recorded(query), words).html
    }

    /// The incidents of a query under the widest rule that the register has.
    private func recorded(_ query: IncidentQuery) async throws -> Figures {
        let desk = reading.figures
        let rule = desk.rules.keys.contains("alleged") ? "alleged" : desk.rules.keys.first ?? FigureRequest.defaultRule
        var query = query.onPage(1)
        (query.order, query.pageSize) = (IncidentOrder(), IncidentQuery.defaultPageSize)
        return try await desk.figures(FigureRequest(query, rule: rule), plane: .public)
    }
}
