// SPDX-License-Identifier: Apache-2.0

/// How finely a place may be written that is known to a radius: never finer than it is known.
package enum CoordinatePrecision {
    /// The figures per axis of the finest grid square allowed: d = ⌊5 − log₁₀ max(r, 1)⌋ within 0…5.
    ///
    /// - Parameter radiusMetres: Radius of what may be meant; 0 where it isn't a number or negative.
    /// - Returns: 5 up to 1 m, 4 up to 10 m, 3 up to 100 m, 2 up to 1 km, 1 up to 10 km, else 0.
    package static func digitsPerAxis(radiusMetres: Double) -> Int {
        guard radiusMetres >= 0 else { return 0 }
        return [1.0, 10, 100, 1000, 10_000].firstIndex { radiusMetres <= $0 }.map { 5 - $0 } ?? 0
    }

    /// The decimals of a printed latitude or longitude: ⌈log₁₀(111,320 / r)⌉ within 0…7.
    ///
    /// - Parameter radiusMetres: Radius of what may be meant.
    /// - Returns: 2 for 1,500 m, 4 for 25 m, 6 for 1 m; 0 where the radius isn't a number or negative.
    package static func decimals(radiusMetres: Double) -> Int {
        guard radiusMetres >= 0 else { return 0 }
        var decimals = 0
        var step = radiusMetres
        while step < metresPerDegree, decimals < 7 {
            step *= 10
            decimals += 1
        }
        return decimals
    }

    /// The decimals that readers are shown: as `decimals`, at most six; two where the radius is not known.
    package static func printedDecimals(radiusMetres: Double?) -> Int {
        guard let radiusMetres, radiusMetres > 0 else { return 2 }
        return min(6, decimals(radiusMetres: radiusMetres))
    }

    /// Degrees rounded half away from zero to these decimals, 0…6.
    package static func rounded(_ degrees: Double, decimals: Int) -> Double {
        let unit = units[max(0, min(units.count - 1, decimals))]
        let rounded = (degrees.magnitude * unit).rounded() / unit
        return degrees < 0 ? -rounded : rounded
    }

    private static let units: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

    /// Metres of a degree of latitude, as the rule for decimals has it.
    package static let metresPerDegree = 111_320.0
}

extension MGRSSquare {
    /// The finest square that may be printed for a coordinate known to a radius.
    package init(containing coordinate: Coordinate, radiusMetres: Double) {
        self.init(
            containing: coordinate,
            digitsPerAxis: CoordinatePrecision.digitsPerAxis(radiusMetres: radiusMetres)
        )
    }
}

extension Coordinate {
    /// Latitude and longitude in degrees with a point and no more decimals than the radius allows.
    ///
    /// - Parameter radiusMetres: Radius of what may be meant.
    /// - Returns: Rounded numbers such as `35.51` and `40.65`; a rounded zero has no sign.
    package func printed(radiusMetres: Double) -> (latitude: String, longitude: String) {
        let decimals = CoordinatePrecision.decimals(radiusMetres: radiusMetres)
        return (DecimalText.fixed(latitude, decimals: decimals), DecimalText.fixed(longitude, decimals: decimals))
    }
}
