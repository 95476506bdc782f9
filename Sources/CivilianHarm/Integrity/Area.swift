// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// An administrative area with its border.
package struct Area: Sendable {
    /// The place code of the area: `SY02`; the country's code at level 0.
    package let code: String
    /// 0 = country … 4.
    package let level: Int
    /// The names in every language and spelling that the file gives; the first is shown.
    package let names: [String]
    /// Outer rings and holes, in no order: a point is inside where it is inside an odd number of rings.
    package let rings: [AreaRing]

    package init(code: String, level: Int, names: [String], rings: [AreaRing]) {
        self.code = code
        self.level = level
        self.names = names
        self.rings = rings
    }

    /// The name to show; the code where the file gives none.
    package var name: String { names.first ?? code }

    /// ISO 3166-1 alpha-2, from the first two letters of the code.
    package var country: String { String(code.prefix(2)) }

    /// Whether the point is inside; a point on the border may be on either side.
    package func contains(_ point: Coordinate) -> Bool {
        var isInside = false
        for ring in rings where ring.mayContain(point) && ring.contains(point) { isInside.toggle() }
        return isInside
    }

    /// Metres from the point to the area, 0 inside.
    ///
    /// Measured on a plane that touches the ellipsoid at the point: right to 1 % up to some 200 km.
    package func distance(from point: Coordinate) -> Double {
        guard !contains(point) else { return 0 }
        let scale = Self.metresPerDegree(at: point)
        return rings.map { $0.borderDistance(from: point, scale: scale) }.min() ?? .infinity
    }

    private static func metresPerDegree(at point: Coordinate) -> (north: Double, east: Double) {
        let step = 0.01
        let latitude = point.latitude + (point.latitude > 0 ? -step : step)
        let longitude = point.longitude + (point.longitude > 0 ? -step : step)
        let north = Coordinate(latitude: latitude, longitude: point.longitude)?.distance(to: point) ?? 0
        let east = Coordinate(latitude: point.latitude, longitude: longitude)?.distance(to: point) ?? 0
        return (north / step, east / step)
    }
}
