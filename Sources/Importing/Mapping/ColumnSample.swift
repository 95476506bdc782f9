// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
internal import Geodesy

/// What the first rows of a column look like.
struct ColumnSample {
    /// The header in small letters, cut into words: `TotalKilled_min` is `total`, `killed`, `min`.
    let words: Set<String>
    /// Cells that are not empty, without white space at either end.
    let cells: [String]
    /// Rows that were looked at.
    let rows: Int

    init(name: String, cells: [String], rows: Int) {
        words = Set(Self.words(name))
        self.cells = cells
        self.rows = rows
    }

    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var last: Character = " "
        for character in name {
            let begins =
                !character.isLetter && !character.isNumber || (character.isUppercase && last.isLowercase)
                || (character.isNumber != last.isNumber && (character.isNumber || last.isNumber))
            if begins, !word.isEmpty {
                words.append(word)
                word = ""
            }
            if character.isLetter || character.isNumber { word += character.lowercased() }
            last = character
        }
        if !word.isEmpty { words.append(word) }
        // The article of Arabic stands before the word.
        return words + words.filter { $0.hasPrefix("ال") && $0.count > 4 }.map { String($0.dropFirst(2)) }
    }

    func has(_ any: String...) -> Bool { any.contains { words.contains($0) } }

    /// Whether at least nine in ten cells, and one at all, are so.
    func most(_ isSo: (String) -> Bool) -> Bool {
        !cells.isEmpty && cells.count(where: isSo) * 10 >= cells.count * 9
    }

    /// Whether every row has a cell, and no two the same.
    var isUnique: Bool { cells.count == rows && Set(cells).count == rows }

    var isMostlyArabic: Bool {
        most { cell in
            let letters = cell.unicodeScalars.filter { $0.properties.isAlphabetic }
            return letters.count { (0x600...0x6FF).contains($0.value) } * 2 > letters.count
        }
    }

    /// Up to four forms, one of which reads nearly every cell; empty where dates are written in no known form.
    ///
    /// A table that several people filled in has several.
    func dateForms() -> [String] {
        if let form = dateForm() { return [form] }
        let conventions = CellConventions()
        var rest = cells
        var forms: [String] = []
        while forms.count < 4, rest.count * 10 > cells.count {
            let counts = Self.dateForms.map { name in
                DateForm(name).map { form in rest.count { form.read($0, conventions) != nil } } ?? 0
            }
            guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most),
                let form = DateForm(Self.dateForms[place])
            else { return [] }
            forms.append(Self.dateForms[place])
            rest.removeAll { form.read($0, conventions) != nil }
        }
        return rest.count * 10 > cells.count ? [] : forms
    }

    /// The form in which every cell is a date, and no other reading is as likely; nil where there is none.
    func dateForm() -> String? {
        let conventions = CellConventions()
        if let form = Self.dateForms.first(where: { name in
            guard let form = DateForm(name) else { return false }
            return most { form.read($0, conventions) != nil }
        }) {
            return form
        }
        // Of 1954 to 2064: what a spreadsheet makes of a date that lost its form.
        let isSerial =
            has("date", "day", "تاريخ") && most { Double($0).map { (20_000...60_000).contains($0) } ?? false }
        return isSerial ? "excel" : nil
    }

    /// Forms in the order in which they are tried; numbers of days alone are no sign of a date.
    private static let dateForms = [
        "iso", "yyyyMMdd", "d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "printed", "dd/MM/yyyy", "MM/dd/yyyy",
        "dd.MM.yyyy", "dd-MM-yyyy", "yyyy/MM/dd", "dd/MM/yy", "MM/dd/yy",
    ]

    /// Whether days and months could stand the other way round in every cell.
    var isAmbiguousDate: Bool {
        let conventions = CellConventions()
        guard let other = DateForm("MM/dd/yyyy") else { return false }
        return most { other.read($0, conventions) != nil }
    }

    func isNumber(_ range: ClosedRange<Double>, decimal: UInt8 = UInt8(ascii: ".")) -> Bool {
        let conventions = CellConventions(decimal: decimal)
        return most { conventions.number($0).map(range.contains) ?? false }
    }

    /// Whether three of four cells are counts at least, but for words that say that nothing is known.
    var isCount: Bool {
        let signs = [(".", ","), (",", ".")].compactMap { pair in
            pair.0.utf8.first.map { CellConventions(decimal: $0, thousands: pair.1.utf8.first) }
        }
        let counts = cells.filter { !Self.silent.contains($0.lowercased()) }
        return !counts.isEmpty
            && counts.count { cell in signs.contains { $0.bound(cell) != nil } } * 4 >= counts.count * 3
    }

    /// Cells that say that nothing is known, in small letters.
    var silentCells: Set<String> { Set(cells.filter { Self.silent.contains($0.lowercased()) }) }

    private static let silent: Set<String> = [
        "?", "??", "-", "–", "—", "unknown", "n/a", "na", "n.a.", "n/k", "nk", "none given", "tbc", "غير معروف",
    ]

    var isURL: Bool { most { $0.hasPrefix("http://") || $0.hasPrefix("https://") || $0.hasPrefix("www.") } }

    var isPair: Bool { most { CoordinateText.pair($0).map { $0.latitude != nil && $0.longitude != nil } ?? false } }

    var isGrid: Bool { most { MGRSReference($0).square != nil } }

    /// Whether most cells are terms of a vocabulary.
    func isOf<Terms: Vocabulary>(_ type: Terms.Type) -> Bool { most { Self.isTerm($0, of: type) } }

    /// Whether half of the cells are terms of a vocabulary at least.
    func isHalf<Terms: Vocabulary>(of type: Terms.Type) -> Bool {
        !cells.isEmpty && cells.count { Self.isTerm($0, of: type) } * 2 >= cells.count
    }

    private static func isTerm<Terms: Vocabulary>(_ cell: String, of type: Terms.Type) -> Bool {
        CellValue(text: cell, conventions: CellConventions()).term() as Terms? != nil
    }
}
