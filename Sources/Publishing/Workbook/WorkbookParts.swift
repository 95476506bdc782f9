// SPDX-License-Identifier: Apache-2.0

/// The files of a workbook beside its sheets.
struct WorkbookParts {
    /// The names of the sheets in their order.
    let sheets: [String]

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    var files: [(name: String, text: String)] {
        [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", sheetRelations), ("xl/styles.xml", styles),
        ]
    }

    private var contentTypes: String {
        let overrides = sheets.indices.map { index in
            #"<Override PartName="/xl/worksheets/sheet\#(index + 1).xml" ContentType="\#(Self.kind).worksheet+xml"/>"#
        }
        return XMLText.head + #"<Types xmlns="\#(Self.package)/content-types">"#
            + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"#
            + #"<Override PartName="/xl/workbook.xml" ContentType="\#(Self.kind).sheet.main+xml"/>"#
            + #"<Override PartName="/xl/styles.xml" ContentType="\#(Self.kind).styles+xml"/>"#
            + overrides.joined() + "</Types>"
    }

    private var relations: String {
        XMLText.head + #"<Relationships xmlns="\#(Self.package)/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    }

    private var workbook: String {
        let entries = sheets.enumerated().map { index, name in
            #"<sheet name="\#(name)" sheetId="\#(index + 1)" r:id="rId\#(index + 1)"/>"#
        }
        return XMLText.head + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)">"#
            + "<sheets>\(entries.joined())</sheets></workbook>"
    }

    private var sheetRelations: String {
        let entries = sheets.indices.map { index in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.office)/worksheet" "#
                + #"Target="worksheets/sheet\#(index + 1).xml"/>"#
        }
        return XMLText.head + #"<Relationships xmlns="\#(Self.package)/relationships">"# + entries.joined()
            + #"<Relationship Id="rId\#(sheets.count + 1)" Type="\#(Self.office)/styles" Target="styles.xml"/>"#
            + "</Relationships>"
    }

    private var styles: String {
        XMLText.head + #"<styleSheet xmlns="\#(Self.main)">"#
            + #"<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>"#
            + #"<fills count="2"><fill><patternFill patternType="none"/></fill><fill>"#
            + #"<patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>"#
            + #"<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs>"#
            + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
    }
}
