// SPDX-License-Identifier: Apache-2.0

/// The WGS 84 ellipsoid and what follows from it (NGA.STND.0036, table 3.1).
package enum Ellipsoid {
    /// Semi-major axis in metres.
    package static let equatorialRadius = 6_378_137.0
    /// Flattening f.
    package static let flattening = 1 / 298.257223563
    /// Third flattening n = f / (2 − f).
    package static let thirdFlattening = 0.001_679_220_386_383_704_7
    /// Square of the eccentricity, f (2 − f).
    package static let eccentricitySquared = 0.006_694_379_990_141_317
    /// Semi-minor axis in metres.
    package static let polarRadius = 6_356_752.314_245_179_5
    /// Square of the second eccentricity, e² / (1 − e²).
    static let secondEccentricitySquared = 0.006_739_496_742_276_434_9
    /// Mean radius (2a + b) / 3 in metres, for the haversine.
    package static let meanRadius = 6_371_008.771_415_059
    /// Radius of the circle as long as a meridian, in metres: a / (1 + n) · (1 + n²/4 + n⁴/64 + n⁶/256).
    static let rectifyingRadius = 6_367_449.145_823_415
}
