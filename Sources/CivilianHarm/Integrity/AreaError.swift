// SPDX-License-Identifier: Apache-2.0

/// Why a file of areas cannot be used.
package enum AreaError: Error, Equatable, Sendable, CustomStringConvertible {
    case json(JSONError)
    /// The file is JSON but no FeatureCollection.
    case notAFeatureCollection
    /// A feature, counted from 1, has no code that we know of.
    case codeMissing(feature: Int)
    /// A feature, counted from 1, has no usable polygon.
    case polygonMissing(feature: Int)

    package var description: String {
        switch self {
        case .json(let error): "not JSON: \(error)"
        case .notAFeatureCollection: "not a GeoJSON FeatureCollection"
        case .codeMissing(let feature):
            "feature \(feature) has no code: name it pcode, ADM1_PCODE, shapeISO or ISO_A2 in its properties"
        case .polygonMissing(let feature): "feature \(feature) has no polygon on WGS 84"
        }
    }
}
