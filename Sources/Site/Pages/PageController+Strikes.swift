// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import HTTPTypes

extension PageController {
    /// The charts of strikes, or one of them; not there on a site that shows no reports.
    func strikeCharts(_ language: InterfaceLanguage, _ kind: StrikeChartKind?, _ asking: Asking) async throws -> Reply {
        try await drawing(.strikeCharts(language, kind), language, asking) { drawing, question in
            let frame = frame(language, route: .strikeCharts(language, kind), query: question.queryString)
            return .page(StrikeChartsPage(drawing: drawing, kind: kind, frame: frame).document())
        }
    }

    /// A chart of strikes as a document that other sites may frame.
    func embedStrikes(_ language: InterfaceLanguage, _ kind: StrikeChartKind, _ asking: Asking) async throws -> Reply {
        try await drawing(.embedStrikes(language, kind), language, asking) { drawing, question in
            framed(drawing.chart(kind), at: Route.strikeCharts(language, kind).path, question.queryString, language)
        }
    }

    /// The same figures as data.
    func strikesData(_ asking: Asking) -> Reply {
        guard let desk = reading.reports else { return problem(.notFound, asking) }
        do throws(IncidentQueryError) {
            return .data(desk.figures(try StrikeFigureQuery(queryString: asking.query)).json)
        } catch {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        }
    }

    /// Counts what is asked for and shows it.
    private func drawing(
        _ route: Route,
        _ language: InterfaceLanguage,
        _ asking: Asking,
        _ show: (StrikeDrawing, StrikeFigureQuery) -> Reply
    ) async throws -> Reply {
        guard let desk = reading.reports else { return problem(.notFound, asking) }
        return try await answering(
            asking,
            at: route.path,
            StrikeFigureQuery.init(queryString:),
            as: \.queryString
        ) { question in
            let drawing = StrikeDrawing(
                figures: desk.figures(question),
                words: Phrasebook(language, digits: settings.digits),
                register: settings.title(language)
            )
            return show(drawing, question)
        }
    }
}
