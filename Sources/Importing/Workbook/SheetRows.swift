// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Collects the rows of a sheet as its XML goes by (ECMA-376 part 1, 18.3.1).
final class SheetRows: XMLHandler {
    /// What the sheet's cells refer to.
    struct Surroundings {
        var strings: [String]
        var forms: [WorkbookNumberForm]
        var is1904: Bool
    }

    /// One row, with its number and what is worth telling of its cells.
    struct Row {
        var number: Int
        /// From the first column on; nil for a cell without a value, which is not one with an empty text.
        var cells: [String?] = []
        var remarks: [TableRow.Remark] = []
    }

    private(set) var fault: TableFault?
    /// Complete rows, in their order.
    private var rows: [Row] = []
    private let surroundings: Surroundings
    private var row = Row(number: 0)
    private var lastRow = 0
    private var cell = Cell()
    private var isInValue = false
    private var isInFormula = false
    private var isInReading = false

    /// The cell that is being read.
    private struct Cell {
        var column = -1
        var kind = "n"
        var style = 0
        var value: [UInt8] = []
        var hasFormula = false
        /// The first letters of the formula.
        var formula: [UInt8] = []
    }

    /// What LibreOffice writes for plain truth values.
    private static let plainFormulas = ["TRUE()", "FALSE()"].map { Array($0.utf8) }

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// The rows that were completed since the last call.
    func takeRows() -> [Row] {
        defer { rows = [] }
        return rows
    }

    func start(_ name: Substring, _ attributes: XMLAttributes) {
        switch name {
        case "row": startRow(attributes)
        case "c": startCell(attributes)
        case "f": (cell.hasFormula, isInFormula) = (true, true)
        case "v": isInValue = true
        case "rPh": isInReading = true
        case "t": isInValue = cell.kind == "inlineStr" && !isInReading
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInFormula { cell.formula += bytes.prefix(16) }
        guard isInValue else { return }
        guard cell.value.count + bytes.count <= TableLimits.cell else {
            fault = TableFault(.fileTooLarge, row: row.number, "a cell is longer than \(TableLimits.cell >> 20) MiB")
            return
        }
        cell.value += bytes
    }

    func end(_ name: Substring) {
        switch name {
        case "f":
            isInFormula = false
            if Self.plainFormulas.contains(cell.formula) { cell.hasFormula = false }
        case "v", "t": isInValue = false
        case "rPh": isInReading = false
        case "c": endCell()
        case "row": if !row.cells.isEmpty { rows.append(row) }
        default: break
        }
    }

    private func startRow(_ attributes: XMLAttributes) {
        let number = attributes["r"].flatMap { Int($0) } ?? lastRow + 1
        guard number > lastRow, number <= 1_048_576 else {
            fault = TableFault(
                .malformedRecord,
                "row \(number) comes behind row \(lastRow): the sheet is damaged; save it again"
            )
            return
        }
        lastRow = number
        row = Row(number: number)
        cell = Cell()
    }

    private func startCell(_ attributes: XMLAttributes) {
        let column = attributes["r"].map(Self.column) ?? cell.column + 1
        cell = Cell()
        cell.column = column ?? -1
        cell.kind = attributes["t"] ?? "n"
        cell.style = attributes["s"].flatMap { Int($0) } ?? 0
        if !(0..<TableLimits.columns).contains(cell.column) {
            fault = TableFault(
                .malformedRecord,
                row: row.number,
                "“\((attributes["r"] ?? "").prefix(20))” is no cell of a sheet: it is damaged; save it again"
            )
        }
    }

    /// The place of the column of a reference, from 0: `AB12` is 27; nil for other texts.
    private static func column(_ reference: String) -> Int? {
        var place = 0
        var letters = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            place = place * 26 + Int(byte - 0x40)
            letters += 1
            guard letters <= 3 else { return nil }
        }
        return letters == 0 ? nil : place - 1
    }

    private func endCell() {
        guard fault == nil, cell.column >= 0 else { return }
        if cell.hasFormula {
            let message =
                cell.value.isEmpty
                ? "a formula without a stored value: nothing is known" : "a formula: its stored value was read"
            row.remarks.append(TableRow.Remark(column: cell.column, message: message))
        }
        guard let text = cellText() else { return }
        if row.cells.count <= cell.column {
            row.cells += [String?](repeating: nil, count: cell.column + 1 - row.cells.count)
        }
        row.cells[cell.column] = text
    }

    private func cellText() -> String? {
        let text = WorkbookText.plain(cell.value)
        switch cell.kind {
        case "s":
            guard let index = Int(text), surroundings.strings.indices.contains(index) else {
                if !text.isEmpty { remark("there is no shared text \(text.prefix(20)): nothing is known") }
                return nil
            }
            return surroundings.strings[index]
        case "b": return text == "1" ? "true" : text == "0" ? "false" : nil
        case "e":
            remark("the cell holds the error \(text.prefix(20)): nothing is known")
            return nil
        case "str", "inlineStr", "d": return text
        default: return text.isEmpty ? nil : number(text)
        }
    }

    private func number(_ text: String) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        let plain = Int(exactly: value).map { String($0) } ?? String(value)
        let form = surroundings.forms.indices.contains(cell.style) ? surroundings.forms[cell.style] : .plain
        switch form {
        case .plain: return plain
        case .zeros(let width): return String(repeating: "0", count: max(0, width - plain.utf8.count)) + plain
        case .time where value >= 0 && value < 1:
            let clock = ExcelSerial.reading(value + 1, is1904: true)?.time
            return clock?.text ?? "00:00:00"
        case .date, .dateAndTime, .time:
            guard let reading = ExcelSerial.reading(value, is1904: surroundings.is1904) else {
                remark("\(plain) is no day of the calendar: it was left as a number")
                return plain
            }
            return reading.time.map { "\(reading.first.text)T\($0.text)" } ?? reading.first.text
        }
    }

    private func remark(_ message: String) {
        row.remarks.append(TableRow.Remark(column: cell.column, message: message))
    }
}
