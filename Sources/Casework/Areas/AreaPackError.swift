// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Why a file cannot be added to the map of a register; features are counted from 1.
package enum AreaPackError: Error, Equatable, Sendable, CustomStringConvertible {
    case tooLarge(megabytes: Int)
    case json(JSONError)
    /// JSON, but no FeatureCollection; the payload is what its `type` says.
    case notAFeatureCollection(type: String?)
    /// A FeatureCollection without a feature.
    case empty
    case codeMissing(feature: Int)
    case codeRepeated(String, feature: Int)
    case levelMissing(feature: Int)
    case notAPolygon(feature: Int, type: String?)
    /// A position that is no pair of degrees.
    case badPosition(feature: Int)
    /// A ring of fewer than three corners, or one that doesn't end where it begins.
    case openRing(feature: Int)
    /// A ring that crosses itself, near a longitude and a latitude.
    case crossesItself(feature: Int, longitude: Double, latitude: Double)

    package var description: String {
        switch self {
        case .tooLarge(let megabytes): "larger than \(megabytes) MB: simplify the borders, or leave out levels"
        case .json(let error): "not JSON: \(error)"
        case .notAFeatureCollection(let type):
            "not a GeoJSON FeatureCollection" + (type.map { " but a \($0.prefix(40))" } ?? "")
                + ": save the areas as GeoJSON on WGS 84"
        case .empty: "it has no areas"
        case .codeMissing(let feature):
            "feature \(feature) has no code: name the property that holds it with --code"
        case .codeRepeated(let code, let feature): "feature \(feature) has the code \(code.prefix(40)) of another one"
        case .levelMissing(let feature): "feature \(feature) has no level from 0 to 4: give it with --level"
        case .notAPolygon(let feature, let type):
            "feature \(feature) is \(type.map { "a \($0.prefix(40))" } ?? "without a shape"): areas are polygons"
        case .badPosition(let feature):
            "feature \(feature) has a corner that is not longitude and latitude on WGS 84: reproject the file"
        case .openRing(let feature): "feature \(feature) has an edge that does not close"
        case .crossesItself(let feature, let longitude, let latitude):
            "feature \(feature) has an edge that crosses itself near \(Self.short(longitude)), \(Self.short(latitude)): repair it"
        }
    }

    private static func short(_ degrees: Double) -> String { "\((degrees * 10_000).rounded() / 10_000)" }
}
