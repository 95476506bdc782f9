// SPDX-License-Identifier: Apache-2.0

import Catalogue
import HTTPTypes

/// What can go wrong with a request, as readers are told.
enum Problem: Sendable {
    case notFound
    /// No published record has this code or id; codes that begin alike.
    case noSuchIncident(String, [String])
    case badQuery(IncidentQueryError)
    case addressTooLong
    case methodNotAllowed
    /// Something failed here; the log has more under the reference.
    case failure(reference: String)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .noSuchIncident: .notFound
        case .badQuery: .badRequest
        case .addressTooLong: .uriTooLong
        case .methodNotAllowed: .methodNotAllowed
        case .failure: .internalServerError
        }
    }
}
