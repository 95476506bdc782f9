// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// How the square that a military returned lies to the points of the record; raw values are stable keys.
package enum ReturnedSquare: String, CaseIterable, Sendable {
    /// A point of ours that is coarser than the square, or stands for a whole place, lies in it: ours, handed back (R31).
    case echo
    /// The nearest square's centre lies within so many metres of the primary point.
    case within100, within1000, within5000, within50000
    case beyond
    /// The record has no point to hold it against.
    case notLocated
    /// No square can be read from the text.
    case malformed

    /// The distances that part the classes, in metres: domain reference, section 7.2.
    private static let distances: [(metres: Double, ReturnedSquare)] = [
        (100, .within100), (1000, .within1000), (5000, .within5000), (50_000, .within50000),
    ]

    /// Nil where no square was returned.
    package init?(_ reference: GridReference?, in incident: Incident) {
        guard let reference else { return nil }
        if incident.returnedLocations(of: reference).contains(where: { $0.location.finding == .echo }) {
            self = .echo
            return
        }
        let centres = reference.squares.compactMap(\.centreCoordinate)
        guard !centres.isEmpty else {
            self = .malformed
            return
        }
        guard let point = incident.primaryGeolocation?.coordinate else {
            self = .notLocated
            return
        }
        let nearest = centres.map { $0.distance(to: point) }.min() ?? .infinity
        self = Self.distances.first { nearest <= $0.metres }?.1 ?? .beyond
    }
}

/// How long after an incident an actor spoke; raw values are stable keys.
package enum StatementDelay: String, CaseIterable, Sendable {
    /// Dated before the incident.
    case before
    /// Within 31, 92 and 366 days.
    case month, quarter, year
    case later

    /// Nil where either day is not known.
    package init?(of said: CalendarDay?, after incident: CalendarDay?) {
        guard let said, let incident else { return nil }
        switch said.dayNumber - incident.dayNumber {
        case ..<0: self = .before
        case ...31: self = .month
        case ...92: self = .quarter
        case ...366: self = .year
        default: self = .later
        }
    }
}

extension Incident {
    /// A military's one square held against each point of ours that is known to a radius, by the point's place in the record.
    func returnedLocations(
        of reference: GridReference
    ) -> [(place: Int, location: ReturnedLocation, radiusMetres: Double)] {
        guard reference.problem == nil, let square = MGRSReference(reference.text).square else { return [] }
        return geolocations.enumerated().compactMap { index, place in
            guard place.suppliedBy != .belligerent, let point = place.coordinate, let radius = place.radiusMetres
            else { return nil }
            let location = ReturnedLocation(
                square: square,
                coordinate: point,
                radiusMetres: radius,
                isGeneric: place.isGeneric == true
            )
            return (index, location, radius)
        }
    }
}
