// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// A coordinate as readers are shown it: with the decimals that its radius allows (requirement R86).
package struct PrintedPlace: Hashable, Sendable {
    /// Degrees on WGS 84, rounded.
    package let latitude: Double
    package let longitude: Double

    /// Rounds degrees within −90…90 and −180…180; a nil radius is not known and allows two decimals.
    package init(latitude: Double, longitude: Double, radiusMetres: Float?) {
        let decimals = CoordinatePrecision.printedDecimals(radiusMetres: radiusMetres.map { Double($0) })
        self.latitude = CoordinatePrecision.rounded(latitude, decimals: decimals)
        self.longitude = CoordinatePrecision.rounded(longitude, decimals: decimals)
    }

    /// Where it is on the map of the world.
    package var position: MapPosition { MapPosition(latitude: latitude, longitude: longitude) }
}
