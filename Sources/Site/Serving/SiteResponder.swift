// SPDX-License-Identifier: Apache-2.0

import Casework
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Publishing

/// Reads each request's address, lets a controller answer, and logs what kind of page it was.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteRequestContext

    let pages: PageController
    let assets: AssetStore
    let logger: Logger
    let cache: ReplyCache
    /// How much each address may ask of the API.
    let budget: RequestBudget
    /// How often each address may ask for what is much work: citations of queries, files that have to be made first.
    let work: RequestBudget
    /// How many reports of errors each address may send, and all of them together.
    let reports: (each: RequestBudget, all: RequestBudget)

    /// Requests longer than this are no addresses of ours.
    private static let maximumAddressLength = 8192
    /// Bytes of a form that are read: a message of Arabic letters takes six for each.
    private static let maximumFormLength = 65_536

    func respond(to request: Request, context: SiteRequestContext) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        if let refusal = refusal(of: request, from: context.peer) { return refusal.response(to: request) }
        let key = ReplyCache.Key(
            target: request.uri.string,
            takesGzip: Reply.takesGzip(request.headers[.acceptEncoding])
        )
        let version = pages.reading.version
        if let kept = cache.reply(key, version: version), request.method == .get || request.method == .head {
            return kept.response(to: request)
        }
        let route = Route(path: request.uri.path)
        let reply = await answer(to: request, route: route, from: context.peer)
        let prepared = PreparedReply(reply, takesGzip: key.takesGzip)
        if reply.isKeptForOthers { cache.keep(prepared, key, version: version) }
        let response = prepared.response(to: request)
        logger.debug(
            "answered",
            metadata: [
                "page": "\(route?.name ?? "none")", "status": "\(response.status.code)",
                "microseconds": "\(start.duration(to: clock.now).components.attoseconds / 1_000_000_000_000)",
            ]
        )
        return response
    }

    private func answer(to request: Request, route: Route?, from peer: SocketAddress?) async -> Reply {
        if let spelled = Self.spelled(request) { return .redirect(to: spelled, status: .permanentRedirect) }
        if let call = APIRequest(request) { return await reply(to: call, route: route) }
        guard request.method == .post else { return await reply(to: request, route: route, from: peer) }
        return await reply(toForm: request, route: route, from: peer)
    }

    /// The address with the time under the name that it has here, where it came as `as_of`; nil for every other address.
    private static func spelled(_ request: Request) -> String? {
        guard let query = request.uri.query, query.contains("as_of=") else { return nil }
        let items = query.split(separator: "&").map { $0.hasPrefix("as_of=") ? "asOf=\($0.dropFirst(6))" : String($0) }
        let spelled = items.joined(separator: "&")
        return spelled == query ? nil : "\(request.uri.path)?\(spelled)"
    }

    /// The answer to an address that asks the API more than its share; nil where it does not.
    private func refusal(of request: Request, from peer: SocketAddress?) -> Reply? {
        guard APIRequest(request) != nil, let client = ClientAddress(request.headers, from: peer),
            let seconds = budget.wait(of: client)
        else { return nil }
        return APIProblem(
            kind: .tooManyRequests,
            detail: "ask again in \(seconds) s; whole files are at /en/incidents.json and the like",
            retryAfter: seconds
        ).reply
    }

    /// The answer to a program, which reads what went wrong as data.
    private func reply(to call: APIRequest, route: Route?) async -> Reply {
        guard call.isReading else {
            return APIProblem(kind: .methodNotAllowed, detail: "use GET or HEAD").reply
        }
        guard call.length <= Self.maximumAddressLength else {
            let detail = "addresses are at most \(Self.maximumAddressLength) bytes long"
            return APIProblem(kind: .tooLarge, detail: detail).reply
        }
        guard case .api(let address)? = route else {
            let detail = "\(APIEndpoint.root) lists the addresses"
            return APIProblem(kind: .unknownAddress, detail: detail).reply
        }
        do {
            return try await pages.api(address, call.asking)
        } catch {
            let reference = Reference.make()
            logger.error("failed", metadata: ["page": "api", "reference": "\(reference)", "error": "\(error)"])
            let detail = "tell the keepers of the register this number: \(reference)"
            return APIProblem(kind: .failure, detail: detail).reply
        }
    }

    /// The answer to a form: readers' reports of errors, and what staff on this machine decide.
    private func reply(toForm request: Request, route: Route?, from peer: SocketAddress?) async -> Reply {
        var asking = Asking(request)
        asking.isFromThisMachine = Loopback.isOwn(request.head, from: peer)
        guard isOfThisSite(request.head) else { return pages.problem(.methodNotAllowed, asking) }
        let take: (String) async throws -> Reply
        switch route {
        case .desk(let language, let page)? where asking.isFromThisMachine && pages.takesForms(page):
            take = { try await pages.decide(language, page, form: $0, asking) }
        case .errorForm(let language)? where pages.settings.tickets != nil:
            guard !isTooMuch(request, from: peer) else { return pages.problem(.tooManyReports, asking) }
            take = { try await pages.file(language, form: $0, asking) }
        case .cite(let language)? where pages.settings.citations?.takesNew == true:
            if let refusal = tooMuchWork(request, from: peer, asking) { return refusal }
            take = { try await pages.cite(language, form: $0, asking) }
        default: return pages.problem(.methodNotAllowed, asking)
        }
        guard let body = try? await request.body.collect(upTo: Self.maximumFormLength) else {
            return pages.problem(.formTooLong, asking)
        }
        do {
            var reply = try await take(String(buffer: body))
            reply.caching = .forbidden
            return reply
        } catch {
            let reference = Reference.make()
            logger.error("failed", metadata: ["page": "form", "reference": "\(reference)", "error": "\(error)"])
            return pages.problem(.failure(reference: reference), asking)
        }
    }

    /// The answer to an address that asks for much work too often; nil where it does not.
    private func tooMuchWork(_ request: Request, from peer: SocketAddress?, _ asking: Asking) -> Reply? {
        guard let client = ClientAddress(request.headers, from: peer), let seconds = work.wait(of: client) else {
            return nil
        }
        var reply = pages.problem(.tooMuchWork(seconds: seconds), asking)
        reply.retryAfter = seconds
        return reply
    }

    private func isTooMuch(_ request: Request, from peer: SocketAddress?) -> Bool {
        guard let client = ClientAddress(request.headers, from: peer) else { return false }
        return reports.each.wait(of: client) != nil || reports.all.wait(of: .everybody) != nil
    }

    /// Whether a form was sent from a page of this site, as browsers say (`Origin`, RFC 6454; `Sec-Fetch-Site`).
    private func isOfThisSite(_ request: HTTPRequest) -> Bool {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headerFields[$0] }) {
            return site == "same-origin"
        }
        guard let origin = request.headerFields[.origin] else { return true }
        return origin == "http://\(request.authority ?? "")" || origin == pages.settings.publicAddress?.origin
    }

    private func reply(to request: Request, route: Route?, from peer: SocketAddress?) async -> Reply {
        var asking = Asking(request)
        asking.isFromThisMachine = Loopback.isOwn(request.head, from: peer)
        guard request.method == .get || request.method == .head else {
            return pages.problem(.methodNotAllowed, asking)
        }
        guard request.uri.string.utf8.count <= Self.maximumAddressLength else {
            return pages.problem(.addressTooLong, asking)
        }
        do {
            switch route {
            case .asset(let name)?: return assets[name]?.reply ?? pages.problem(.notFound, asking)
            case .favicon?: return .redirect(to: assets.addresses.icon)
            case .health?: return .text("ok")
            case .robots?: return .text("User-agent: *\nAllow: /\nDisallow: /*?")
            case .list(let language, let format)? where !format.isStream:
                if let refusal = tooMuchWork(request, from: peer, asking) { return refusal }
                return try await pages.reply(to: .list(language, format), asking)
            case let route?: return try await pages.reply(to: route, asking)
            case nil: return pages.problem(.notFound, asking)
            }
        } catch {
            let reference = Reference.make()
            logger.error(
                "failed",
                metadata: ["page": "\(route?.name ?? "none")", "reference": "\(reference)", "error": "\(error)"]
            )
            return pages.problem(.failure(reference: reference), asking)
        }
    }
}

