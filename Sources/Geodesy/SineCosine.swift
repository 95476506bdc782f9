// SPDX-License-Identifier: Apache-2.0

/// The sine and the cosine of one angle.
struct SineCosine {
    var sine: Double
    var cosine: Double
}

extension SineCosine {
    /// Of an angle in degrees, |angle| up to some thousands; exact at multiples of 90.
    @inline(__always)
    init(degrees: Double) {
        let quarters = Int(degrees * (1 / 90) + (degrees < 0 ? -0.5 : 0.5))
        self.init(reduced: (degrees - 90 * Double(quarters)) * radiansPerDegree)
        turn(quarters: quarters)
    }

    /// Of an angle in radians, |angle| up to 4.
    ///
    /// π/2 is taken off in two parts, so that the reduction costs no digit.
    @inline(__always)
    init(radians: Double) {
        let quarters = Int(radians * (2 / Double.pi) + (radians < 0 ? -0.5 : 0.5))
        let reduced = (radians - Double(quarters) * (Double.pi / 2)) - Double(quarters) * 6.123_233_995_736_766e-17
        self.init(reduced: reduced)
        turn(quarters: quarters)
    }

    /// Of an angle in radians of at most π/4: Taylor series, truncated below 10⁻¹⁷.
    @inline(__always)
    init(reduced x: Double) {
        let s = x * x
        var p = 1 / 355_687_428_096_000 * s - 1 / 1_307_674_368_000
        p = p * s + 1 / 6_227_020_800
        p = p * s - 1 / 39_916_800
        p = p * s + 1 / 362_880
        p = p * s - 1 / 5040
        p = p * s + 1 / 120
        p = p * s - 1 / 6
        sine = x + x * s * p
        var q = 1 / 20_922_789_888_000 * s - 1 / 87_178_291_200
        q = q * s + 1 / 479_001_600
        q = q * s - 1 / 3_628_800
        q = q * s + 1 / 40_320
        q = q * s - 1 / 720
        q = q * s + 1 / 24
        cosine = 1 - 0.5 * s + s * s * q
    }

    /// Of an angle in radians of at most 0.01: truncated below 10⁻¹⁸.
    @inline(__always)
    init(small x: Double) {
        let s = x * x
        sine = x - x * s * (1 / 6 - s * (1 / 120 - s * (1 / 5040)))
        cosine = 1 - 0.5 * s + s * s * (1 / 24 - s * (1 / 720))
    }

    /// Adds a multiple of 90° to the angle.
    @inline(__always)
    private mutating func turn(quarters: Int) {
        switch quarters & 3 {
        case 1: (sine, cosine) = (cosine, -sine)
        case 2: (sine, cosine) = (-sine, -cosine)
        case 3: (sine, cosine) = (-cosine, sine)
        default: break
        }
    }

    /// Of the sum of two angles.
    @inline(__always)
    static func + (a: Self, b: Self) -> Self {
        Self(sine: a.sine * b.cosine + a.cosine * b.sine, cosine: a.cosine * b.cosine - a.sine * b.sine)
    }

    /// The second angle less the first.
    static func - (b: Self, a: Self) -> Self {
        Self(sine: b.sine * a.cosine - b.cosine * a.sine, cosine: b.cosine * a.cosine + b.sine * a.sine)
    }

    /// The angle in radians, −π…π.
    var radians: Double { Elementary.arcTangent(sine, cosine) }

    /// The same direction with a length of 1.
    var normalised: Self {
        let length = Elementary.hypotenuse(sine, cosine)
        return Self(sine: sine / length, cosine: cosine / length)
    }

    /// Of twice the angle.
    @inline(__always)
    var doubled: Self {
        Self(sine: 2 * sine * cosine, cosine: (cosine - sine) * (cosine + sine))
    }
}

/// Radians in a degree.
let radiansPerDegree = Double.pi / 180
/// Degrees in a radian.
let degreesPerRadian = 180 / Double.pi
