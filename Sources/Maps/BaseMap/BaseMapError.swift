// SPDX-License-Identifier: Apache-2.0

/// Why a file cannot serve as a base map.
package enum BaseMapError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file doesn't begin as one.
    case notABaseMap
    /// The file ends early, or says something impossible, at a byte.
    case damaged(offset: Int)

    package var description: String {
        switch self {
        case .notABaseMap: "not a base map of this version: fill the folder anew with scripts/base-map"
        case .damaged(let offset): "damaged at byte \(offset): fill the folder anew with scripts/base-map"
        }
    }
}
