// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting
import HTTPTypes

extension PageController {
    /// The page of figures of the register or of a subject.
    func figures(_ language: InterfaceLanguage, subject: Subject?, _ route: Route, _ asking: Asking) async throws
        -> Reply
    {
        try await answering(asking) { asked in
            var question = asked
            if let subject { question.request.query[subject.dimension] = [subject.key] }
            let desk = reading.figures
            let counted = try await desk.underEveryRule(FiguresModel.shown, question.request, plane: .public)
            guard let (rules, alleged) = counted else { return problem(.notFound, asking) }
            let figures =
                alleged.request.rule == question.request.rule
                ? alleged : try await desk.figures(question.request, plane: .public)
            if let subject, alleged.selection.count == 0, figures.selection.count == 0 {
                guard try await reading.list(subject.query).total > 0 else { return problem(.notFound, asking) }
            }
            let words = Phrasebook(language, digits: settings.digits)
            let name = subject.map { words.label(of: $0.key, in: $0.dimension) }
            let drawing = drawing(figures, words, subject: name ?? words[.wholeRegister])
            let model = FiguresModel(
                question,
                subject: subject,
                figures: figures,
                alleged: alleged,
                rules: rules,
                words: words
            )
            let allegedDrawing = self.drawing(alleged, words, subject: name ?? words[.wholeRegister])
            let page = FiguresPage(
                model: model,
                charts: [allegedDrawing.chart(.deathsByGrade), drawing.chart(.recordedAndConceded)].compactMap(\.self),
                kinds: kinds,
                name: name,
                frame: frame(language, route: route, query: asked.queryString)
            )
            return .page(page.document())
        }
    }

    /// The list of all actors, countries, programmes or areas.
    func subjects(_ language: InterfaceLanguage, _ dimension: FilterDimension, _ asking: Asking) async throws -> Reply {
        try await answering(asking) { question in
            let figures = try await reading.figures.figures(question.request, plane: .public)
            let page = SubjectsPage(
                breakdown: figures.counter.breakdown([.killed], by: dimension, in: figures.selection),
                rule: figures.counter.rule,
                coverage: figures.coverage,
                frame: frame(language, route: .subjects(language, dimension), query: question.queryString)
            )
            return .page(page.document())
        }
    }

    /// A chart on a page of its own.
    func chart(_ language: InterfaceLanguage, _ kind: ChartKind, _ asking: Asking) async throws -> Reply {
        try await answering(asking) { question in
            let route = Route.chart(language, kind)
            let figures = try await reading.figures.figures(question.request, plane: .public)
            guard let chart = try await chart(kind, of: figures, question, language) else {
                return problem(.notFound, asking)
            }
            let desk = reading.figures
            let page = ChartPage(
                kind: kind,
                chart: chart,
                question: question,
                figures: figures,
                rules: desk.rules.keys.compactMap { desk.rules.rule($0) },
                kinds: kinds,
                frame: frame(language, route: route, query: question.queryString)
            )
            return .page(page.document())
        }
    }

    /// A chart as a document that other sites may frame.
    func embed(_ language: InterfaceLanguage, _ kind: ChartKind, _ asking: Asking) async throws -> Reply {
        try await answering(asking) { question in
            let figures = try await reading.figures.figures(question.request, plane: .public)
            guard let chart = try await chart(kind, of: figures, question, language) else {
                return problem(.notFound, asking)
            }
            return framed(chart, at: Route.chart(language, kind).path, question.queryString, language)
        }
    }

    /// A chart as a document that other sites may frame; it leads back to the page of its question.
    func framed(_ chart: Chart, at path: String, _ query: String, _ language: InterfaceLanguage) -> Reply {
        let document = EmbedDocument(
            chart: chart,
            style: .link(assets.chartStylesheet),
            home: query.isEmpty ? path : "\(path)?\(query)",
            registerName: settings.title(language)
        )
        var reply = Reply.page(document.document)
        reply.isFramedAnywhere = true
        return reply
    }

