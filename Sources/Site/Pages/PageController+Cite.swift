// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register

extension PageController {
    /// A cited query, asked again; not there on a site that keeps none.
    func cited(_ language: InterfaceLanguage?, _ id: String, _ asking: Asking) async throws -> Reply {
        guard let language else { return goOn(from: .cited(nil, id), asking) }
        guard let found = try await settings.citations?.verified(id) else { return problem(.notFound, asking) }
        let citation = found.citation
        let query: IncidentQuery
        do throws(IncidentQueryError) {
            query = try IncidentQuery(queryString: citation.query)
        } catch {
            return problem(.badQuery(error), asking)
        }
        let rule = citation.rule.flatMap { reading.figures.rules.rule($0) }
        let page = CitedQueryPage(
            citation: citation,
            verdict: found.verdict,
            query: query,
            ruleName: rule?.name[language] ?? citation.rule,
            frame: frame(language, route: .cited(language, id))
        )
        var reply = Reply.page(page.document())
        // What asking again gives is told of this moment.
        reply.caching = .forbidden
        return reply
    }
}
