// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// A page of one of several lists, as an address asks for it by `page` and a parameter of its own.
struct ChosenPage<Choice: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    /// nil where the address chooses none.
    private(set) var choice: Choice?
    /// From 1.
    private(set) var page = 1

    /// Reads a query; `name` is the parameter of the choice.
    init(_ queryString: String, named name: String) throws(IncidentQueryError) {
        for item in try QueryItem.items(of: queryString) {
            switch item.name {
            case name:
                guard let known = Choice(rawValue: item.value) else {
                    let allowed = Choice.allCases.map(\.rawValue)
                    throw .invalidValue(parameter: name, value: item.value, allowed: .oneOf(allowed))
                }
                choice = known
            case "page": page = try item.pageNumber
            default: throw .unknownParameter(name: item.name, allowed: [name, "page"])
            }
        }
    }
}

extension QueryItem {
    /// The number of a page of a list, from 1.
    ///
    /// - Throws: `IncidentQueryError.invalidValue`.
    var pageNumber: Int {
        get throws(IncidentQueryError) {
            guard let number = Int(value), (1...1_000_000).contains(number) else {
                throw .invalidValue(parameter: name, value: value, allowed: .wholeNumber(1...1_000_000))
            }
            return number
        }
    }
}
