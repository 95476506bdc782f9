// SPDX-License-Identifier: Apache-2.0
import Geodesy

/// Points all over the globe, half of them on or a hair beside an edge; the same sequence as in geographiclib.cpp.
struct SeededPoints {
    private var state: UInt64 = 2017

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// The next point.
    mutating func point() -> Coordinate {
        var latitude = 180 * unit() - 90
        var longitude = 360 * unit() - 180
        let hair = (unit() - 0.5) * 1e-7
        switch next() % 16 {
        case 0: latitude = latitude.rounded(.down)
        case 1: longitude = longitude.rounded(.down)
        case 2: latitude = 8 * (latitude / 8).rounded(.down) + hair
        case 3: longitude = 6 * (longitude / 6).rounded(.down) + hair
        case 4:
            latitude = 8 * (latitude / 8).rounded(.down)
            longitude = 6 * (longitude / 6).rounded(.down)
        case 5: longitude = 3 * (longitude / 3).rounded(.down)
        case 6: latitude = latitude < 0 ? -80 + hair : 84 + hair
        case 7: latitude = latitude < 0 ? -90 + abs(hair) : 90 - abs(hair)
        default: break
        }
        let point = Coordinate(latitude: max(-90, min(90, latitude)), longitude: max(-180, min(180, longitude)))
        return point.unsafelyUnwrapped
    }
}
