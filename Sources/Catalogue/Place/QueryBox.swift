// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// The area of the parameter `bbox`: west, south, east and north in degrees; west may lie beyond the antimeridian.
package struct QueryBox: Hashable, Sendable {
    /// Ten-millionths of a degree, west, south, east, north.
    private let edges: [Int32]

    /// Makes a box from degrees, kept to ten-millionths; nil where a value is out of range or `south` above `north`.
    package init?(west: Double, south: Double, east: Double, north: Double) {
        guard CoordinateBox(west: west, south: south, east: east, north: north) != nil else { return nil }
        edges = [west, south, east, north].map { Int32(($0 * 1e7).rounded()) }
    }

    /// Reads `40.1,35.2,40.9,35.8`; nil for anything else, or values out of range.
    init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            FixedPoint.value($0.trimmedSpaces, places: FixedPoint.degreePlaces)
        }
        let degrees = parts.compactMap(\.self).map { Double($0) / 1e7 }
        guard parts.count == 4, degrees.count == 4 else { return nil }
        self.init(west: degrees[0], south: degrees[1], east: degrees[2], north: degrees[3])
    }

    /// The value of the parameter.
    package var value: String {
        edges.map { FixedPoint.text(Int($0), places: FixedPoint.degreePlaces) }.joined(separator: ",")
    }

    /// The area in degrees; nil never, since the edges were checked.
    package var area: CoordinateBox? {
        let degrees = edges.map { Double($0) / 1e7 }
        return CoordinateBox(west: degrees[0], south: degrees[1], east: degrees[2], north: degrees[3])
    }
}

extension StringProtocol {
    /// The text without spaces at its ends.
    var trimmedSpaces: SubSequence {
        let rest = drop { $0 == " " }
        guard let last = rest.lastIndex(where: { $0 != " " }) else { return rest[rest.startIndex..<rest.startIndex] }
        return rest[...last]
    }
}
