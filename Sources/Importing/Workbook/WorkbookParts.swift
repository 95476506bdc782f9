// SPDX-License-Identifier: Apache-2.0

/// The sheets of a workbook and its system of dates (ECMA-376 part 1, 18.2).
final class WorkbookOutline: XMLHandler {
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    let fault: TableFault? = nil

    func start(_ name: Substring, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard let title = attributes["name"], let relation = attributes["id"] else { return }
            sheets.append(
                Sheet(name: title, relation: relation, isHidden: (attributes["state"] ?? "visible") != "visible")
            )
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: Substring) {}
}

/// Which part each relation of the workbook leads to.
final class WorkbookRelations: XMLHandler {
    private(set) var parts: [String: String] = [:]
    let fault: TableFault? = nil

    func start(_ name: Substring, _ attributes: XMLAttributes) {
        guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
            let target = attributes["Target"]
        else { return }
        parts[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: Substring) {}
}

/// How the numbers of a style are meant.
enum WorkbookNumberForm: Equatable {
    case plain
    case date, dateAndTime, time
    /// Figures that are filled up with zeros.
    case zeros(Int)

    /// The form of a format code: letters of dates outside of quotes, brackets and escapes tell (18.8.30, 18.8.31).
    init(code: String) {
        var letters: Set<Character> = []
        var rest = Substring(code.prefix { $0 != ";" })
        while let letter = rest.popFirst() {
            switch letter {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                if !inner.isEmpty, inner.lowercased().allSatisfy({ "hms".contains($0) }) { letters.insert("h") }
                rest = rest.dropFirst(inner.count + 1)
            default: letters.insert(Character(letter.lowercased()))
            }
        }
        let hasDay = letters.contains("d") || letters.contains("y")
        let hasClock = letters.contains("h") || letters.contains("s")
        if code.count > 1, code.allSatisfy({ $0 == "0" }) {
            self = .zeros(code.count)
        } else if letters.contains("0") || letters.contains("#") || code.lowercased() == "general" {
            self = letters.contains("s") && hasClock && !letters.contains("#") ? .time : .plain
        } else {
            self =
                hasDay ? (hasClock ? .dateAndTime : .date) : hasClock ? .time : letters.contains("m") ? .date : .plain
        }
    }

    /// The form of a number of the formats that every program knows (18.8.30).
    init(builtIn number: Int) {
        switch number {
        case 14...17, 27...31, 34...36, 50...54, 57...58: self = .date
        case 22: self = .dateAndTime
        case 18...21, 32...33, 45...47, 55...56: self = .time
        default: self = .plain
        }
    }
}

/// The forms of numbers by style (18.8).
final class WorkbookStyles: XMLHandler {
    /// By the index of a style.
    private(set) var forms: [WorkbookNumberForm] = []
    private var codes: [Int: String] = [:]
    private var isInCellStyles = false
    let fault: TableFault? = nil

    func start(_ name: Substring, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                codes[id] = code
            }
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles && forms.count < 65_536:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            forms.append(codes[id].map { WorkbookNumberForm(code: $0) } ?? WorkbookNumberForm(builtIn: id))
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: Substring) {
        if name == "cellXfs" { isInCellStyles = false }
    }
}

/// The texts that cells share (18.4), without readings and styles.
final class WorkbookStrings: XMLHandler {
    private(set) var strings: [String] = []
    private var current: [UInt8] = []
    private var isInText = false
    private var isInReading = false
    private(set) var fault: TableFault?

    func start(_ name: Substring, _ attributes: XMLAttributes) {
        switch name {
        case "si": current = []
        case "rPh": isInReading = true
        case "t": isInText = !isInReading
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInText else { return }
        guard current.count + bytes.count <= TableLimits.cell else {
            fault = TableFault(.fileTooLarge, "a text of the workbook is longer than \(TableLimits.cell >> 20) MiB")
            return
        }
        current += bytes
    }

    func end(_ name: Substring) {
        switch name {
        case "si": strings.append(WorkbookText.plain(current))
        case "rPh": isInReading = false
        case "t": isInText = false
        default: break
        }
    }
}

/// Texts of workbooks, which write some characters as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum WorkbookText {
    static func plain(_ bytes: [UInt8]) -> String {
        guard let first = bytes.firstIndex(of: underscore) else { return String(decoding: bytes, as: UTF8.self) }
        var plain = Array(bytes[..<first])
        var place = first
        while place < bytes.count {
            if bytes[place] == underscore, let scalar = scalar(bytes, place) {
                plain.append(contentsOf: String(Character(scalar)).utf8)
                place += 7
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static let underscore = UInt8(ascii: "_")

    /// The character that is written here as `_x` and four hexadecimal figures; nil where these bytes stand for themselves.
    private static func scalar(_ bytes: [UInt8], _ place: Int) -> Unicode.Scalar? {
        guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == underscore else {
            return nil
        }
        var value: UInt32 = 0
        for byte in bytes[(place + 2)...(place + 5)] {
            guard let figure = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(figure)
        }
        return Unicode.Scalar(value)
    }
}
