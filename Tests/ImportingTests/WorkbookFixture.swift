// SPDX-License-Identifier: Apache-2.0
import CZip
import Testing

/// Invented workbooks, part by part.
enum WorkbookFixture {
    /// A workbook with one sheet of three rows, or with what takes the place of its parts.
    static func workbook(
        sheet: String = plainSheet,
        strings: String =
            "<sst><si><t>a</t></si><si><t>b</t></si><si><r><t>Tell </t></r><r><t>Marwa</t></r></si></sst>",
        formats: String = "",
        is1904: Bool = false,
        sheets: String = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>",
        others: [(String, [UInt8])] = []
    ) -> [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let parts: [(String, String)] = [
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\(sheets)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"
            ),
            ("xl/styles.xml", "<styleSheet>\(formats)</styleSheet>"), ("xl/sharedStrings.xml", strings),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>"),
        ]
        let whole = parts.map { ($0.0, Array((head + $0.1).utf8)) }
        return archive(whole.filter { part in !others.contains { $0.0 == part.0 } } + others)
    }

    static let plainSheet = """
        <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>5</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>Wadi_x0020_Samir</t></is></c><c r="B4"><f>2+1</f><v>3</v></c></row>
        </sheetData></worksheet>
        """

    /// An archive of these entries; libzip packs them.
    static func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        guard let target = zip_source_buffer_create(nil, 0, 1, &error) else { return [] }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { return [] }
        var kept: [UnsafeMutableRawBufferPointer] = []
        for (name, bytes) in entries {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyBytes(from: bytes)
            kept.append(copy)
            guard let source = zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 0) else { continue }
            zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        }
        zip_close(archive)
        for copy in kept { copy.deallocate() }
        zip_source_open(target)
        defer { zip_source_close(target) }
        zip_source_seek(target, 0, SEEK_END)
        let size = zip_source_tell(target)
        zip_source_seek(target, 0, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: Int(max(0, size))) { buffer, count in
            count = Int(max(0, zip_source_read(target, buffer.baseAddress, UInt64(buffer.count))))
        }
    }
}
