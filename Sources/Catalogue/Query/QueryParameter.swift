// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query that is not a property with listed values; raw values are the names in addresses.
package enum QueryParameter: String, CaseIterable, Sendable {
    case text = "q"
    case fields = "in"
    case from, to, undated, updatedSince, publishedSince, killed
    case box = "bbox"
    case near, inside, code, clean, sort, order, page
    case pageSize = "size"

    /// Whether it asks for what readers do not see.
    package var isForStaff: Bool { self == .clean }
}

extension IncidentQuery {
    /// The names of all parameters that may be asked on a plane, in the order in which they are printed.
    package static func parameterNames(on plane: Plane) -> [String] {
        let own = QueryParameter.allCases.filter { plane == .staff || !$0.isForStaff }.map(\.rawValue)
        return own.prefix(2) + FilterDimension.allCases.map(\.rawValue) + own.dropFirst(2)
    }
}
