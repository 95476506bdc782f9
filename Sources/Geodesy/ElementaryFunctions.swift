// SPDX-License-Identifier: Apache-2.0
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The functions of the C library that the slower paths need; no other file imports it.
enum Elementary {
    static func sine(_ x: Double) -> Double { sin(x) }
    static func tangent(_ x: Double) -> Double { tan(x) }
    static func arcSine(_ x: Double) -> Double { asin(x) }
    static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
    static func areaSine(_ x: Double) -> Double { asinh(x) }
    static func areaTangent(_ x: Double) -> Double { atanh(x) }
    static func logarithm10(_ x: Double) -> Double { log10(x) }
    static func hypotenuse(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
    static func cubeRoot(_ x: Double) -> Double { cbrt(x) }
    static func hyperbolicSine(_ x: Double) -> Double { sinh(x) }
    static func hyperbolicCosine(_ x: Double) -> Double { cosh(x) }
}
