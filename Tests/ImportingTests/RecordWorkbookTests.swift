// SPDX-License-Identifier: Apache-2.0

import Importing
import Tables
import Testing

/// Workbooks of tables of records, as an export wrote them and as somebody left them.
@Suite struct RecordWorkbookTests {
    private static let first = """
        <worksheet><sheetData><row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>place_text</t></is></c></row>
        <row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t></t></is></c></row>
        <row><c t="inlineStr"><is><t>b</t></is></c><c/></row></sheetData></worksheet>
        """
    private static let sheets = """
        <sheet name="incidents" sheetId="1" r:id="rId1"/><sheet name="incidents (2)" sheetId="2" r:id="rId2"/>
        """

    /// A second sheet with these rows.
    private static func second(_ header: String, _ cell: String) -> (String, [UInt8]) {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData><row><c t="inlineStr"><is><t>id</t></is></c>\
            <c t="inlineStr"><is><t>\(header)</t></is></c></row><row><c t="inlineStr"><is><t>c</t></is></c>\(cell)</row>\
            </sheetData></worksheet>
            """
        return ("xl/worksheets/sheet2.xml", Array(text.utf8))
    }

    private static func rows(_ second: (String, [UInt8])) throws -> [[String?]] {
        let bytes = WorkbookFixture.workbook(sheet: first, strings: "<sst/>", sheets: sheets, others: [second])
        let book = try RecordWorkbook(TableReading.pieces(bytes))
        let table = try #require(TablePlan.incidents.tables.first)
        var source = try book.rows(of: table)
        var rows: [[String?]] = []
        while let row = try source.next() { rows.append(row.cells) }
        return rows
    }

    @Test func furtherSheetsGoOnWithTheTable() throws {
        let rows = try Self.rows(Self.second("place_text", "<c t=\"inlineStr\"><is><t>Old_x000D_Quay</t></is></c>"))
        #expect(rows == [["a", ""], ["b", nil], ["c", "Old\rQuay"]])
    }

    @Test func truthValuesAsLibreOfficeWritesThemAreNoFormulas() throws {
        let rows = try Self.rows(Self.second("place_text", "<c t=\"b\"><f aca=\"false\">TRUE()</f><v>1</v></c>"))
        #expect(rows.last == ["c", "true"])
    }

    @Test(arguments: [
        second("place", "<c/>"), second("place_text", "<c><f>1+1</f><v>2</v></c>"),
        second("place_text", "<c t=\"e\"><v>#REF!</v></c>"), second("place_text", "<c/><c><v>1</v></c>"),
    ])
    func whatIsNoTableOfRecordsIsRefusedWithItsPlace(sheet: (String, [UInt8])) throws {
        #expect(throws: RecordTableFault.self) { try Self.rows(sheet) }
    }
}
