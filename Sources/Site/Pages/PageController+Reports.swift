// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

extension PageController {
    /// The list of reports; not there on a site that shows none.
    func reports(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.reports else { return problem(.notFound, asking) }
        return try await list(.reports, at: .reports(language), asking) { query in
            let frame = frame(language, route: .reports(language), query: query.queryString)
            let page = ReportListPage(query: query, listing: desk.reports(query), frame: frame) { row in
                ReportRowPiece(row: row, words: frame.words).html
            }
            return page.document()
        }
    }

    /// The list of strikes in reports.
    func strikes(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        guard let desk = reading.reports else { return problem(.notFound, asking) }
        return try await list(.strikes, at: .strikes(language), asking) { query in
            let frame = frame(language, route: .strikes(language), query: query.queryString)
            let page = ReportListPage(query: query, listing: desk.strikes(query), frame: frame) { row in
                StrikeRowPiece(row: row, words: frame.words).html
            }
            return page.document()
        }
    }

    /// One report, as published or with what was read out of it.
    func report(
        _ language: InterfaceLanguage,
        _ number: ReportNumber,
        _ view: ReportView,
        _ asking: Asking
    ) async throws -> Reply {
        guard let record = try await reading.reports?.report(number) else { return problem(.notFound, asking) }
        var incidents: [Incident.ID: String] = [:]
        for id in Set(record.accepted.flatMap(\.self)) {
            // An incident that is not published is not named.
            if let found = try await reading.record(id) { incidents[id] = found.incident.firstCode ?? "\(id)" }
        }
        let compared = view == .annotated ? try await reading.strikes?.compare(record.report.strikes) ?? [] : []
        let page = ReportPage(
            record: record,
            view: view,
            incidents: incidents,
            compared: compared,
            codes: view == .annotated ? try await published(record.report) : [],
            frame: frame(language, route: .report(language, number, view))
        )
        return .page(page.document())
    }

    /// The codes in the footage of a report that published incidents bear.
    private func published(_ report: MilitaryReport) async throws -> Set<String> {
        var codes: Set<String> = []
        for code in Set(report.strikes.flatMap(\.footage).flatMap(\.incidents)) {
            switch try await reading.lookUp(code: code) {
            case .current, .formerly: codes.insert(code)
            case .several, .none: break
            }
        }
        return codes
    }

    /// Answers a query that is spelled as it is printed; sends others on to that address.
    private func list(
        _ list: ReportList,
        at route: Route,
        _ asking: Asking,
        _ document: (ReportQuery) -> [UInt8]
    ) async throws -> Reply {
        try await answering(asking, at: route.path) { () throws(IncidentQueryError) in
            let query = try ReportQuery(list, queryString: asking.query)
            return (query, query.queryString)
        } with: { (query: ReportQuery) in
            .page(document(query))
        }
    }
}
