// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Geodesy

/// What matching knows of one incident.
package struct MatchFacets: Hashable, Sendable {
    /// Whose words on the incident count.
    package enum Source: Sendable {
        /// Everything in the record.
        case record
        /// The recorder's own fields: no point that a military supplied, nothing of statements, squares and concessions.
        ///
        /// An evaluation takes this: what came from the answers would find them again.
        case recorderAlone
    }

    /// A point and the metres within which the place lies.
    package struct Point: Hashable, Sendable {
        package var coordinate: Coordinate
        package var radiusMetres: Double

        package init(coordinate: Coordinate, radiusMetres: Double) {
            self.coordinate = coordinate
            self.radiusMetres = radiusMetres
        }
    }

    package var codes: [String] = []
    package var formerCodes: [String] = []
    /// Numbers under which militaries keep the allegation, from earlier decisions.
    package var serials: [String] = []
    package var firstDay: CalendarDay?
    /// nil for a single day.
    package var lastDay: CalendarDay?
    /// Names of the place, in every script.
    package var places: [String] = []
    /// Names of districts and governorates.
    package var areas: [String] = []
    package var points: [Point] = []
    package var countries: [Term<Country>] = []
    package var actors: [Term<Actor>] = []
    package var killed = Bound.unknown
    package var injured = Bound.unknown

    package init() {}

    /// What a record says.
    package init(_ incident: Incident, source: Source = .record, serials: [String] = []) {
        codes = incident.codes
        formerCodes = incident.previousCodes
        self.serials = serials
        firstDay = incident.date
        lastDay = incident.dateEnd
        places = incident.placeNames.entries.map(\.text)
        if places.isEmpty { places = incident.placeText.map { [$0] } ?? [] }
        areas = incident.adminNames.entries
        points = incident.geolocations.compactMap { place in
            guard source == .record || place.suppliedBy != .belligerent, let coordinate = place.coordinate else {
                return nil
            }
            return Point(coordinate: coordinate, radiusMetres: place.radiusMetres ?? Self.radiusWhereUnknown)
        }
        countries = incident.countries
        actors = incident.allActors
        killed = incident.tallies[.civilians].killed
        injured = incident.tallies[.civilians].injured
        if source == .record { squares(of: incident) }
    }

    /// Metres for a point of unknown accuracy: that of a town.
    private static let radiusWhereUnknown = 3_000.0

    /// Squares that militaries gave in earlier statements are points as well.
    private mutating func squares(of incident: Incident) {
        for square in incident.involvements.flatMap({ $0.mgrs?.squares ?? [] }) {
            guard let centre = square.centreCoordinate else { continue }
            points.append(Point(coordinate: centre, radiusMetres: Double(square.sideMetres) * 0.71))
        }
    }
}
