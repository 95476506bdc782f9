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

    func side(of range: CountRange?) -> Int? {
        switch self {
        case .low: range?.min
        case .high: range?.max
        case .none: nil
        }
    }
}

/// What flat tables of other data sets say of an incident in the same way.
struct FlatFacts {
    let incident: PublicIncident
    let id: Incident.ID
    /// The record with what only its keepers see; nil in what is made for readers.
    let record: Incident?

    /// The values of a record that are read here.
    static let values: RecordValues = [
        "codes", "date", "dateEnd", "countries", "placeText", "placeNames", "adminNames", "geolocations", "actors",
        "involvements.actor", "tallies", "sources.name", "sources.author", "sources.url", "sources.date",
    ]

    /// What readers see of an incident.
    init(incident: PublicIncident, id: Incident.ID) {
        (self.incident, self.id, record) = (incident, id, nil)
    }

    /// All that a record holds, drafts too; nil where nothing can be laid out of it.
    init?(of record: Incident, id: Incident.ID) {
        var copy = record
        copy.visibility = .published
        guard let incident = PublicIncident(copy) else { return nil }
        (self.incident, self.id, self.record) = (incident, id, record)
    }

    var killed: CountRange? { incident.tallies[.civilians].killed.range }

    /// The killed of all persons together, where the record has that figure; nothing is added up here.
    var killedOfAll: CountRange? {
        incident.detailedTallies.lazy.filter { tally in
            tally.category == .known(.allPersons) && tally.affiliation == nil && tally.nationality == nil
                && tally.whileWorking == nil
        }.compactMap(\.killed.range).first
    }

    /// Why a data set of deaths has no such incident; nil where it has one: somebody of any group may have been killed.
    var reasonWithoutDeaths: ExportSummary.Reason? {
        let groups = incident.tallies.knownGroups.map { incident.tallies[$0].killed }
        let ranges = (groups + incident.detailedTallies.map(\.killed)).compactMap(\.range)
        guard !ranges.isEmpty else { return .deathsUnknown }
        return ranges.contains { max($0.min ?? 0, $0.max ?? 0) > 0 } ? nil : .withoutDeaths
    }

    func best(_ policy: BestFigure) -> Int? { policy.side(of: killed) }

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

    /// Sources of which anything is to be seen; nil where the record has no such list.
    var namedSources: [PublicSource]? {
        incident.sources?.filter { $0.name != nil || $0.url != nil || $0.author != nil || $0.date != nil }
    }

    func sources(_ part: (PublicSource) -> String?) -> String? { Self.joined((namedSources ?? []).map(part)) }

    /// One text for each, which holds no semicolon; nil where all are empty.
    static func joined(_ texts: [String?]) -> String? {
        let texts = texts.map { text -> String in
            guard let text else { return "" }
            // Most hold none, and going by characters is slow.
            return text.utf8.contains(UInt8(ascii: ";")) ? text.filter { $0 != ";" } : text
        }
        return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: ";")
    }

    var placeName: String? { incident.placeNames.en ?? incident.placeNames.entries.first?.text ?? incident.placeText }
}
