// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query that is not a property with listed values; raw values are the names in addresses.
package enum QueryParameter: String, CaseIterable, Sendable {
    case text = "q"
    case from, to, undated, updatedSince, publishedSince, killed
    case box = "bbox"
    case near, inside, code, sort, order, page
    case pageSize = "size"
}

extension IncidentQuery {
    /// The names of all parameters, in the order in which they are printed.
    package static let parameterNames =
        [QueryParameter.text.rawValue] + FilterDimension.allCases.map(\.rawValue)
        + QueryParameter.allCases.dropFirst().map(\.rawValue)
}
