// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Incidents with deaths in the columns of the UCDP Georeferenced Event Dataset (requirement R45).
///
/// `low` and `high` are the sides of the range of civilians killed, `best` the side that the export names. Columns that only
/// UCDP's own coding can fill are empty, the type of violence among them: nobody here decides it.
struct UCDPTable: FlatTable {
    let best: BestFigure

    static let columns = [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
        "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
        "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
        "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
        "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
        "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ]

    var head: [[String]] { [Self.columns] }

    func row(of incident: PublicIncident, _ id: Incident.ID) -> FlatRow {
        let facts = FlatFacts(incident: incident, id: id)
        if let reason = facts.reasonWithoutDeaths { return .leftOut(reason) }
        guard let date = incident.date else { return .leftOut(.undated) }
        var values: [String: FlatCell] = [
            "id": .text(id.description), "relid": .text(facts.code), "year": FlatCell(date.year),
            "side_a": FlatCell(facts.actors), "number_of_sources": FlatCell(incident.sources?.count),
            "source_article": FlatCell(facts.sources { $0.url }), "source_office": FlatCell(facts.sources { $0.name }),
            "source_date": FlatCell(facts.sources { $0.date?.text }),
            "source_original": FlatCell(facts.sources { $0.author }),
            "where_prec": facts.precision("ucdp").map { .number($0) } ?? nil,
            "where_coordinates": FlatCell(facts.placeName), "where_description": FlatCell(incident.placeText),
            "adm_1": FlatCell(facts.largestArea), "adm_2": FlatCell(incident.adminNames.district),
            "country": FlatCell(facts.countryName),
            "country_id": Crosswalk.countries.value(of: facts.country, "gw").map { .number($0) } ?? nil,
            "region": FlatCell(Crosswalk.countries.value(of: facts.country, "ucdp_region")),
            "event_clarity": .number((facts.days ?? 1) > 1 ? "2" : "1"),
            "date_prec": .number(Self.datePrecision(days: facts.days ?? 1)), "date_start": .text(date.text),
            "date_end": FlatCell(facts.lastDay?.text), "deaths_civilians": FlatCell(facts.best(best)),
            "best": FlatCell(facts.best(best)), "high": FlatCell(facts.killed?.max),
            "low": FlatCell(facts.killed?.min),
        ]
        if let point = facts.point, let latitude = facts.place?.latitude, let longitude = facts.place?.longitude {
            values["latitude"] = .number(point.latitude)
            values["longitude"] = .number(point.longitude)
            values["geom_wkt"] = .text("POINT (\(point.longitude) \(point.latitude))")
            values["priogrid_gid"] = FlatCell(Self.gridCell(latitude, longitude))
        }
        return .cells(Self.columns.map { values[$0] ?? nil })
    }

    /// 1 for a day, 2 for up to six, 3 for a week, 4 for a month, 5 for longer.
    private static func datePrecision(days: Int) -> String {
        switch days {
        case ...1: "1"
        case 2...6: "2"
        case 7: "3"
        case 8...31: "4"
        default: "5"
        }
    }

    /// The cell of PRIO-GRID: half a degree on a side, numbered from the south-west, 720 in a row (Tollefsen and others
    /// 2012, codebook, section 2).
    static func gridCell(_ latitude: Double, _ longitude: Double) -> Int {
        let row = min(359, Int(((latitude + 90) * 2).rounded(.down)))
        let column = min(719, Int(((longitude + 180) * 2).rounded(.down)))
        return row * 720 + column + 1
    }
}
