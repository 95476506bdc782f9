// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct StrikeTableTests {
    /// The rows of a text, read in pieces of a length.
    private func rows(_ text: String, piece: Int = 1000, limit: Int = CSVReader.defaultLimit) -> [CSVReader.Row] {
        var reader = CSVReader(limit: limit)
        var rows: [CSVReader.Row] = []
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            reader.feed(bytes.prefix(piece)) { rows.append($0) }
            bytes = bytes.dropFirst(piece)
        }
        reader.finish { rows.append($0) }
        return rows
    }

    static let table = "a,\"b, c\",\"d \"\"e\"\"\"\r\n\r\n,\"two\r\nlines\",\n\"x\"y,z\"w,\"\"\rlast"

    @Test(arguments: [1, 2, 3, 7, 1000]) func fieldsAreReadHoweverThePiecesFall(_ piece: Int) {
        let rows = rows(Self.table, piece: piece)
        #expect(
            rows.map(\.fields) == [
                ["a", "b, c", "d \"e\""], ["", "two\r\nlines", ""], ["xy", "z\"w", ""], ["last"],
            ]
        )
        #expect(rows.map(\.line) == [1, 3, 5, 6])
        #expect(rows.allSatisfy { !$0.isCut })
    }

    @Test func openQuotesAndLongRowsAreTold() {
        #expect(rows("a,b\n\"c,d\ne").map(\.isCut) == [false, true])
        let rows = rows("a,\(String(repeating: "x", count: 50))\nb,c\n", limit: 20)
        #expect(rows.map(\.fields) == [nil, ["b", "c"]])
    }

    @Test func separatorIsFoundInTheHeader() {
        #expect(CSVReader.separator(of: Array("a;b;\"c,d,e,f\"\n1,2,3,4,5".utf8)) == UInt8(ascii: ";"))
        #expect(CSVReader.separator(of: Array("a\tb\tc".utf8)) == 9)
        #expect(CSVReader.separator(of: []) == UInt8(ascii: ","))
    }

    static let targets = """
        date,country,location,strike_count,target_type,target_count,effect,source_file
        2017-07-01,Syria,Near Wadi Wahm,2.0,oil barrels,20.0,destroyed,2017-07-02_Release.pdf
        2017-07-01,Syria,Wadi Wahm,,oil tankers,6.0,destroyed,2017-07-02_Release.pdf
        June 30,Syria,Wadi Wahm,1.0,tunnel,,"struck, destroyed",2017-07-02_Release.pdf
        ,Iraq,Qarya,1.0,vehicle,1.0,damaged,2017-07-02_Release.pdf
        Dec. 31,Syria,Tall Wahm,1.0,bunker,1.0,destroyed,2017-01-02_Release.pdf
        Dec. 30-31,Iraq/Syria,Tall Wahm,x,bunker,1.0,destroyed,2017-01-02_Release.pdf
        Smarch 3,Syria,Tall Wahm,1.0,bunker,1.0,destroyed,2017-01-02_Release.pdf
        """

    @Test func rowsOfOneStrikeAreOneStrike() throws {
        let reading = Reading(Self.targets)

        try #require(reading.reports.count == 2)
        let strikes = reading.reports[0].strikes
        #expect(strikes.map(\.place) == ["Wadi Wahm", "Wadi Wahm", "Qarya"])
        #expect(strikes.map { $0.date?.text } == ["2017-07-01", "2017-06-30", nil])
        #expect(strikes[0].targets.map { Statements.text($0.number) } == ["20", "6"])
        #expect(strikes[1].targets[0].effect == .unknown("struck, destroyed"))
        #expect(strikes[1].targets[0].number == .unknown)
        #expect(reading.reports[0].published?.text == "2017-07-02")
        let text = Array(reading.reports[0].originalText.utf8)
        #expect(String(decoding: text[strikes[2].start..<strikes[2].end], as: UTF8.self).hasPrefix(",Iraq,Qarya"))
    }

    @Test func yearComesFromTheReleaseAndNewYearIsKnown() {
        let strikes = Reading(Self.targets).reports.last?.strikes ?? []
        #expect(strikes.map { $0.date?.text } == ["2016-12-31", "2016-12-30", nil])
        #expect(strikes.map { $0.dateEnd?.text } == [nil, "2016-12-31", nil])
        #expect(strikes.map { $0.country?.code } == ["SY", "?Iraq/Syria", "SY"])
    }

    @Test func whatCannotBeReadIsToldWithItsLine() {
        let diagnostics = Reading(Self.targets).diagnostics
        #expect(diagnostics.map(\.code) == [.dateMissing, .malformedValue, .unreadableDate])
        #expect(diagnostics.map(\.line) == [2, 7, 8])
    }

    @Test func tableOfLinesTakesTargetsFromTheLine() throws {
        let text = """
            date,country,location,number,line
            07/01/2016,Iraq,Qarya,2,"- Near Qarya, two strikes destroyed a vehicle and three bunkers."
            """
        let reading = Reading(text)
        let strike = try #require(reading.reports.first?.strikes.first)
        #expect(strike.date?.text == "2016-07-01")
        #expect(strike.targets.map { "\(Statements.text($0.number)) \($0.target)" } == ["1 vehicle", "3 bunkers"])
        #expect(strike.text == "- Near Qarya, two strikes destroyed a vehicle and three bunkers.")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func otherTablesAreReadByAMapping() throws {
        let mapping = try #require(StrikeTableMapping("date=Day;place=Where;strikes=How many", name: "own"))
        var reader = StrikeTableReader(file: "invented", separator: UInt8(ascii: ";"), mapping: mapping)
        var reports: [MilitaryReport] = []
        let take = { (event: ImportEvent) in if case .report(let report) = event { reports.append(report) } }
        reader.feed(Array("Where;Day;How many\nQarya;3 May 2016;4\nWadi;3 May 2016;1\n".utf8), take)
        reader.finish(take)
        #expect(reports.count == 1)
        #expect(reports.first?.strikes.map { Statements.text($0.strikes) } == ["4", "1"])
        #expect(reader.summary.rows == 2)
        #expect(StrikeTableMapping("date=Day", name: "x") == nil)
        #expect(StrikeTableMapping("day=Day;place=Where", name: "x") == nil)
    }

    @Test(arguments: [
        "1-Jul-17", "1 Jul 17", "01JUL17", "01JUL2017", "7/1/17", "07/01/2017", "2017-07-01", "July 1, 2017",
    ])
    func daysAreReadAsSpreadsheetsShortenThem(_ day: String) {
        let reading = Reading("Day;Place;Strikes;Target\n\(day);Qarya;4;vehicles\n")
        #expect(reading.reports.flatMap(\.strikes).map { $0.date?.text } == ["2017-07-01"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func plainNamesOfColumnsTellATableOfStrikes() throws {
        let reading = Reading(
            """
            Strike date;Country;Location;Number of strikes;Target;Number;Effect
            3 May 2031;Syria;Qarya;4;vehicles;2;destroyed
            3 May 2031;Syria;Qarya;4;tactical unit;1;engaged
            """
        )
        let strike = try #require(reading.reports.first?.strikes.first)
        #expect(reading.reports.flatMap(\.strikes).count == 1 && Statements.text(strike.strikes) == "4")
        #expect(strike.place == "Qarya" && strike.date?.text == "2031-05-03")
        #expect(
            strike.targets.map { "\(Statements.text($0.number)) \($0.effect?.code ?? "")" } == [
                "2 destroyed", "1 engaged",
            ]
        )
        let ofPeople = "Date,Location,Strikes,Target,Civilians killed\n2031-05-03,Qarya,4,vehicles,2\n"
        #expect(Importing.recognise(Array(ofPeople.utf8)) == nil)
    }

    @Test func columnsThatSomebodyNamesAreThoseOfATableOfStrikes() throws {
        let table = "Where;When;How many\nQarya;2031-05-03;4\n"
        var context = ImportContext()
        context.military.issuer = "uk_mod"
        #expect(Reading(table, context: context).reports.isEmpty)
        context.military.strikeColumns = StrikeTableMapping("date=When;place=Where;strikes=How many", name: "own")
        let report = try #require(Reading(table, context: context).reports.first)
        #expect(report.issuer == "uk_mod")
        #expect(report.strikes.map { "\($0.place ?? "") \(Statements.text($0.strikes))" } == ["Qarya 4"])
        // Another file of the same import is read as what it is.
        #expect(Reading(CasualtyReportTests.monthly, context: context).reports.first?.kind?.code == "casualtyReport")
    }

    static let footage = """
        Post Date,Incident date,Title,Location,Airwars ref code,Footage link,Timestamp of clip,Unmatched ID,Group ID
        "May 3, 2031",May 2 2031,Strike on a bridge,Wadi Sirhal,XZ0001 ,https://force.example/1,0:05,,
        May 3 2031,,,Qasr,,https://force.example/2,0:10-0:17,UM0007,2
        May 3 2031,,,Qasr,,https://force.example/2,0:10-0:17,UM0008,2
        in spring,,,Qasr,,https://force.example/3,,UM0009,
        """

    @Test func footageOfOneStrikeStandsWithIt() throws {
        let reading = Reading(Self.footage)
        let strikes = reading.reports.flatMap(\.strikes)
        #expect(strikes.map(\.footage.count) == [1, 2, 1])
        #expect(strikes.map { Statements.text($0.strikes) } == ["1..", "1..", "1.."])
        let first = try #require(strikes.first?.footage.first)
        #expect(first.incidents == ["XZ0001"] && first.title == "Strike on a bridge" && first.unmatched == nil)
        #expect(first.published?.text == "2031-05-03" && strikes[0].date?.text == "2031-05-02")
        #expect(strikes[1].footage.map(\.unmatched) == ["UM0007", "UM0008"])
        #expect(strikes[1].footage.first?.passage == "0:10-0:17" && strikes[1].date == nil)
        #expect(strikes[2].footage.first?.published == nil)
        #expect(reading.diagnostics.contains { $0.code == .unreadableDate && $0.field == "footage.published" })
        let report = try #require(reading.reports.first)
        #expect(try MilitaryReport.read(document: report.canonicalDocument).strikes == report.strikes)
    }

    @Test func militaryTextsAndTablesAreRecognised() {
        #expect(Importing.recognise(Array(Self.footage.utf8)) == .strikeTable)
        func format(_ text: String) -> ImportFormat? { Importing.recognise(Array(text.utf8)) }
        #expect(format(Self.targets) == .strikeTable)
        #expect(format(CasualtyReportTests.monthly) == .casualtyReport)
        #expect(format(StrikeReleaseTests.release) == .strikeRelease)
        #expect(format("It was assessed that no Coalition strikes were conducted in the area.") == .casualtyReport)
        #expect(format("Minutes of the meeting.\nNothing happened.") == nil)
        #expect(format("name,age\nx,1") == nil)
    }
}
