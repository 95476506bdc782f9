// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import HTTPTypes

/// What can go wrong with a request, as readers are told.
enum Problem: Sendable {
    case notFound
    /// No published record has this code or id; codes that begin alike.
    case noSuchIncident(String, [String])
    /// The record had no published version of that number, or by that time.
    case noSuchVersion
    /// A file of a release that holds what was redacted later.
    case withheldFile
    case badQuery(IncidentQueryError)
    case addressTooLong
    /// The past of this register is too long to be counted while a reader waits.
    case pastTooLarge
    case methodNotAllowed
    /// Somebody reports one error after the other.
    case tooManyReports
    /// A query cannot be cited here.
    case notCited(CitationBook.Refusal)
    /// Somebody asks for much work again and again; in how many seconds they may ask again.
    case tooMuchWork(seconds: Int)
    /// More was sent with a form than it holds.
    case formTooLong
    /// A form for staff that is out of date, or was not made here.
    case staleForm
    /// Something failed here; the log has more under the reference.
    case failure(reference: String)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .noSuchIncident, .noSuchVersion: .notFound
        case .withheldFile: .gone
        case .badQuery: .badRequest
        case .staleForm: .conflict
        case .addressTooLong: .uriTooLong
        case .pastTooLarge: .unprocessableContent
        case .methodNotAllowed: .methodNotAllowed
        case .tooManyReports: .tooManyRequests
        case .notCited(.onlyRead), .notCited(.full): .forbidden
        case .notCited(.busy): .serviceUnavailable
        case .notCited: .unprocessableContent
        case .tooMuchWork: .tooManyRequests
        case .formTooLong: .contentTooLarge
        case .failure: .internalServerError
        }
    }
}