    /// Figures as data.
    func data(_ kind: FiguresData, _ asking: Asking) async throws -> Reply {
        do {
            return .data(try await figuresJSON(kind, asking.query))
        } catch let error as IncidentQueryError {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        } catch let error as FigureError {
            return .data(
                DataProblem.bytes(error.description),
                status: error.isTooLarge ? .unprocessableContent : .badRequest
            )
        }
    }

    /// Figures of a question as its address spells it.
    ///
    /// - Throws: `IncidentQueryError` and `FigureError` for what cannot be answered, and errors of the store.
    func figuresJSON(_ kind: FiguresData, _ queryString: String) async throws -> [UInt8] {
        guard try !FigureQuery.asksForEstimate(queryString) else { throw FigureError.estimateInCount }
        let query = try FigureQuery(queryString: queryString)
        let desk = reading.figures
        return switch kind {
        case .total: try await desk.totalJSON(query, plane: .public)
        case .series: try await desk.seriesJSON(query, plane: .public)
        case .known: try await desk.knownJSON(query, plane: .public)
        case .breakdown: try await desk.breakdownJSON(query, plane: .public)
        }
    }

    /// Reads the question, sends the reader to its short address, and tells what cannot be answered.
    private func answering(
        _ asking: Asking,
        _ body: (FigureQuery) async throws -> Reply
    ) async throws -> Reply {
        try await answering(asking, at: asking.path, FigureQuery.init(queryString:), as: \.queryString) { question in
            try await telling(asking) { try await body(question) }
        }
    }

    /// Tells the reader what of a question cannot be answered.
    func telling(_ asking: Asking, _ body: () async throws -> Reply) async throws -> Reply {
        do {
            return try await body()
        } catch FigureError.unknownRule(let key, let known) {
            return problem(.badQuery(.invalidValue(parameter: "rule", value: key, allowed: .oneOf(known))), asking)
        } catch FigureError.textAsOf {
            return problem(.badQuery(.invalidValue(parameter: "asOf", value: "q", allowed: .day)), asking)
        } catch FigureError.unknownPeriods(let key, _) {
            let known = Timeline.Part.chosen.map(\.rawValue)
            return problem(.badQuery(.invalidValue(parameter: "by", value: key, allowed: .oneOf(known))), asking)
        } catch let error as FigureError where error.isTooLarge {
            return problem(.pastTooLarge, asking)
        }
    }

    /// The kinds of charts that this register has: those by period where its rules name some.
    private var kinds: [ChartKind] {
        let desk = reading.figures
        return ChartKind.allCases.filter { kind in
            switch kind {
            case .periods: !desk.rules.periodLists.isEmpty
            case .asKnown: desk.hasHistory
            default: true
            }
        }
    }

    /// The chart of a question; nil where the register has nothing that it could be drawn by.
    private func chart(
        _ kind: ChartKind,
        of figures: Figures,
        _ question: FigureQuery,
        _ language: InterfaceLanguage
    ) async throws -> Chart? {
        guard kinds.contains(kind) else { return nil }
        var drawing = drawing(figures, question, language)
        if let by = question.by {
            guard let part = Timeline.Part(rawValue: by), Timeline.Part.chosen.contains(part) else {
                throw FigureError.unknownPeriods(key: by, known: [])
            }
            drawing.part = part
        }
        if kind == .asKnown {
            drawing.known = try await reading.figures.knownCurve([.killed], question.request, plane: .public)
        }
        return drawing.chart(kind)
    }

    private func drawing(_ figures: Figures, _ question: FigureQuery, _ language: InterfaceLanguage) -> ChartDrawing {
        let words = Phrasebook(language, digits: settings.digits)
        let chips = question.request.query.chips.map { words.label(of: $0) }
        return drawing(figures, words, subject: chips.isEmpty ? words[.wholeRegister] : chips.joined(separator: " · "))
    }

    private func drawing(_ figures: Figures, _ words: Phrasebook, subject: String) -> ChartDrawing {
        ChartDrawing(
            figures: figures,
            words: words,
            register: settings.title(words.language),
            subject: subject,
            book: reading.figures.rules
        )
    }
}
