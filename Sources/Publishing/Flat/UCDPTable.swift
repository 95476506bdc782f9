// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Incidents with deaths in the columns of the UCDP Georeferenced Event Dataset (requirement R45).
///
/// `low` and `high` are the sides of the range of all persons killed, without such a range of civilians; `best` is the side that
/// the export names. Columns that only UCDP's own coding can fill are empty, the type of violence among them: nobody here
/// decides it. An event that was read from UCDP keeps its number, and its keepers get back what no field holds (`UCDPKept`).
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

    /// Columns of numbers.
    static let numbers: Set<String> = [
        "id", "year", "active_year", "type_of_violence", "conflict_dset_id", "conflict_new_id", "dyad_dset_id",
        "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "number_of_sources",
        "where_prec", "latitude", "longitude", "priogrid_gid", "country_id", "event_clarity", "date_prec", "deaths_a",
        "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ]

    var head: [[String]] { [Self.columns] }

    var unread: Set<String> { ["victims", "victimFamilies", "media", "assessmentText", "geolocationNotes"] }

    func row(of facts: FlatFacts) -> FlatRow {
        let kept = UCDPKept(facts.record)
        if kept.isEmpty, let reason = facts.reasonWithoutDeaths { return .leftOut(reason) }
        guard let date = facts.incident.date else { return .leftOut(.undated) }
        let values = identity(facts, date).merging(sources(facts)) { first, _ in first }
            .merging(place(facts)) { first, _ in first }.merging(deaths(facts)) { first, _ in first }
        let cells = kept.completing(values)
        return .cells(
            Self.columns.map { column in
                guard let text = cells[column], !text.isEmpty else { return nil }
                return Self.numbers.contains(column) && Double(text) != nil ? .number(text) : .text(text)
            }
        )
    }

    // MARK: - Groups of columns

    private func identity(_ facts: FlatFacts, _ date: CalendarDay) -> [String: String] {
        let sides = UCDPSides(facts.incident)
        var values = [
            "id": UCDPEvent.number(facts.incident) ?? facts.id.description, "relid": facts.code,
            "year": String(date.year), "event_clarity": (facts.days ?? 1) > 1 ? "2" : "1",
            "date_prec": Self.datePrecision(days: facts.days ?? 1), "date_start": date.text,
        ]
        values["date_end"] = facts.lastDay?.text
        values["side_a"] = sides.first
        values["side_b"] = sides.second
        return values
    }

    /// -1 is what UCDP writes where nobody counted the sources.
    private func sources(_ facts: FlatFacts) -> [String: String] {
        var values = ["number_of_sources": facts.namedSources.map { String($0.count) } ?? "-1"]
        values["source_article"] = facts.sources { $0.url }
        values["source_office"] = facts.sources { $0.name }
        values["source_date"] = facts.sources { $0.date?.text }
        values["source_original"] = facts.sources { $0.author }
        values["source_headline"] = FlatFacts.joined((facts.record?.sources ?? []).map { $0.reading?.note })
        return values
    }

    private func place(_ facts: FlatFacts) -> [String: String] {
        let country = UCDPCountries.all[facts.country]
        var values: [String: String] = [:]
        values["where_prec"] = facts.precision("ucdp") ?? UCDPEvent.precision(ofKind: facts.place?.kindOfPlace)
        values["where_coordinates"] = facts.placeName
        values["where_description"] = facts.incident.placeText
        values["adm_1"] = facts.largestArea
        values["adm_2"] = facts.incident.adminNames.district
        values["country"] = country?.name ?? facts.countryName
        values["country_id"] = country?.number
        values["region"] = country?.region
        guard let point = facts.point, let place = facts.place, let latitude = place.latitude,
            let longitude = place.longitude
        else { return values }
        // UCDP's points have six decimals; what readers see has no more than are known.
        func decimals(_ text: String) -> String { facts.record == nil ? text : UCDPEvent.sixDecimals(text) }
        values["latitude"] = point.latitude
        values["longitude"] = point.longitude
        values["geom_wkt"] = "POINT (\(decimals(point.longitude)) \(decimals(point.latitude)))"
        values["priogrid_gid"] = String(Self.gridCell(latitude, longitude))
        return values
    }

    private func deaths(_ facts: FlatFacts) -> [String: String] {
        let all = facts.killedOfAll ?? facts.killed
        let figures: [String: Int?] = [
            "deaths_civilians": facts.best(best),
            "deaths_unknown": best.side(of: facts.incident.tallies[.undetermined].killed.range),
            "best": best.side(of: all), "high": all?.max, "low": all?.min,
        ]
        return figures.compactMapValues { $0.map { String($0) } }
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
