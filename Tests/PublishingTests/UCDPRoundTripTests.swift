// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Foundation
import Importing
import Register
import RegisterSQLite
import Testing

@testable import Publishing

/// UCDP's events through the shipped mapping and out again, in the columns that both tables have.
@Suite(.serialized) struct UCDPRoundTripTests {
    /// Rows by their id.
    private struct Sheet {
        var columns: [String] = []
        var rows: [String: [String: String]] = [:]

        init(_ bytes: [UInt8]) throws {
            var reader = CSVReader()
            var all: [[String]] = []
            reader.feed(bytes) { all.append($0.fields ?? []) }
            reader.finish { all.append($0.fields ?? []) }
            columns = try #require(all.first)
            for row in all.dropFirst() where row.count == columns.count {
                let cells = Dictionary(uniqueKeysWithValues: zip(columns, row))
                rows[cells["id"] ?? ""] = cells
            }
        }

        /// How many rows of another sheet have the same cell here, by column; but for white space at either end.
        func equal(_ other: Sheet) -> [String: Int] {
            var equal: [String: Int] = [:]
            for column in other.columns where columns.contains(column) {
                equal[column] = other.rows.count { id, row in
                    rows[id]?[column].map { Self.trimmed(Self.unguarded($0)) } == row[column].map(Self.trimmed)
                }
            }
            return equal
        }

        /// As it was before the guard against formulas.
        private static func unguarded(_ cell: String) -> String {
            cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
        }

