// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Encodings, separators, line ends and forms of JSON.
@Suite struct TableFormTests {
    private let rows = [["Name", "Dead"], ["تل مروة", "5"]]

    private func read(_ bytes: [UInt8], _ change: (inout TableForm) -> Void = { _ in }) throws(TableFault) -> [[String]]
    {
        var form = TableForm()
        change(&form)
        return try TableReading.rows(bytes, form: form)
    }

    private func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap {
            littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
        }
    }

    @Test func marksOfEveryEncodingAreTaken() throws {
        let text = "Name,Dead\r\nتل مروة,5\r\n"
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == rows)
        #expect(try read(utf16(text, littleEndian: true, mark: true)) == rows)
        #expect(try read(utf16(text, littleEndian: false, mark: true)) == rows)
        #expect(try read(utf16(text, littleEndian: true, mark: false)) { $0.encoding = "utf-16le" } == rows)
    }

    @Test func arabicOfWindowsIsReadWhereItIsDeclaredAndProposedWhereNot() throws {
        let bytes = Array("Name,Dead\n".utf8) + [0xCA, 0xE1, 0x20, 0xE3, 0xD1, 0xE6, 0xC9] + Array(",5\n".utf8)

        #expect(try read(bytes) { $0.encoding = "windows-1256" } == rows)
        do throws(TableFault) {
            _ = try read(bytes)
            Issue.record("guessed in silence")
        } catch {
            #expect(error.code == .notUTF8 && error.row == 2)
            #expect(error.message.contains("تل مروة") && error.message.contains("windows-1256"))
        }
    }

    @Test func unmarkedUTF16IsProposedAndNotGuessed() {
        #expect(throws: TableFault.self) { try read(utf16("Name,Dead\nA,5\n", littleEndian: false, mark: false)) }
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func everyLineEndIsOne(_ end: String) throws {
        let text = ["Name;Dead", "\"a \"\"b\"\"\(end)c\";5", "", "d;6"].joined(separator: end)
        #expect(
            try read(Array(text.utf8)) == [
                ["Name", "Dead"], ["a \"b\"\(end == "\r\n" ? "\r\n" : end)c", "5"], ["d", "6"],
            ]
        )
    }

    @Test func aLineThatNamesTheSeparatorIsTaken() throws {
        #expect(try read(Array("sep=|\r\na,b|c\r\n1|2\r\n".utf8)) == [["a,b", "c"], ["1", "2"]])
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func theSeparatorIsFound(_ sign: String) throws {
        let text = ["Name\(sign)Note\(sign)Dead", "A\(sign)x\(sign)1", "B\(sign)y\(sign)2"].joined(separator: "\n")
        #expect(try read(Array(text.utf8)).map(\.count) == [3, 3, 3])
    }

    @Test func formsOfJSONAreTables() throws {
        let expected = [["1", "A"], ["2", "B"]]
        func cells(_ json: String, _ path: String? = nil) throws(TableFault) -> [[String]] {
            try read(Array(json.utf8)) { $0.records = path }
        }
        #expect(try cells("[[1,\"A\"],[2,\"B\"]]") == expected)
        #expect(try cells("[{\"n\":1,\"s\":\"A\"},{\"n\":2,\"s\":\"B\"}]") == expected)
        #expect(try cells("{\"n\":1,\"s\":\"A\"}\n{\"n\":2,\"s\":\"B\"}\n") == expected)
        #expect(try cells("{\"status\":\"OK\",\"results\":[{\"n\":1,\"s\":\"A\"},{\"n\":2,\"s\":\"B\"}]}") == expected)
        #expect(try cells("{\"a\":[[0]],\"b\":{\"c\":[[1,\"A\"],[2,\"B\"]]}}", "b.c") == expected)
        #expect(throws: TableFault.self) { try cells("{\"a\":[[0]],\"b\":[[1]]}") }
        #expect(throws: TableFault.self) { try cells("[{\"n\":1},{\"n\":2") }
        #expect(throws: TableFault.self) { try cells("[1,2]") }
    }

    @Test func objectsWithinObjectsBecomeColumns() throws {
        let json = "[{\"p\":{\"x\":1.5,\"y\":null},\"l\":[\"a\",\"b\"]},{\"q\":true,\"p\":{\"x\":2}}]"
        var table = try TableOpening.reader(TableReading.pieces(Array(json.utf8)), form: TableForm())
        var cells: [[String]] = []
        while let row = try table.next() { cells.append(row.cells) }

        #expect(table.namedColumns == ["p.x", "p.y", "l", "q"])
        #expect(cells == [["1.5", "", "a; b"], ["2", "", "", "true"]])
    }

    @Test func hashtagsAreTheMapping() throws {
        let hxl = try #require(ShippedMappings.named("hxl"))
        let reading = TableReading(
            """
            Events of a month,,,,,,
            Place,,Day,Dead,Latitude,Longitude,Sector
            #loc+name,#loc+name+ar,#date+occurred,#affected+killed+civilians,#geo+lat,#geo+lon,#sector
            Tell Marwa,تل مروة,2031-04-05,3,35.5,40.25,Health
            """,
            hxl
        )

        let incident = try #require(reading.incidents.first)
        #expect(incident.placeNames == Multilingual(en: "Tell Marwa", ar: "تل مروة"))
        #expect(incident.date?.text == "2031-04-05" && incident.geolocations.first?.latitude == 35.5)
        #expect(incident.tallies[.civilians].killed == Bound(min: 3, max: 3))
        #expect(incident.unplaced.map(\.text) == ["Health"])
    }

    @Test func tablesWithoutTellingHashtagsAreRefused() throws {
        let hxl = try #require(ShippedMappings.named("hxl"))
        #expect(TableReading("#org,#sector\nA,B\n", hxl).fault?.code == .notRecognised)
        #expect(TableReading("Org,Sector\nA,B\n", hxl).fault?.code == .notRecognised)
    }

    @Test func serialNumbersOfSpreadsheetsAreDays() {
        func day(_ serial: Double, is1904: Bool = false) -> String? {
            ExcelSerial.reading(serial, is1904: is1904)?.first.text
        }
        // ECMA-376 part 1, 18.17.4.1, and the days around the leap day that there was not.
        #expect(day(1) == "1900-01-01" && day(59) == "1900-02-28" && day(60) == nil && day(61) == "1900-03-01")
        #expect(
            day(42918) == "2017-07-02" && day(41456, is1904: true) == "2017-07-02"
                && day(0, is1904: true) == "1904-01-01"
        )
        #expect(ExcelSerial.reading(42918.5, is1904: false)?.time == ClockTime(hour: 12, minute: 0))
    }

    @Test(arguments: [
        ("d-MMM-yy", "2-Jul-17", "2017-07-02"), ("dd/MM/yyyy", "02/07/2017", "2017-07-02"),
        ("MM/dd/yyyy", "07/02/2017", "2017-07-02"), ("yyyyMMdd", "20170702", "2017-07-02"),
        ("iso", "2017-07-02T14:05:00Z", "2017-07-02"), ("printed", "July 2, 2017", "2017-07-02"),
        ("excel", "42918", "2017-07-02"), ("d MMMM yyyy", "٢ تموز ٢٠١٧", "2017-07-02"), ("yyyy", "2017", "2017-01-01"),
    ])
    func formsOfDatesAreRead(_ form: String, _ text: String, _ day: String) throws {
        let conventions = CellConventions(firstYear: 1970)
        #expect(try #require(DateForm(form)).read(text, conventions)?.first.text == day)
    }

    @Test func namesOverSeveralColumnsHoldForThoseToTheirRight() throws {
        let mapping = try TableMapping.invented(
            "\"key\":[\"*\"],\"table\":{\"headerRow\":2,\"headerRows\":2},\"columns\":["
                + "{\"column\":\"Dead / Low\",\"to\":\"tallies.civilians.killed.min\"},"
                + "{\"column\":\"Dead / High\",\"to\":\"tallies.civilians.killed.max\"}]"
        )
        let reading = TableReading("A title,,\nPlace,Dead,\n,Low,High\nX,1,2\n", mapping)

        #expect(reading.incidents.first?.tallies[.civilians].killed == Bound(min: 1, max: 2))
        #expect(reading.drafts.first?.position == 4)
    }
}
