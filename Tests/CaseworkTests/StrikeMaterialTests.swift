// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Matching
import Testing

/// A quoted strike report of real material against a table of releases: R32.
@Suite struct StrikeMaterialTests {
    /// The quoted report: the day from which on it speaks, its strikes and targets; read by a plain pattern, not by our reader.
    private func quoted(in page: String) throws -> Strike {
        let pattern = #/July (\d)st-(\d)nd[^:]*: Near ([A-Z][A-Za-z ]+), (\w+) strikes \w+ (\d+) .* and (\w+) /#
        let match = try #require(page.firstMatch(of: pattern))
        var strike = Strike()
        strike.date = CalendarDay(year: 2017, month: 7, day: try #require(Int(match.1)))
        strike.dateEnd = CalendarDay(year: 2017, month: 7, day: try #require(Int(match.2)))
        strike.place = String(match.3)
        let words = ["two": 2, "six": 6]
        strike.strikes = Bound(min: words[String(match.4)], max: words[String(match.4)])
        strike.targets = [Int(match.5), words[String(match.6)]].map { number in
            var target = StrikeTarget()
            target.number = Bound(min: number, max: number)
            return target
        }
        return strike
    }

    /// The rows of the table for a day and a place, cells with quotation marks undone.
    private func rows(_ table: String, day: String, place: String) -> [Strike] {
        table.split(separator: "\n").filter { $0.hasPrefix("\(day),") && $0.contains(",\(place),") }.map { line in
            let cells = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
                index,
                part in
                index % 2 == 1 ? [String(part)] : part.split(separator: ",").map(String.init)
            }
            var strike = Strike()
            strike.date = CalendarDay(cells[0])
            strike.place = cells[2]
            strike.strikes = Bound(min: Double(cells[3]).map { Int($0) }, max: Double(cells[3]).map { Int($0) })
            var target = StrikeTarget()
            target.number = Bound(min: Double(cells[5]).map { Int($0) }, max: Double(cells[5]).map { Int($0) })
            strike.targets = [target]
            return strike
        }
    }

    @Test func theQuotedReportMeetsItsRow() throws {
        guard let page = try RealMaterial.text("data/page-text/CS1141.txt"),
            let table = try RealMaterial.text("data/cjtf-oir-strikes/cjtf_oir_strikes_geocoded.csv")
        else { return }
        let report = try quoted(in: page)
        let rows = rows(table, day: "2017-07-01", place: "Dayr Az Zawr")
        let answers = rows.map { StrikeComparison(report, with: $0) }

        #expect(answers.contains { $0.answer == .compatible && $0.findings.contains(.numbersSame) })
    }

    @Test func theQuotedReportIsCompatibleWithTheIncident() throws {
        guard let page = try RealMaterial.text("data/page-text/CS1141.txt") else { return }
        var incident = MatchFacets()
        incident.firstDay = CalendarDay("2017-07-02")
        incident.places = ["Al Soor", "الصور"]
        incident.areas = ["Deir ez-Zor"]
        let result = StrikeComparison(try quoted(in: page), at: nil, with: incident)

        #expect(result.answer == .compatible)
        #expect(result.findings == [.daysOverlap, .placeAround])
    }
}
