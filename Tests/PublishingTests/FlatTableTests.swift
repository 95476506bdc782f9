// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Testing

@testable import Publishing

/// Incidents in the columns of others.
@Suite struct FlatTableTests {
    private static func incident(_ killed: Bound, day: String? = "2017-07-02") throws -> Incident {
        var incident = Incident()
        incident.codes = ["QM1"]
        incident.date = day.flatMap { CalendarDay($0) }
        incident.tallies[.civilians] = Tally(killed: killed, injured: .unknown)
        return incident
    }

    private static func row(_ table: some FlatTable, _ incident: Incident) throws -> FlatRow {
        let seen = try #require(PublicIncident(incident))
        return table.row(of: FlatFacts(incident: seen, id: incident.id))
    }

    /// The cell of a column as text; nil where the table has no row of the incident.
    private static func cell(_ column: String, _ table: some FlatTable, _ incident: Incident) throws -> String? {
        guard case .cells(let cells) = try row(table, incident) else { return nil }
        let place = try #require(table.head[0].firstIndex(of: column))
        switch cells[place] {
        case .nothing: return ""
        case .text(let text), .number(let text): return text
        }
    }

    @Test func lowAndHighAreTheSidesAndBestIsWhatIsAskedFor() throws {
        let range = try Self.incident(Bound(min: 8, max: 50))
        for (best, expected) in [(BestFigure.low, "8"), (.high, "50"), (.none, "")] {
            let table = UCDPTable(best: best)
            #expect(try Self.cell("low", table, range) == "8" && Self.cell("high", table, range) == "50")
            #expect(try Self.cell("best", table, range) == expected)
            #expect(try Self.cell("deaths_civilians", table, range) == expected)
            #expect(try Self.cell("type_of_violence", table, range) == "")
        }
        let open = try Self.incident(Bound(min: 3, max: nil))
        #expect(try Self.cell("high", UCDPTable(best: .low), open) == "")
    }

    @Test func incidentsWithoutDeathsAreLeftOutAndCounted() throws {
        let table = UCDPTable(best: .low)
        for (killed, reason) in [
            (Bound(min: 0, max: 0), ExportSummary.Reason.withoutDeaths), (.unknown, .deathsUnknown),
        ] {
            guard case .leftOut(let found) = try Self.row(table, try Self.incident(killed)) else {
                Issue.record("a row of \(killed)")
                continue
            }
            #expect(found == reason)
        }
        guard case .leftOut(.undated) = try Self.row(table, try Self.incident(Bound(min: 1, max: 1), day: nil)) else {
            Issue.record("a row without a date")
            return
        }
        #expect(try Self.cell("low", table, try Self.incident(Bound(min: 0, max: 4))) == "0")
    }

    @Test func deathsOfAllPersonsAreTheRangeAndCiviliansHaveTheirColumn() throws {
        var incident = try Self.incident(Bound(min: 0, max: 0))
        var all = DetailedTally()
        (all.category, all.killed) = (.known(.allPersons), Bound(min: 2, max: 7))
        incident.detailedTallies = [all]
        incident.tallies[.undetermined] = Tally(killed: Bound(min: 1, max: 1), injured: .unknown)
        let table = UCDPTable(best: .low)
        for (column, expected) in [("low", "2"), ("high", "7"), ("deaths_civilians", "0"), ("deaths_unknown", "1")] {
            #expect(try Self.cell(column, table, incident) == expected, "\(column)")
        }
    }

    @Test func whatIsAimedAtCiviliansHasThemAsItsSecondSide() throws {
        var incident = try Self.incident(Bound(min: 1, max: 1))
        incident.actors = [.known(.init(validKey: "ridge-front")), .unknown("Harbour Watch")]
        let table = UCDPTable(best: .low)
        #expect(try Self.cell("side_a", table, incident) == "Ridge Front; Harbour Watch")
        #expect(try Self.cell("side_b", table, incident) == "")
        incident.targets = [.known(.civilians)]
        #expect(try Self.cell("side_b", table, incident) == "Civilians")
        incident.codes = ["UCDP-77"]
        #expect(try Self.cell("side_b", table, incident) == "Harbour Watch")
        #expect(try Self.cell("id", table, incident) == "77")
    }

