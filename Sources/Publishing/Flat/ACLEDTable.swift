// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Dated incidents in the columns of ACLED.
///
/// `fatalities` is the side of the range of civilians killed that the export names; where it is not known the cell is empty,
/// and not ACLED's 3 or 10. Whom an attack was meant for is not decided here.
struct ACLEDTable: FlatTable {
    let best: BestFigure

    static let columns = [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
        "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
        "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    ]

    var head: [[String]] { [Self.columns] }

    var values: RecordValues {
        FlatFacts.values + ["strikeTypes", "assessmentText.en", "lastUpdated"]
    }

    func row(of facts: FlatFacts) -> FlatRow {
        let incident = facts.incident
        guard let date = incident.date else { return .leftOut(.undated) }
        let strike = incident.strikeTypes.lazy.compactMap { $0.known?.rawValue }.first
        var values: [String: FlatCell] = [
            "event_id_cnty": .text(facts.id.description), "event_date": .text(date.text), "year": FlatCell(date.year),
            "time_precision": .number(Self.timePrecision(days: facts.days ?? 1)),
            "disorder_type": "Political violence",
            "event_type": FlatCell(Crosswalk.strikeTypes.value(of: strike, "acled_event")),
            "sub_event_type": FlatCell(Crosswalk.strikeTypes.value(of: strike, "acled_sub_event")),
            "actor1": FlatCell(facts.actors),
            "iso": Crosswalk.countries.value(of: facts.country, "numeric").map { .text($0) } ?? nil,
            "region": FlatCell(Crosswalk.countries.value(of: facts.country, "acled_region")),
            "country": FlatCell(facts.countryName), "admin1": FlatCell(facts.largestArea),
            "admin2": FlatCell(incident.adminNames.district), "location": FlatCell(facts.placeName),
            "geo_precision": facts.precision("acled").map { .number($0) } ?? nil,
            "source": FlatCell(facts.sources { $0.name }), "notes": FlatCell(incident.assessmentText.en),
            "fatalities": FlatCell(facts.best(best)),
            "tags": FlatCell(incident.codes.isEmpty ? nil : "code=" + incident.codes.joined(separator: " ")),
            "timestamp": FlatCell(incident.lastUpdated.map { $0.dayNumber * 86_400 }),
        ]
        if let point = facts.point {
            values["latitude"] = .number(point.latitude)
            values["longitude"] = .number(point.longitude)
        }
        return .cells(Self.columns.map { values[$0] ?? nil })
    }

    /// 1 for a day, 2 for up to a week, 3 for longer.
    private static func timePrecision(days: Int) -> String { days <= 1 ? "1" : days <= 7 ? "2" : "3" }
}
