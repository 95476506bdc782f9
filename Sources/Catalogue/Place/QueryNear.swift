// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// What the parameter `near` asks for: everything within a distance of a point, a grid square or an incident.
package struct QueryNear: Hashable, Sendable {
    /// What the distance is measured from.
    package enum Centre: Hashable, Sendable {
        /// A coordinate kept to ten-millionths of a degree.
        case point(Coordinate)
        /// An area: what lies in it is at no distance from it.
        case square(MGRSSquare)
        /// The incidents that bear a code, in capitals.
        case code(String)
    }

    package let centre: Centre
    /// Metres; 0 for what lies in a square.
    package let metres: Int

    /// The largest distance in metres: half the way round the earth.
    package static let maximumMetres = 20_004_000

    /// Makes a distance from something; nil where it is out of range, or 0 of anything but a square.
    package init?(_ centre: Centre, metres: Int) {
        let least = if case .square = centre { 0 } else { 1 }
        guard (least...Self.maximumMetres).contains(metres) else { return nil }
        self.metres = metres
        guard case .point(let point) = centre else {
            self.centre = centre
            return
        }
        let kept = [point.latitude, point.longitude].map { ($0 * 1e7).rounded() / 1e7 }
        guard let point = Coordinate(latitude: kept[0], longitude: kept[1]) else { return nil }
        self.centre = .point(point)
    }

    /// Reads `35.51,40.65,5`, `37SFV5030`, `37S FV 50 30,2` or `CS1141,10`; distances are kilometres.
    ///
    /// What begins with a figure or has a space is a grid reference, the rest a code; one of the polar areas, which begins
    /// with a letter, needs a space (`Z AH,5`) where it has a distance.
    ///
    /// - Returns: nil for anything else, or values out of range.
    init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmedSpaces)
        if parts.count == 1 {
            guard let square = MGRSReference(text).square else { return nil }
            self.init(.square(square), metres: 0)
            return
        }
        guard parts.count <= 3,
            let metres = FixedPoint.value(parts[parts.count - 1], places: FixedPoint.kilometrePlaces)
        else { return nil }
        if parts.count == 3 {
            let degrees = parts.prefix(2).compactMap { FixedPoint.value($0, places: FixedPoint.degreePlaces) }
            guard degrees.count == 2,
                let point = Coordinate(latitude: Double(degrees[0]) / 1e7, longitude: Double(degrees[1]) / 1e7)
            else { return nil }
            self.init(.point(point), metres: metres)
        } else if parts[0].first?.isNumber == true || parts[0].contains(" ") {
            guard let square = MGRSReference(String(parts[0])).square else { return nil }
            self.init(.square(square), metres: metres)
        } else {
            guard Self.isCodeLike(parts[0]) else { return nil }
            self.init(.code(parts[0].uppercased()), metres: metres)
        }
    }

    private static func isCodeLike(_ text: some StringProtocol) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || (0x21...0x7E).contains(scalar.value)
            }
    }

    /// The value of the parameter.
    package var value: String {
        let distance = FixedPoint.text(metres, places: FixedPoint.kilometrePlaces)
        switch centre {
        case .point(let point): return "\(Self.degrees(point)),\(distance)"
        case .square(let square) where metres == 0: return "\(square)"
        case .square(let square): return (square.zone == 0 ? "\(square.spaced)" : "\(square)") + ",\(distance)"
        case .code(let code): return "\(code),\(distance)"
        }
    }

    /// Latitude and longitude as an address has them.
    package static func degrees(_ point: Coordinate) -> String {
        [point.latitude, point.longitude].map { degrees in
            FixedPoint.text(Int((degrees * 1e7).rounded()), places: FixedPoint.degreePlaces)
        }.joined(separator: ",")
    }
}

/// Which incidents an area keeps; raw values are those of the parameter `inside`.
package enum AreaMatch: String, CaseIterable, Sendable {
    /// Those whose point lies inside: what a map shows there.
    case point
    /// Those whose circle of uncertainty reaches inside: what may have happened there.
    ///
    /// An incident whose radius is not known is taken at its point.
    case possible
}

extension MGRSSquare {
    /// The reference with a space after the band.
    fileprivate var spaced: String { band + " " + description.dropFirst(band.count) }
}
