// SPDX-License-Identifier: Apache-2.0

/// Why a document is not an incident of the interchange format.
package enum InterchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    case json(JSONError)
    case unknownSchema(String?)
    case problems([InterchangeProblem])

    package var description: String {
        switch self {
        case .json(let error): "not JSON: \(error)"
        case .unknownSchema(let schema):
            "schema \(schema ?? "missing") is not \(Incident.schema): a newer Sijill may read it"
        case .problems(let problems):
            problems.map { "\($0.path): \($0.message)" }.joined(separator: "; ")
        }
    }
}
