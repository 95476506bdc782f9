// SPDX-License-Identifier: Apache-2.0
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The functions of the C library that projections need; no other file of this module imports it.
enum PlaneFunctions {
    static func sine(degrees: Double) -> Double { sin(degrees * .pi / 180) }
    static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
    /// In degrees; values beyond ±1 count as ±1.
    static func arcSine(_ value: Double) -> Double { asin(max(-1, min(1, value))) * 180 / .pi }
    /// Web Mercator's ordinate of a latitude in degrees, 0 at the northern edge and 1 at the southern.
    static func mercator(latitude: Double) -> Double {
        0.5 - asinh(tan(max(-89.9, min(89.9, latitude)) * .pi / 180)) / (2 * .pi)
    }
    /// The latitude in degrees of an ordinate.
    static func latitude(mercator: Double) -> Double { atan(sinh((0.5 - mercator) * 2 * .pi)) * 180 / .pi }
}