    @Test func countriesHaveTheirNumbersAndNamesAtUCDP() throws {
        var incident = try Self.incident(Bound(min: 1, max: 1))
        for (code, name, number, region) in [
            ("MM", "Myanmar (Burma)", "775", "Asia"), ("SY", "Syria", "652", "Middle East"),
            ("SO", "Somalia", "520", "Africa"), ("PS", "The Gaza Strip", "", "Middle East"),
        ] {
            incident.countries = [Term(code: code)]
            let table = UCDPTable(best: .low)
            #expect(try Self.cell("country", table, incident) == name)
            #expect(try Self.cell("country_id", table, incident) == number)
            #expect(try Self.cell("region", table, incident) == region)
        }
        #expect(UCDPCountries.all.codes.count == 196)
    }

    /// A published event of UCDP has this cell for this point.
    @Test func cellsOfTheGridAreNumberedFromTheSouthWest() {
        #expect(UCDPTable.gridCell(23.690225, 98.765042) == 163_998)
        #expect(UCDPTable.gridCell(-90, -180) == 1 && UCDPTable.gridCell(90, 180) == 259_200)
    }

    @Test func precisionFollowsFromTheAccuracy() throws {
        var incident = try Self.incident(Bound(min: 1, max: 1))
        for (accuracy, ucdp, acled) in [
            (LocationAccuracy.village, "1", "1"), (.district, "3", "2"), (.province, "4", "3"),
        ] {
            incident.geolocations = [
                Geolocation(latitude: 1, longitude: 2, isPrimary: true, accuracy: .known(accuracy))
            ]
            #expect(try Self.cell("where_prec", UCDPTable(best: .low), incident) == ucdp)
            #expect(try Self.cell("geo_precision", ACLEDTable(best: .low), incident) == acled)
        }
    }

    @Test func unknownFatalitiesAreNoNumber() throws {
        #expect(try Self.cell("fatalities", ACLEDTable(best: .low), try Self.incident(.unknown)) == "")
    }

    @Test(arguments: Crosswalk.all.indices)
    func everyTermHasAValueOrSaysThatThereIsNone(index: Int) throws {
        let crosswalk = Crosswalk.all[index]
        let list = try #require(VocabularyList.all.first { $0.name == crosswalk.vocabulary })
        #expect(crosswalk.keys == Set(list.terms.entries.map(\.key)))
        #expect(!crosswalk.version.isEmpty)
    }

    @Test func everySumOfTheCellsIsTheTotal() throws {
        var incident = try Self.incident(Bound(min: 5, max: 9))
        incident.causes = [.known(.heavyWeapons)]
        var woman = Victim()
        (woman.outcome, woman.sex, woman.ageKind) = (.killed, .female, .adult)
        var child = Victim()
        (child.outcome, child.sex, child.age) = (.killed, .male, Age(min: 4, max: 4))
        var wounded = Victim()
        wounded.outcome = .injured
        incident.victims = [woman, child, wounded]
        var deaths = ConflictDeaths()
        deaths.add(try #require(PublicIncident(incident)))
        incident.tallies = Tallies()
        deaths.add(try #require(PublicIncident(incident)))
        incident.victims = []
        deaths.add(try #require(PublicIncident(incident)))

        #expect(deaths.total == 7 && deaths.incidents == 2 && deaths.withoutFigure == 1)
        for part in [\ConflictDeaths.Cell.sex, \.age, \.cause, \.year, \.status] {
            var sums: [String: Int] = [:]
            for (cell, count) in deaths.rows { sums[cell[keyPath: part], default: 0] += count }
            #expect(sums.values.reduce(0, +) == deaths.total)
        }
        var bySex: [String: Int] = [:]
        for (cell, count) in deaths.rows { bySex[cell.sex, default: 0] += count }
        #expect(bySex == ["woman": 2, "man": 2, "": 3])
    }
}