        private static func trimmed(_ cell: String) -> String { cell.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    private static func exported(_ store: SQLiteRegister, _ plane: Plane) async throws -> Sheet {
        var bytes: [UInt8] = []
        let export = Export(store: store, plane: plane) { try await Library(store: store) }
        _ = try await export.stream(IncidentQuery(), .ucdp) { bytes += $0 }
        return try Sheet(bytes)
    }

    /// Columns that say the same to readers, whatever the event.
    private static let seenByAll: Set<String> = [
        "id", "year", "side_a", "side_b", "number_of_sources", "where_prec", "where_coordinates", "adm_1", "adm_2",
        "country", "country_id", "region", "date_prec", "date_start", "date_end", "deaths_civilians", "deaths_unknown",
        "low", "high",
    ]
    /// Columns of which readers see nothing: UCDP's own coding, and where a text came from.
    private static let seenByNobody: Set<String> = [
        "active_year", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name",
        "side_a_new_id", "side_b_new_id", "deaths_a", "deaths_b", "source_original", "source_headline",
    ]

    /// Three invented events: aimed at civilians, between two sides without civilians, and with a range of days.
    private static let invented = """
        id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,\
        side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,\
        source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,\
        priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,\
        deaths_civilians,deaths_unknown,low,best,high
        9001,2031,1,3,71,Ridge Front - Civilians,81,Ridge Front - Civilians,61,,Ridge Front,1,,Civilians,-1,\
        Harbour Yearbook 2031,,,,police,1,Old Quay,,North Shore,Quay District,12.254321,-3.5,\
        POINT (-3.500000 12.254321),147234,Myanmar (Burma),775,Asia,1,1,2031-02-03,2031-02-03,0,0,4,0,4,4,6
        9002,2031,0,1,72,Nasim: Government,82,Government of Nasim - Harbour Watch,62,771,Government of Nasim,63,,\
        Harbour Watch,2,"Radio Nasim,2031-03-04,Two posts fall",Radio Nasim;The Tide,2031-03-04;2031-03-05,Two posts fall; a bridge too;More fall,,4,South Shore,near the mill,\
        South Shore,,-7,11.123456,POINT (11.123456 -7.000000),119903,Bangladesh,771,Asia,2,2,2031-03-01,2031-03-04,\
        2,3,0,1,5,6,9
        9003,2032,1,2,73,A - B,83,A - B,64,,Lower Guild,65,,Upper Guild,1,,The Tide,2032-01-09,=Sum of it,crew,6,\
        Bangladesh,,,,23.5,90,POINT (90.000000 23.500000),163981,Bangladesh,771,Asia,1,5,2032-01-01,2032-12-31,\
        0,0,0,0,0,0,0

        """

    @Test func inventedEventsComeBackAsTheyWere() async throws {
        let scratch = try Trip.Scratch()
        let path = scratch.path + "/events.csv"
        try Data(Self.invented.utf8).write(to: URL(filePath: path))
        let original = try Sheet(Array(Self.invented.utf8))
        let (store, report) = try await Trip.imported(path)
        #expect(original.rows.count == 3 && report[OriginFormat.mapped("ucdp-ged")].new == 3)

        let whole = try await Self.exported(store, .staff)
        let seen = try await Self.exported(store, .public)

        for (column, count) in whole.equal(original) { #expect(count == 3, "\(column)") }
        #expect(whole.equal(original).count == original.columns.count)
        // Of the third nobody is said to have died: readers' files of deaths leave it out.
        #expect(seen.rows.count == 2)
        for column in Self.seenByAll { #expect(seen.equal(original)[column] == 2, "\(column)") }
        for column in Self.seenByNobody { #expect(seen.rows.values.allSatisfy { $0[column] == "" }, "\(column)") }
        // No finer than the ten kilometres that the place is known to.
        let latitude = try #require(seen.rows["9001"]?["latitude"])
        #expect(latitude.hasPrefix("12.2") && latitude.count < "12.254".count)
    }

    @Test func whatWasCorrectedSinceStandsBeforeWhatWasKept() async throws {
        let scratch = try Trip.Scratch()
        let path = scratch.path + "/events.csv"
        try Data(Self.invented.utf8).write(to: URL(filePath: path))
        let (first, _) = try await Trip.imported(path)
        let claim = try #require(try await first.claims(ofCode: "UCDP-9002").first)
        let stored = try #require(try await first.current(claim.incidentID))
        var incident = try Incident.read(document: stored.document).incident
        incident.detailedTallies[0].killed = Bound(min: 5, max: 30)
        incident.countries = [Term(code: "MM")]
        incident.sources?[0].name = "Radio Murjan"
        incident.visibility = .draft
        let store = try await Trip.register([incident])

        let row = try #require(try await Self.exported(store, .staff).rows["9002"])

        #expect(row["low"] == "5" && row["high"] == "30" && row["best"] == "5")
        #expect(row["country"] == "Myanmar (Burma)" && row["country_id"] == "775")
        #expect(row["source_office"] == "Radio Murjan;The Tide" && row["dyad_new_id"] == "82")
        #expect(try await Self.exported(store, .public).rows.isEmpty)
    }

    @Test func everyCountryComesBackUnderItsNameAndNumber() async throws {
        let columns = "id,date_start,country,country_id,region,low,high,deaths_civilians,type_of_violence,dyad_name"
        var lines = ["\(columns),where_prec,date_prec,best"]
        for (place, code) in UCDPCountries.all.codes.sorted().enumerated() {
            guard let country = UCDPCountries.all[code], let name = country.name, let number = country.number else {
                continue
            }
            lines.append("\(place),2031-01-01,\(name),\(number),\(country.region),1,1,1,3,A - B,6,1,1")
        }
        let scratch = try Trip.Scratch()
        let path = scratch.path + "/countries.csv"
        let text = lines.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(filePath: path))
        let original = try Sheet(Array(text.utf8))
        let (store, _) = try await Trip.imported(path)

        for plane in [Plane.staff, .public] {
            let equal = try await Self.exported(store, plane).equal(original)
            for column in ["country", "country_id", "region"] { #expect(equal[column] == 195, "\(column)") }
        }
    }

    @Test func theSampleComesBackAsItWas() async throws {
        let folder = ProcessInfo.processInfo.environment["SIJILL_SHARED"] ?? "../shared"
        let path = folder + "/data/ucdp-ged/ged191.csv"
        guard FileManager.default.fileExists(atPath: path) else { return print("skipped: \(path) is not here") }
        let original = try Sheet(Array(try Data(contentsOf: URL(filePath: path))))
        let (store, _) = try await Trip.imported(path)

        let whole = try await Self.exported(store, .staff)
        let seen = try await Self.exported(store, .public)

        #expect(original.rows.count == 3194)
        for (column, count) in whole.equal(original).sorted(by: { $0.key < $1.key }) {
            #expect(count == original.rows.count, "\(column)")
        }
        #expect(whole.equal(original).count == original.columns.count && whole.rows.count == original.rows.count)
        for column in Self.seenByAll { #expect(seen.equal(original)[column] == 3194, "\(column)") }
    }
}
