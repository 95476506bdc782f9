// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import HTTPTypes

extension PageController {
    /// A page for staff: not there without a desk, and not for anybody but this machine.
    func desk(_ language: InterfaceLanguage, _ page: DeskPage, _ asking: Asking) async throws -> Reply {
        guard asking.isFromThisMachine else { return problem(.notFound, asking) }
        var reply: Reply
        if page == .reconcile {
            guard let reconcile else { return problem(.notFound, asking) }
            reply = try await self.reply(from: reconcile, language, asking)
        } else if page == .tickets {
            guard let errorReports else { return problem(.notFound, asking) }
            reply = try await self.reply(from: errorReports, language, asking)
        } else {
            guard let desk, !takesForms(page) else { return problem(.notFound, asking) }
            reply = try await self.reply(from: desk, language, page, asking)
        }
        reply.caching = .forbidden
        reply.isKeptFromSearch = true
        return reply
    }

    private func reply(
        from desk: IntegrityDesk,
        _ language: InterfaceLanguage,
        _ page: DeskPage,
        _ asking: Asking
    ) async throws -> Reply {
        let route = Route.desk(language, page)
        return try await answering(
            asking,
            at: route.path,
            IntegrityQuery.init(queryString:),
            as: \.queryString
        ) { query in
            let answer = try await desk.answer(query)
            switch page {
            case .reconcile, .decide, .tickets, .answer: return problem(.notFound, asking)
            case .integrityCSV:
                return Reply(contentType: "text/csv; charset=utf-8", body: FindingFile(answer, language).csv)
            case .integrityJSON: return .data(FindingFile(answer, language).json)
            case .integrity:
                var choices: [FilterDimension: [String]] = [:]
                for facet in await desk.facets() where IntegrityPage.filtered.contains(facet.dimension) {
                    choices[facet.dimension] = facet.values.map(\.code)
                }
                let page = IntegrityPage(
                    answer: answer,
                    choices: choices,
                    trend: try await desk.trend(),
                    frame: frame(language, route: route, query: query.queryString)
                )
                return .page(page.document())
            }
        }
    }
}
