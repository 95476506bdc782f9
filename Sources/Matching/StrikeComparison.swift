// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Geodesy
import Names

/// Whether a declared strike can be the one of an incident; it is never confirmed by that.
///
/// Requirement R32: days overlap, and the places lie within what both leave open or bear one name. Actors do not count: who acted
/// is what is asked.
package struct StrikeComparison: Hashable, Sendable {
    /// What the comparison comes to; the raw values are stable keys.
    package enum Answer: String, Sendable, CaseIterable {
        case compatible, incompatible, cannotTell
    }

    /// One thing compared; the raw values are stable keys.
    package enum Finding: String, Sendable, CaseIterable {
        case daysOverlap, daysApart, dayUnknown
        /// One follows the other: nights are dated by their evening or their morning, in local time or in UTC.
        case daysAdjacent
        case countriesDiffer
        /// The strike's place is the incident's.
        case placeSame
        /// The strike's place is an area around the incident, as a governorate is.
        case placeAround
        /// The places lie within what both leave open.
        case withinReach
        case beyondReach
        case placeUnknown
        /// Two declarations give the same numbers of strikes and targets, as far as both give any.
        case numbersSame
        /// They give other numbers: one may be a part of the other.
        case numbersDiffer

        /// Whether it speaks against the strike, for it, or neither.
        var agrees: Bool? {
            switch self {
            case .daysOverlap, .placeSame, .placeAround, .withinReach, .numbersSame: true
            case .daysApart, .countriesDiffer, .beyondReach: false
            case .dayUnknown, .daysAdjacent, .placeUnknown, .numbersDiffer: nil
            }
        }
    }

    package let answer: Answer
    /// The day first, then the country where it differs, then the place.
    package let findings: [Finding]
    /// Between the points in metres; nil where either is unknown.
    package let distanceMetres: Double?
    /// The sum of both radii in metres; nil where either point is unknown.
    package let reachMetres: Double?

    /// Compares a strike with what is known of an incident.
    ///
    /// - Parameters:
    ///   - strike: As a military declares it.
    ///   - point: Where its place lies and how widely; nil where nobody looked it up.
    ///   - incident: What the record says.
    package init(_ strike: Strike, at point: MatchFacets.Point?, with incident: MatchFacets) {
        var findings = [Self.days(strike, incident)]
        if let country = strike.country, !incident.countries.isEmpty, !incident.countries.contains(country) {
            findings.append(.countriesDiffer)
        }
        let nearest = point.flatMap { Self.nearest(to: $0, incident) }
        distanceMetres = nearest?.distance
        reachMetres = nearest?.reach
        findings.append(Self.place(strike, incident, nearest))
        self.findings = findings
        answer = Self.answer(findings)
    }

    /// Compares two declarations of strikes, such as a press release and a row of a table: whether they can mean one.
    package init(_ strike: Strike, with other: Strike) {
        var facets = MatchFacets()
        facets.firstDay = other.date
        facets.lastDay = other.dateEnd
        facets.places = other.place.map { [$0] } ?? []
        facets.countries = other.country.map { [$0] } ?? []
        var findings = StrikeComparison(strike, at: nil, with: facets).findings
        let pairs = [(strike.strikes, other.strikes), (strike.targetCount, other.targetCount)].compactMap { pair in
            pair.0.range.flatMap { first in pair.1.range.map { (first, $0) } }
        }
        if !pairs.isEmpty { findings.append(pairs.allSatisfy { $0 == $1 } ? .numbersSame : .numbersDiffer) }
        self.findings = findings
        distanceMetres = nil
        reachMetres = nil
        answer = Self.answer(findings)
    }

    private static func answer(_ findings: [Finding]) -> Answer {
        let agreements = findings.map(\.agrees)
        if agreements.contains(false) { return .incompatible }
        return agreements.contains(nil) ? .cannotTell : .compatible
    }

    private static func days(_ strike: Strike, _ incident: MatchFacets) -> Finding {
        guard let first = strike.date, let day = incident.firstDay else { return .dayUnknown }
        let last = max(first, strike.dateEnd ?? first)
        let (from, to) = (day.dayNumber, max(day, incident.lastDay ?? day).dayNumber)
        let gap = max(first.dayNumber - to, from - last.dayNumber)
        return gap <= 0 ? .daysOverlap : gap == 1 ? .daysAdjacent : .daysApart
    }

    private static func nearest(
        to point: MatchFacets.Point,
        _ incident: MatchFacets
    ) -> (distance: Double, reach: Double)? {
        incident.points.map { ours in
            (point.coordinate.distance(to: ours.coordinate), point.radiusMetres + ours.radiusMetres)
        }.min { $0.0 - $0.1 < $1.0 - $1.1 }
    }

    private static func place(
        _ strike: Strike,
        _ incident: MatchFacets,
        _ nearest: (distance: Double, reach: Double)?
    ) -> Finding {
        let words = strike.place.map { PlaceName($0).words } ?? []
        if !words.isEmpty {
            if names(words, incident.places) { return .placeSame }
            if names(words, incident.areas) { return .placeAround }
        }
        guard let nearest else { return .placeUnknown }
        return nearest.distance <= nearest.reach ? .withinReach : .beyondReach
    }

    /// Whether one of the names has every word by its consonants.
    private static func names(_ words: [PlaceWord], _ names: [String]) -> Bool {
        names.contains { name in
            let own = PlaceName(name).words
            return words.allSatisfy { word in own.contains { $0.likeness(to: word) >= .sound } }
        }
    }
}

extension Strike {
    /// The targets in all, where every kind has its number; unknown otherwise.
    fileprivate var targetCount: Bound {
        let ranges = targets.map(\.number.range)
        guard !ranges.isEmpty, !ranges.contains(where: { $0?.min == nil || $0?.max == nil }) else { return .unknown }
        return Bound(
            min: ranges.reduce(0) { $0 + ($1?.min ?? 0) },
            max: ranges.reduce(0) { $0 + ($1?.max ?? 0) }
        )
    }
}
