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

    var values: RecordValues {
        FlatFacts.values + ["targets", "detailedTallies", "sources.reading.note", "unplaced"]
    }

    func row(of facts: FlatFacts) -> FlatRow {
        let kept = UCDPKept(facts.record)
        if kept.isEmpty, let reason = facts.reasonWithoutDeaths { return .leftOut(reason) }
        guard let date = facts.incident.date else { return .leftOut(.undated) }
        var values: [String: String] = [:]
        values.reserveCapacity(Self.columns.count)
        takeIdentity(of: facts, date, into: &values)
        takeSources(of: facts, into: &values)
        takePlace(of: facts, into: &values)
        takeDeaths(of: facts, into: &values)
        let cells = kept.completing(values)
        return .cells(
            Self.columns.map { column in
                guard let text = cells[column], !text.isEmpty else { return nil }
                return Self.numbers.contains(column) && Double(text) != nil ? .number(text) : .text(text)
            }
        )
    }

    // MARK: - Groups of columns

    private func takeIdentity(of facts: FlatFacts, _ date: CalendarDay, into values: inout [String: String]) {
        let sides = UCDPSides(facts.incident)
        values["id"] = UCDPEvent.number(facts.incident) ?? facts.id.description
        values["relid"] = facts.code
        values["year"] = String(date.year)
        values["event_clarity"] = (facts.days ?? 1) > 1 ? "2" : "1"
        values["date_prec"] = Self.datePrecision(days: facts.days ?? 1)
        values["date_start"] = date.text
        values["date_end"] = facts.lastDay?.text
        values["side_a"] = sides.first
        values["side_b"] = sides.second
    }

    /// -1 is what UCDP writes where nobody counted the sources.
    private func takeSources(of facts: FlatFacts, into values: inout [String: String]) {
        values["number_of_sources"] = facts.namedSources.map { String($0.count) } ?? "-1"
        values["source_article"] = facts.sources { $0.url }
        values["source_office"] = facts.sources { $0.name }
        values["source_date"] = facts.sources { $0.date?.text }
        values["source_original"] = facts.sources { $0.author }
        values["source_headline"] = FlatFacts.joined((facts.record?.sources ?? []).map { $0.reading?.note })
    }

    private func takePlace(of facts: FlatFacts, into values: inout [String: String]) {
        let country = UCDPCountries.all[facts.country]
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
        else { return }
        // UCDP's points have six decimals; what readers see has no more than are known.
        func decimals(_ text: String) -> String { facts.record == nil ? text : UCDPEvent.sixDecimals(text) }
        values["latitude"] = point.latitude
        values["longitude"] = point.longitude
        values["geom_wkt"] = "POINT (\(decimals(point.longitude)) \(decimals(point.latitude)))"
        values["priogrid_gid"] = String(Self.gridCell(latitude, longitude))
    }

    private func takeDeaths(of facts: FlatFacts, into values: inout [String: String]) {
        let all = facts.killedOfAll ?? facts.killed
        func take(_ figure: Int?, _ column: String) { values[column] = figure.map { String($0) } }
        take(facts.best(best), "deaths_civilians")
        take(best.side(of: facts.incident.tallies[.undetermined].killed.range), "deaths_unknown")
        take(best.side(of: all), "best")
        take(all?.max, "high")
        take(all?.min, "low")
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
