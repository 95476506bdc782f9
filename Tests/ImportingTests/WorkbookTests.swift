// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Importing

@Suite struct WorkbookTests {
    private func rows(_ bytes: [UInt8], sheet: String? = nil) throws(TableFault) -> [TableRow] {
        var form = TableForm()
        form.sheet = sheet
        var reader = try TableOpening.reader(TableReading.pieces(bytes), form: form)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    private func fault(_ bytes: [UInt8], sheet: String? = nil) -> ImportDiagnosticCode? {
        do throws(TableFault) {
            _ = try rows(bytes, sheet: sheet)
            return nil
        } catch {
            return error.code
        }
    }

    private func sheet(_ cells: String) -> String {
        "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
    }

    @Test func rowsComeWithTheirNumbersSharedTextsAndStoredValues() throws {
        let found = try rows(WorkbookFixture.workbook())

        #expect(found.map(\.number) == [1, 3, 4])
        #expect(found.map(\.cells) == [["a", "b"], ["Tell Marwa", "5"], ["Wadi Samir", "3"]])
        #expect(found.last?.remarks.map(\.message) == ["a formula: its stored value was read"])
    }

    @Test func formsOfNumbersSayWhatTheyMean() throws {
        let formats = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="00000"/>
            <numFmt numFmtId="166" formatCode="#,##0.00&quot; days&quot;"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
            <xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>
            """
        let cells =
            "<c s=\"0\"><v>35.508194899999999</v></c><c s=\"1\"><v>42918</v></c><c s=\"2\"><v>42918</v></c><c s=\"3\"><v>42</v></c>"
            + "<c s=\"4\"><v>7</v></c><c s=\"5\"><v>42918.5</v></c><c s=\"6\"><v>0.25</v></c><c t=\"b\"><v>1</v></c>"
        func read(_ is1904: Bool) throws -> [String] {
            try rows(WorkbookFixture.workbook(sheet: sheet(cells), formats: formats, is1904: is1904)).first?.cells ?? []
        }

        #expect(
            try read(false) == [
                "35.5081949", "2017-07-02", "2017-07-02", "00042", "7", "2017-07-02T12:00:00", "06:00:00", "true",
            ]
        )
        #expect(try read(true)[1] == "2021-07-03")
    }

    @Test func errorsAndLeapDaysThatWereNotAreTold() throws {
        let formats = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let cells = "<c t=\"e\"><v>#REF!</v></c><c s=\"0\"><v>60</v></c><c><f>A1</f></c>"
        let row = try #require(try rows(WorkbookFixture.workbook(sheet: sheet(cells), formats: formats)).first)

        #expect(row.cells == ["", "60"])
        #expect(row.remarks.count == 3)
    }

    @Test func theSheetIsTheOnlyOneWithRowsOrTheOneThatIsNamed() throws {
        let sheets = "<sheet name=\"One\" r:id=\"rId1\"/><sheet name=\"Two\" r:id=\"rId2\"/>"
        #expect(try rows(WorkbookFixture.workbook(sheets: sheets)).count == 3)
        #expect(try rows(WorkbookFixture.workbook(sheets: sheets), sheet: "two").isEmpty)
        #expect(fault(WorkbookFixture.workbook(sheets: sheets), sheet: "three") == .columnMissing)
        let second = [("xl/worksheets/sheet2.xml", Array(WorkbookFixture.plainSheet.utf8))]
        #expect(fault(WorkbookFixture.workbook(sheets: sheets, others: second)) == .severalValues)
    }

    @Test func hostileWorkbooksAreRefused() {
        let laughs = """
            <!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
            """
        let bomb = [UInt8](repeating: UInt8(ascii: " "), count: 64 << 20)
        let deep = String(repeating: "<row>", count: 100)
        #expect(fault(WorkbookFixture.workbook(sheet: laughs)) == .nestedTooDeep)
        #expect(fault(WorkbookFixture.workbook(sheet: "<worksheet>\(deep)")) == .nestedTooDeep)
        #expect(fault(WorkbookFixture.workbook(others: [("xl/worksheets/sheet1.xml", bomb)])) == .fileTooLarge)
        #expect(fault(WorkbookFixture.workbook(others: [("../../escape", [1])])) == .notRecognised)
        #expect(fault(WorkbookFixture.archive([("word/document.xml", [1])])) == .truncatedFile)
        #expect(fault(Array(WorkbookFixture.workbook().dropLast(40))) == .truncatedFile)
        #expect(fault(WorkbookFixture.workbook(sheet: sheet("<c r=\"ZZZZ1\"><v>1</v></c>"))) == .malformedRecord)
        #expect(fault(WorkbookFixture.workbook(sheet: sheet("<c><v>1</c>"))) == .truncatedFile)
    }
}
