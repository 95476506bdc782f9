// SPDX-License-Identifier: Apache-2.0

/// The forms of codes and grid references among the tokens of a report.
enum MilitarySigns {
    /// The token after a code that begins here; nil where none does.
    ///
    /// One to eight capitals, one to five figures, a small letter, a part behind a hyphen (requirement A.5). Where none
    /// is expected, two capitals and three figures at least, and no name of a weapon.
    static func code(_ text: ReportText, _ index: Int, _ limit: Int, isExpected: Bool) -> Int? {
        guard index < limit, text.tokens[index].kind == .word, text.tokens[index].isCapital else { return nil }
        let (start, end) = (text.tokens[index].start, text.tokens[index].end)
        let figuresAt = text.past(start, end, isCapital)
        let restAt = text.past(figuresAt, end, isFigure)
        let (letters, figures) = (figuresAt - start, restAt - figuresAt)
        guard (1...8).contains(letters), (1...5).contains(figures), end - restAt <= 1,
            text.past(restAt, end, isLetter) == end
        else { return nil }
        if !isExpected {
            guard letters >= 2, figures >= 3,
                !weapons.contains(text.bytes[start..<figuresAt].withUnsafeBufferPointer { ReportWord($0) })
            else { return nil }
        }
        guard index + 2 < limit, text.word(index + 1) == "-", !text.tokens[index + 1].isSpaced,
            !text.tokens[index + 2].isSpaced, text.tokens[index + 2].kind != .mark
        else { return index + 1 }
        return index + 3
    }

    private static let weapons: WordSet = [
        "AGM", "AIM", "BGM", "GBU", "CBU", "BLU", "MK", "FGR", "RQ", "MQ", "AK", "PR",
    ]

    /// The token after a grid reference that begins here; nil where none does.
    ///
    /// `37SFV500306` and its parts with spaces between. A malformed one is taken too: one or two figures, two to four
    /// letters and three figures at least; where a reference is expected, any mixture of letters and five figures.
    static func grid(_ text: ReportText, _ index: Int, _ limit: Int, isExpected: Bool) -> Int? {
        guard index < limit, text.tokens[index].kind == .word else { return nil }
        let shape = Shape(text, index)
        guard !shape.isDate else { return nil }
        if shape.isWhole(3) || (shape.isWhole(2...4) && shape.figures >= 3) {
            return withFigures(text, index, limit, shape.figures)
        }
        if isExpected, shape.isMixed, shape.allFigures >= 5 || shape.isWhole(2...5) { return index + 1 }
        if isExpected, shape.isZoneAndLetters(3) { return withFigures(text, index, limit, 0) ?? index + 1 }
        if shape.isZoneAndLetters(3) {
            let end = withFigures(text, index, limit, 0)
            return end.flatMap { $0 > index + 1 ? $0 : nil }
        }
        guard shape.isZoneAndLetters(1), index + 1 < limit, text.tokens[index + 1].kind == .word,
            text.tokens[index + 1].isCapital
        else { return nil }
        let second = Shape(text, index + 1)
        guard second.zone == 0, second.letters == 2, second.rest == 0 else { return nil }
        let end = withFigures(text, index + 1, limit, second.figures)
        return end.flatMap { second.figures > 0 || $0 > index + 2 ? $0 : nil }
    }

    /// Takes up to two groups of figures that belong to a reference; a group that makes the number odd is left alone.
    private static func withFigures(_ text: ReportText, _ index: Int, _ limit: Int, _ figures: Int) -> Int? {
        var end = index + 1
        guard figures == 0 || figures <= 5 else { return end }
        var groups: [Int] = figures > 0 ? [figures] : []
        while groups.count < 2, end < limit, text.tokens[end].kind == .number, text.tokens[end].lineEnds < 2,
            (1...10).contains(text.tokens[end].text.length), text.tokens[end].isSpaced
        {
            let length = text.tokens[end].text.length
            if let first = groups.first, first != length { break }
            groups.append(length)
            end += 1
            if groups.count == 1, length > 5 { break }
        }
        if groups.count == 1, figures == 0, !groups[0].isMultiple(of: 2) { return index + 1 }
        return end
    }

    /// The token after "No grid location specified", "N/A", "no code"; nil where none stands here.
    static func nothing(_ text: ReportText, _ index: Int, _ limit: Int) -> Int? {
        absent.match(in: text, at: index, limit: min(limit, index + 6))
    }

    private static let absent = PhraseTable<Void>([
        ("no grid location specified|provided|given|available", ()),
        ("no …1 grid|location|mgrs|coordinates|coordinate", ()),
        ("n / a", ()), ("not specified|provided|available|given", ()), ("none", ()), ("unknown", ()), ("no code", ()),
    ])
}

extension MilitarySigns {
    /// A token as figures, letters, figures and the rest.
    private struct Shape {
        let zone: Int
        let letters: Int
        let figures: Int
        let rest: Int
        let allFigures: Int
        /// Whether the letters are a month: `03NOV23`.
        let isDate: Bool

        init(_ text: ReportText, _ index: Int) {
            let (start, end) = (text.tokens[index].start, text.tokens[index].end)
            let lettersAt = text.past(start, end, MilitarySigns.isFigure)
            let figuresAt = text.past(lettersAt, end, MilitarySigns.isLetter)
            let restAt = text.past(figuresAt, end, MilitarySigns.isFigure)
            (zone, letters) = (lettersAt - start, figuresAt - lettersAt)
            (figures, rest) = (restAt - figuresAt, end - restAt)
            var all = zone + figures
            for place in restAt..<end where MilitarySigns.isFigure(text.bytes[place]) { all += 1 }
            allFigures = all
            isDate =
                zone > 0 && (3...9).contains(letters) && figures <= 4
                && MonthWords.isMonth(
                    text.bytes[lettersAt..<figuresAt].map { $0 | 0x20 }.withUnsafeBufferPointer { ReportWord($0) }
                )
        }

        /// Zone, three letters and an even number of figures, two at least.
        func isWhole(_ count: Int) -> Bool {
            (1...2).contains(zone) && letters == count && figures >= 2 && figures.isMultiple(of: 2) && rest == 0
        }

        func isWhole(_ count: ClosedRange<Int>) -> Bool {
            (1...2).contains(zone) && count.contains(letters) && figures >= 2 && rest == 0
        }

        func isZoneAndLetters(_ count: Int) -> Bool {
            (1...2).contains(zone) && letters == count && figures == 0 && rest == 0
        }

        /// Letters and figures mixed, with no form of a code.
        var isMixed: Bool {
            (letters > 0 && allFigures > 0) && !(zone == 0 && letters >= 1 && figures <= 5 && rest <= 1)
        }
    }
}

extension MilitarySigns {
    fileprivate static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    fileprivate static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    fileprivate static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension ReportText {
    /// The first place from `start` on whose byte is none of a kind; `end` where all are.
    fileprivate func past(_ start: Int, _ end: Int, _ isOfKind: (UInt8) -> Bool) -> Int {
        var place = start
        while place < end, isOfKind(bytes[place]) { place += 1 }
        return place
    }
}
