// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm
import Geodesy
import Names
package import Register

extension Library {
    /// Two places of the same day are near each other within their two radii together, but at least and at most within these.
    private static let reachMetres = 1_000.0...10_000.0

    /// Addresses that more incidents than this cite tie nobody together: a list of a whole year, a front page.
    package static let mostCiting = 20

    /// The published incidents that may belong together with a published one, in the order to show.
    ///
    /// Bounded look-ups in what is derived; addresses that many incidents cite tie nobody together.
    package func related(to incident: PublicIncident, number: IncidentNumber) async throws -> [RelatedIncident] {
        let snapshot = snapshot
        return try await store.lookUp { reading in
            try Self.related(to: incident, number: number, reading, snapshot)
        }
    }

    /// What a code leads to among the published incidents, and what may belong together with it where it is one incident.
    package func lookUpWithRelated(code: String) async throws -> (lookup: CodeLookup, related: [RelatedIncident]) {
        let code = code.trimmed
        let snapshot = snapshot
        let records = records
        let isVisible: @Sendable (Incident) -> Bool = { $0.visibility == .published }
        let found: (CodeLookup, [RelatedIncident])? = try await store.lookUp { reading in
            guard let lookup = try records.find(code, in: reading, isVisible: isVisible) else { return nil }
            guard case .current(let record) = lookup, let incident = record.published else {
                return (lookup, [])
            }
            return (lookup, try Self.related(to: incident, number: record.number, reading, snapshot))
        }
        if let found { return found }
        return (.none(suggestions: try await records.suggestions(for: code, isVisible: isVisible)), [])
    }

    private static func related(
        to incident: PublicIncident,
        number: IncidentNumber,
        _ reading: any RecordReading,
        _ snapshot: CatalogueSnapshot
    ) throws -> [RelatedIncident] {
        let reasons = reasons(try reading.relations(query(incident, number)), of: incident)
        let entries = reasons.keys.compactMap { snapshot.entry($0.value) }.filter {
            $0.summary.visibility == .published
        }
        let cards = try reading.cards(entries.map { IncidentNumber($0.number) })
        return entries.map { entry in
            let number = IncidentNumber(entry.number)
            return RelatedIncident(
                number: number,
                id: entry.id,
                summary: entry.summary,
                card: cards[number] ?? IncidentCard(),
                reasons: reasons[number] ?? []
            )
        }.sorted(by: RelatedIncident.areInOrder)
    }

    private static func query(_ incident: PublicIncident, _ number: IncidentNumber) -> RelationQuery {
        var query = RelationQuery(number: number, mostCiting: mostCiting)
        query.near = near(incident)
        query.namedCodes = NamedCodes.codes(in: incident)
        query.ownCodes = incident.codes.filter(NamedCodes.isTelling).map { code in
            SearchKey.n1(code).split(separator: " ").map(String.init)
        }.filter { !$0.isEmpty }
        return query
    }

    /// Where and when others may be of the same event; nil where the day or the point is not known, or the days are many.
    private static func near(_ incident: PublicIncident) -> DaysAndBox? {
        guard let first = incident.date.map({ Int32($0.dayNumber) }),
            let point = incident.primaryGeolocation.flatMap(Coordinate.init)
        else { return nil }
        let last = max(first, incident.dateEnd.map { Int32($0.dayNumber) } ?? first)
        guard last - first <= DaysAndBox.longestSpan else { return nil }
        // A hundredth more: a circle reaches its farthest meridian a little aside of its east.
        let sides = [0.0, 90, 180, 270].map { azimuth in
            point.moved(metres: reachMetres.upperBound * 1.01, azimuth: azimuth)
        }
        let latitudes = sides.map(\.latitude)
        let (west, east) = (sides[3].longitude, sides[1].longitude)
        return DaysAndBox(
            days: first...last,
            latitudes: (latitudes.min() ?? -90)...(latitudes.max() ?? 90),
            longitudes: west <= east ? [west...east] : [west...180, -180...east]
        )
    }

    private static func reasons(
        _ relations: Relations,
        of incident: PublicIncident
    ) -> [IncidentNumber: [RelationReason]] {
        var reasons: [IncidentNumber: [RelationReason]] = [:]
        for number in relations.named { reasons[number, default: []].append(.named) }
        for number in relations.naming { reasons[number, default: []].append(.naming) }
        for shared in relations.citingAlike { reasons[shared.number, default: []].append(.sameSources(shared.count)) }
        for shared in relations.namingAlike { reasons[shared.number, default: []].append(.sameNames(shared.count)) }
        guard let place = incident.primaryGeolocation, let point = Coordinate(place) else { return reasons }
        for other in relations.nearby {
            guard let there = Coordinate(latitude: other.latitude, longitude: other.longitude) else { continue }
            let metres = point.distance(to: there)
            let reach = (place.radiusMetres ?? 0) + (other.radiusMetres ?? 0)
            guard metres <= min(max(reach, reachMetres.lowerBound), reachMetres.upperBound) else { continue }
            reasons[other.number, default: []].append(.sameDay(metres: metres))
        }
        return reasons
    }
}

extension Coordinate {
    fileprivate init?(_ place: Geolocation) {
        guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }
}
