// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Publishing
import Register

/// Answers requests for pages: asks the register, fills the page's model, draws it.
struct PageController: Sendable {
    let reading: any PublicReading
    let settings: SiteSettings
    let assets: AssetAddresses
    /// What staff pages are made of; nil where this site has none.
    var desk: IntegrityDesk?
    /// Parts of pages that the next ones share.
    var pieces = KeptPieces()
    /// What the page of decisions is made of; nil where this site has none.
    var reconcile: ReconcileDesk?
    /// What the page of readers' reports is made of; nil where this site has none.
    var errorReports: ErrorReportDesk?

    /// The answer to a request for a page.
    func reply(to route: Route, _ asking: Asking) async throws -> Reply {
        switch route {
        case .entrance, .anyIncidents: return goOn(from: route, asking)
        case .anyIncident(let key):
            var reply = try await incident(preferred(asking), key: key, route, asking)
            reply.variesByLanguage = true
            return reply
        case .home(let language): return try await home(language)
        case .incidents(let language): return try await list(language, asking)
        case .list(let language, let format): return try await file(language, format, asking)
        case .feed(let language): return try await feed(language, asking)
        case .incident(let language, let key):
            return marking(try await incident(language, key: key, route, asking), language, asking)
        case .history(let language, let key): return try await history(language, key: key, route, asking)
        case .part(let language, let key, let part): return try await self.part(language, key: key, part, asking)
        case .anyVersion(let key, let number):
            var reply = try await part(preferred(asking), key: key, .version(number), asking)
            reply.variesByLanguage = true
            return reply
        case .memento(let service, let language, let key):
            return try await memento(service, language, key: key, asking)
        case .about(let language): return about(language)
        case .browse(let language): return try await browse(language)
        case .search(let language): return search(language)
        case .people(let language): return try await people(language, asking)
        case .reports(let language): return try await reports(language, asking)
        case .strikes(let language): return try await strikes(language, asking)
        case .strikeCharts(let language, let kind): return try await strikeCharts(language, kind, asking)
        case .embedStrikes(let language, let kind): return try await embedStrikes(language, kind, asking)
        case .strikesData: return strikesData(asking)
        case .report(let language, let number, let view): return try await report(language, number, view, asking)
        case .peopleFile(let language): return try await peopleFile(language, asking)
        case .parts(let language, let part): return try await parts(language, part, asking)
        case .partsFile(let language, let part): return try await partsFile(language, part, asking)
        case .conceded(let language): return try await conceded(language, asking)
        case .concededFile(let language): return try await concededFile(language, asking)
        case .guide(let language, let page): return try await guide(language, page)
        case .figures(let language): return try await figures(language, subject: nil, route, asking)
        case .subject(let language, let subject): return try await figures(language, subject: subject, route, asking)
        case .subjects(let language, let dimension): return try await subjects(language, dimension, asking)
        case .replies(let language, let actor, let view):
            return try await replies(language, actor: actor, view, asking)
        case .cite: return problem(.methodNotAllowed, asking)
        case .cited(let language, let id): return try await cited(language, id, asking)
        case .release(let route): return try await releases(route, asking)
        case .corrections(let language): return try await corrections(language, asking)
        case .errorForm(let language): return try await errorForm(language, asking)
        case .ticket(let language, let id): return try await ticket(language, id, asking)
        case .repliesData: return try await repliesData(asking)
        case .chart(let language, let kind): return try await chart(language, kind, asking)
        case .embed(let language, let kind): return try await embed(language, kind, asking)
        case .map(let language): return try await map(language, asking)
        case .mapView(let language): return try await mapView(language, asking)
        case .embedMap(let language): return try await embedMap(language, asking)
        case .figuresData(let kind): return try await data(kind, asking)
        case .api(let call): return try await api(call, asking)
        case .apiReference(let language): return apiReference(language)
        case .incidentTile(let address): return try await tile(address, asking)
        case .mapList: return try await mapList(asking)
        case .baseTile(let zoom, let x, let y): return baseTile(zoom: zoom, x: x, y: y)
        case .desk(let language, let page): return try await desk(language, page, asking)
        case .asset, .favicon, .health, .robots: return problem(.notFound, asking)
        }
    }

    /// The frame of a page in a language.
    func frame(_ language: InterfaceLanguage, route: Route?, query: String = "") -> PageFrame {
        PageFrame(
            words: Phrasebook(language, digits: settings.digits),
            assets: assets,
            siteTitle: settings.title(language),
            publicAddress: settings.publicAddress,
            route: route,
            query: query,
            hasPeople: reading.people != nil,
            hasParts: reading.parts != nil,
            hasReports: reading.reports != nil,
            hasReleases: settings.releases != nil,
            takesReports: settings.tickets != nil,
            formats: formats,
            canCite: settings.citations?.takesNew == true && !settings.isCopy,
            kept: pieces.frames
        )
    }

    /// The formats of files: a copy has those alone that a server makes while it sends them.
    var formats: [ExportFormat] {
        ExportFormat.served.filter { format in
            settings.isCopy ? format.isStream : format != .sqlite || reading.makesDatabases
        }
    }

    /// The reader's language.
    func preferred(_ asking: Asking) -> InterfaceLanguage {
        LanguageNegotiation.language(acceptLanguage: asking.acceptLanguage)
    }

    func goOn(from route: Route, _ asking: Asking) -> Reply {
        let language = preferred(asking)
        let path = (route.inLanguage(language) ?? .home(language)).path
        let location = asking.query.isEmpty ? path : "\(path)?\(asking.query)"
        return .redirect(to: location, variesByLanguage: true)
    }

    private func home(_ language: InterfaceLanguage) async throws -> Reply {
        let page = HomePage(overview: try await reading.overview(), frame: frame(language, route: .home(language)))
        return .page(page.document())
    }

    private func about(_ language: InterfaceLanguage) -> Reply {
        .page(AboutPage(frame: frame(language, route: .about(language))).document())
    }

    /// A page that says what went wrong, in the language of the address or of the reader.
    func problem(_ problem: Problem, _ asking: Asking) -> Reply {
        let named = asking.path.split(separator: "/").first.flatMap { InterfaceLanguage(rawValue: String($0)) }
        let page = ProblemPage(problem: problem, frame: frame(named ?? preferred(asking), route: nil))
        var reply = Reply.page(page.document(), status: problem.status)
        reply.variesByLanguage = named == nil
        reply.caching = .forbidden
        return reply
    }
}