/// A request below the root of the API.
private struct APIRequest {
    let asking: Asking
    let isReading: Bool
    /// Bytes of the address.
    let length: Int

    init?(_ request: Request) {
        let path = request.uri.path
        guard path == APIEndpoint.root || path.hasPrefix(APIEndpoint.root + "/") else { return nil }
        asking = Asking(request)
        isReading = request.method == .get || request.method == .head
        length = request.uri.string.utf8.count
    }
}

/// What of a request the pages depend on.
struct Asking: Sendable {
    /// The path, percent-encoded as it came.
    let path: String
    /// The part after the question mark; empty where there is none.
    let query: String
    let acceptLanguage: String?
    /// The time whose state is asked for (RFC 7089), as it came.
    var acceptDatetime: String?
    /// Whether the request was made on this machine and for it: what staff pages ask for.
    var isFromThisMachine = false

    init(path: String, query: String = "", acceptLanguage: String? = nil) {
        self.path = path
        self.query = query
        self.acceptLanguage = acceptLanguage
    }

    init(_ request: Request) {
        self.init(
            path: request.uri.path,
            query: request.uri.query ?? "",
            acceptLanguage: request.headers[.acceptLanguage]
        )
        acceptDatetime = HTTPField.Name("Accept-Datetime").flatMap { request.headers[$0] }
    }
}

extension Asking {
    /// The value of a parameter; nil where the query lacks it, or cannot be decoded.
    func value(of name: String) -> String? {
        for item in query.split(separator: "&") where item.hasPrefix(name + "=") {
            return PercentCoding.decode(item.dropFirst(name.count + 1).utf8, plusIsSpace: true)
        }
        return nil
    }
}

/// Numbers by which a reader's report and a line of the log find each other.
enum Reference {
    static func make() -> String { String(UInt64.random(in: 0...UInt64.max), radix: 36) }
}
