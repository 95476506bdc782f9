// SPDX-License-Identifier: Apache-2.0

extension Geodesic {
    /// The shortest line between two coordinates; of two equally short ones, either.
    package init(from start: Coordinate, to end: Coordinate) {
        var difference = end.longitude - start.longitude
        if difference > 180 { difference -= 360 } else if difference < -180 { difference += 360 }
        // Moved by symmetry to a first point in the south, farther from the equator than the second, and going east.
        let isEastward = difference >= 0
        let isSwapped = abs(start.latitude) < abs(end.latitude)
        let (first, second) = isSwapped ? (end.latitude, start.latitude) : (start.latitude, end.latitude)
        let isMirrored = first.sign == .plus
        let problem = GeodesicProblem(
            latitudes: isMirrored ? (-first, -second) : (first, second),
            longitudeDifference: abs(difference)
        )
        let solution = problem.solution()

        metres = solution.length * Ellipsoid.polarRadius
        var azimuths = (solution.azimuths.first, solution.azimuths.second)
        if isSwapped { swap(&azimuths.0, &azimuths.1) }
        let eastSign = isEastward ? 1.0 : -1.0
        let northSign = isMirrored != isSwapped ? -1.0 : 1.0
        initialAzimuth = Self.degrees(azimuths.0, eastSign, northSign)
        finalAzimuth = Self.degrees(azimuths.1, eastSign, northSign)
    }

    private static func degrees(_ azimuth: SineCosine, _ eastSign: Double, _ northSign: Double) -> Double {
        SineCosine(sine: azimuth.sine * eastSign, cosine: azimuth.cosine * northSign).radians * degreesPerRadian
    }
}
