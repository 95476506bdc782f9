// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register

extension PageController {
    /// Has a query cited that a form sends, and goes on to its citation.
    func cite(_ language: InterfaceLanguage, form: String, _ asking: Asking) async throws -> Reply {
        guard let citations = settings.citations else { return problem(.notCited(.onlyRead), asking) }
        var fields: [String: String] = [:]
        let question: FigureQuery
        do throws(IncidentQueryError) {
            for item in try QueryItem.items(of: form) { fields[item.name] = item.value }
            question = try FigureQuery(queryString: fields[CiteForm.Field.question.rawValue] ?? "")
            // A citation counts as its rule says.
            for name in [FigureQuery.Parameter.boundPolicy, .allocation].map(\.rawValue)
            where question.items.contains(where: { $0.name == name }) {
                throw IncidentQueryError.unknownParameter(name: name, allowed: ["rule", "asOf"])
            }
        } catch {
            return problem(.badQuery(error), asking)
        }
        let request = question.request
        let hasFigures = fields[CiteForm.Field.figures.rawValue] == FilterDimension.yes
        do {
            let citation = try await citations.cite(
                request.query,
                rule: hasFigures ? request.rule : nil,
                asOf: request.asOf
            )
            return .redirect(to: Route.cited(language, citation.id).path)
        } catch let refusal as CitationBook.Refusal {
            return problem(.notCited(refusal), asking)
        } catch CitationDesk.Refusal.unknownRule(let key) {
            let known = reading.figures.rules.keys
            return problem(.badQuery(.invalidValue(parameter: "rule", value: key, allowed: .oneOf(known))), asking)
        }
    }

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
