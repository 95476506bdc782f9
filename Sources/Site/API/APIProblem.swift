// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes

/// Why a request to the API is not answered: what programs get in place of an answer (RFC 9457).
struct APIProblem: Error, Sendable {
    /// A kind of problem; raw values end its `type`.
    enum Kind: String, CaseIterable, Sendable {
        case unknownParameter = "unknown-parameter"
        case invalidParameter = "invalid-parameter"
        case unknownAddress = "unknown-address"
        case notFound = "not-found"
        case ambiguousCode = "ambiguous-code"
        case methodNotAllowed = "method-not-allowed"
        case tooLarge = "too-large"
        case tooManyRequests = "too-many-requests"
        case failure

        var status: HTTPResponse.Status {
            switch self {
            case .unknownParameter, .invalidParameter: .badRequest
            case .unknownAddress, .notFound: .notFound
            case .ambiguousCode: .conflict
            case .methodNotAllowed: .methodNotAllowed
            case .tooLarge: .unprocessableContent
            case .tooManyRequests: .tooManyRequests
            case .failure: .internalServerError
            }
        }

        var title: String {
            switch self {
            case .unknownParameter: "There is no such parameter."
            case .invalidParameter: "A parameter has a value that it does not take."
            case .unknownAddress: "The API has no such address."
            case .notFound: "There is no such thing, or it is not published."
            case .ambiguousCode: "Several incidents bear the code."
            case .methodNotAllowed: "The API is read with GET and HEAD."
            case .tooLarge: "The question asks for more than is answered here."
            case .tooManyRequests: "Too many requests from one address."
            case .failure: "Something went wrong here."
            }
        }
    }

    let kind: Kind
    /// What is wrong with this request, and what to do.
    let detail: String
    /// The parameter that is wrong; nil where it is none.
    var parameter: String?
    /// What may stand in its place; empty where that cannot be listed.
    var allowed: [String] = []
    /// Seconds to wait; nil where waiting does not help.
    var retryAfter: Int?

    static let mediaType = "application/problem+json"

    /// The answer.
    var reply: Reply {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("type", "\(Route.apiReference(.english).path)#\(kind.rawValue)")
            writer.member("title", kind.title)
            writer.member("status", kind.status.code)
            writer.member("detail", detail)
            if let parameter { writer.member("parameter", parameter) }
            if !allowed.isEmpty { writer.texts("allowed", allowed) }
        }
        var reply = Reply(status: kind.status, contentType: Self.mediaType, body: writer.bytes)
        reply.caching = .forbidden
        reply.isOpenToOtherSites = true
        reply.retryAfter = retryAfter
        return reply
    }
}

extension APIProblem {
    /// What of a query cannot be read.
    init(_ error: IncidentQueryError) {
        let detail = error.description
        switch error {
        case .unknownParameter(let name, let allowed):
            self.init(kind: .unknownParameter, detail: detail, parameter: name, allowed: allowed)
        case .staffOnly(let name): self.init(kind: .unknownParameter, detail: detail, parameter: name)
        case .repeatedParameter(let name): self.init(kind: .invalidParameter, detail: detail, parameter: name)
        case .invalidValue(let name, _, .oneOf(let values)):
            self.init(kind: .invalidParameter, detail: detail, parameter: name, allowed: values)
        case .invalidValue(let name, _, _): self.init(kind: .invalidParameter, detail: detail, parameter: name)
        case .reversedDays: self.init(kind: .invalidParameter, detail: detail, parameter: "from")
        case .malformedEncoding: self.init(kind: .invalidParameter, detail: detail)
        }
    }

    /// What of a question for figures cannot be answered.
    init(_ error: FigureError) {
        let detail = error.description
        switch error {
        case .unknownRule(_, let known):
            self.init(kind: .invalidParameter, detail: detail, parameter: "rule", allowed: known)
        case .textAsOf, .noHistory: self.init(kind: .invalidParameter, detail: detail, parameter: "asOf")
        case .unknownPeriods(_, let known), .unknownProperty(_, let known):
            self.init(kind: .invalidParameter, detail: detail, parameter: "by", allowed: known)
        case .pastTooLarge, .historyTooLong: self.init(kind: .tooLarge, detail: detail, parameter: "asOf")
        case .estimateInCount: self.init(kind: .invalidParameter, detail: detail)
        }
    }
}
