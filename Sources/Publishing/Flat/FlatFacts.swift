// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Which side of a range stands for a single number where a data set asks for one.
package enum BestFigure: String, CaseIterable, Sendable {
    /// The lower side.
    case low
    /// The upper side.
    case high
    /// No single number: the column stays empty.
    case none
}

/// What flat tables of other data sets say of an incident in the same way.
struct FlatFacts {
    let incident: PublicIncident
    let id: Incident.ID

    var killed: CountRange? { incident.tallies[.civilians].killed.range }

    /// Why a data set of deaths has no such incident; nil where it has one.
    var reasonWithoutDeaths: ExportSummary.Reason? {
        guard let killed else { return .deathsUnknown }
        return (killed.max ?? killed.min ?? 0) > 0 || (killed.min ?? 0) > 0 ? nil : .withoutDeaths
    }

    func best(_ policy: BestFigure) -> Int? {
        switch policy {
        case .low: killed?.min
        case .high: killed?.max
        case .none: nil
        }
    }

    var code: String { incident.firstCode ?? id.description }

    var country: String? { incident.countries.lazy.compactMap { $0.known?.rawValue }.first }

    var countryName: String? { incident.countries.first?.label(.english) }

    var lastDay: CalendarDay? { incident.dateEnd ?? incident.date }

    /// Days from the first to the last, both counted; nil for an undated incident.
    var days: Int? {
        guard let first = incident.date, let last = lastDay else { return nil }
        return max(1, last.dayNumber - first.dayNumber + 1)
    }

    var place: Geolocation? { incident.primaryGeolocation }

    /// Latitude and longitude, as finely as they are known.
    var point: (latitude: String, longitude: String)? {
        guard let latitude = place?.latitude, let longitude = place?.longitude else { return nil }
        return (Self.text(latitude), Self.text(longitude))
    }

    static func text(_ number: Double) -> String {
        var writer = JSONWriter(order: .canonical)
        writer.number(number)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    func precision(_ column: String) -> String? {
        Crosswalk.precision.value(of: place?.accuracy?.known?.rawValue, column)
    }

    /// The suspected or known actors, as they are called in English.
    var actors: String? {
        let labels = incident.actors.map { $0.label(.english) }
        return labels.isEmpty ? nil : labels.joined(separator: "; ")
    }

    var largestArea: String? { incident.adminNames.largest }

    func sources(_ part: (PublicSource) -> String?) -> String? {
        let texts = (incident.sources ?? []).map { (part($0) ?? "").filter { $0 != ";" } }
        return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: ";")
    }

    var placeName: String? { incident.placeNames.en ?? incident.placeNames.entries.first?.text ?? incident.placeText }
}
