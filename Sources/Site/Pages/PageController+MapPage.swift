// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes

extension PageController {
    /// The map with its time line.
    func map(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        try await mapping(asking) { question in
            let model = try await model(of: question, language)
            let frame = frame(language, route: .map(language), query: question.queryString)
            return .page(MapPage(model: model, frame: frame).document())
        }
    }

    /// The part of the page that follows what is in view.
    func mapView(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        var reply = try await mapping(asking) { question in
            .page(try await inView(question, language).html.bytes)
        }
        reply.scripts = .none
        reply.isKeptFromSearch = true
        return reply
    }

    /// The map for other sites to frame.
    func embedMap(_ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        var reply = try await mapping(asking) { question in
            let model = try await model(of: question, language, isWhole: false)
            let frame = frame(language, route: .map(language), query: question.queryString)
            return .page(EmbeddedMap(model: model, frame: frame).document())
        }
        reply.isFramedAnywhere = reply.status == .ok
        return reply
    }

    /// Reads the question, sends the reader to its short address, and tells what cannot be answered.
    private func mapping(_ asking: Asking, _ body: (MapQuestion) async throws -> Reply) async throws -> Reply {
        try await answering(asking, at: asking.path, MapQuestion.init(queryString:), as: \.queryString) { question in
            var reply = try await telling(asking) { try await body(question) }
            if reply.status == .ok { reply.scripts = .map }
            return reply
        }
    }

    /// Finds what is in view.
    private func inView(_ question: MapQuestion, _ language: InterfaceLanguage) async throws -> InViewPiece {
        let rules = reading.figures.rules
        let view = try await reading.figures.map(question, plane: .public)
        return InViewPiece(
            view: view,
            rows: try await reading.rows(view.page),
            rules: rules.keys.compactMap { rules.rule($0) },
            route: .map(language),
            words: Phrasebook(language, digits: settings.digits)
        )
    }

    /// Counts what the page shows; `isWhole` is false for a page that has neither filters nor a time line.
    private func model(
        of question: MapQuestion,
        _ language: InterfaceLanguage,
        isWhole: Bool = true
    ) async throws -> MapModel {
        let inView = try await inView(question, language)
        var query = inView.view.everywhere.query ?? question.everywhere.query
        (query.page, query.pageSize) = (1, 1)
        return MapModel(
            inView: inView,
            facets: isWhole ? try await reading.list(query).facets : [],
            timeline: isWhole ? try await timeline(inView.view, inView.words) : nil,
            legend: MapLegend(inView.view, words: inView.words),
            drawing: StaticMap(inView.view, base: settings.map)
        )
    }

    /// Counts the same question whatever its days.
    private func timeline(_ view: MapView, _ words: Phrasebook) async throws -> MapTimeline {
        var request = view.question.everywhere.figures.request
        (request.query.from, request.query.to) = (nil, nil)
        let isSame = request == view.everywhere.request
        let figures = isSame ? view.everywhere : try await reading.figures.figures(request, plane: .public)
        return MapTimeline(
            figures,
            of: view.question,
            lanes: MapLane.lanes(of: reading.figures.rules, for: view.everywhere, words)
        )
    }
}
