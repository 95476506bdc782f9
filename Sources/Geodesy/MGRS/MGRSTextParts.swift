// SPDX-License-Identifier: Apache-2.0

/// A text cut into the parts that may each be a grid reference.
struct MGRSTextParts {
    /// One part: words of capital letters, figures 0–9, and what has no place in a reference.
    struct Part {
        private(set) var words: [[Unicode.Scalar]] = []
        /// Whether a letter has been met.
        private(set) var isBegun = false

        mutating func append(_ word: [Unicode.Scalar]) {
            words.append(word)
            isBegun = isBegun || word.contains(where: \.isCapital)
        }
    }

    private(set) var parts: [Part] = []

    init(_ text: String) {
        let words = Self.words(text)
        var part = Part()
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : []
            if Self.isDivider(word) {
                close(&part)
            } else {
                if part.isBegun, Self.beginsReference(word, next: next, after: part) { close(&part) }
                part.append(word)
            }
        }
        close(&part)
    }

    private mutating func close(_ part: inout Part) {
        if !part.words.isEmpty { parts.append(part) }
        part = Part()
    }

    /// Words of the text; a divider such as "/" is a word of its own.
    private static func words(_ text: String) -> [[Unicode.Scalar]] {
        var words: [[Unicode.Scalar]] = [[]]
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() where !isInvisible(scalar) {
            let symbol = symbol(scalar)
            if isStrong(symbol) {
                words.append([symbol])
                words.append([])
            } else if isGap(symbol, scalars, index) {
                words.append([])
            } else {
                words[words.count - 1].append(symbol)
            }
        }
        let filled = words.filter { !$0.isEmpty }
        return filled.first == Array("MGRS".unicodeScalars) ? Array(filled.dropFirst()) : filled
    }

    /// Direction marks, zero-width characters, soft hyphens and byte order marks.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Capitals for small letters, and 0–9 for the figures of any script.
    private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return scalar.value >= 97 && scalar.value <= 122 ? Unicode.Scalar(UInt8(scalar.value - 32)) : scalar
        }
        guard
            scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
            value >= 0, value <= 9
        else { return scalar }
        return Unicode.Scalar(48 + UInt8(value))
    }

    private static func isStrong(_ symbol: Unicode.Scalar) -> Bool {
        "/\\;|&+\n\r\u{2028}\u{2029}\u{061B}".unicodeScalars.contains(symbol)
    }

    /// Spaces and punctuation between parts of one reference; a point or comma within figures could be a decimal one.
    private static func isGap(_ symbol: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        if symbol.properties.isWhitespace { return true }
        if symbol == "." {
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            let before = index > 0 ? scalars[index - 1] : " "
            return before.properties.numericType != .decimal || after.properties.numericType != .decimal
        }
        return "-_,:()[]'\"\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{060C}\u{2018}\u{2019}\u{201C}\u{201D}"
            .unicodeScalars.contains(symbol)
    }

    /// Neither word can begin a reference: there is no band O, and no polar column N.
    private static func isDivider(_ word: [Unicode.Scalar]) -> Bool {
        word.count == 1 && isStrong(word[0]) || word == Array("OR".unicodeScalars)
            || word == Array("AND".unicodeScalars)
    }

    /// Whether a word opens another reference: figures are never followed by a letter within one.
    private static func beginsReference(_ word: [Unicode.Scalar], next: [Unicode.Scalar], after part: Part) -> Bool {
        let figures = word.prefix { $0.isFigure }.count
        if figures == 0 { return part.endsInFigure && word[0].isCapital }
        if figures < word.count { return figures <= 2 && word[figures].isCapital }
        return figures <= 2 && next.first?.isCapital == true
    }
}

extension MGRSTextParts.Part {
    var endsInFigure: Bool { words.last?.last?.isFigure == true }

    /// The square that the part names.
    func square() throws(MGRSError) -> MGRSSquare {
        let joined = words.flatMap(\.self)
        guard Self.looksLikeReference(joined) else { throw .notAReference }
        if let strange = joined.first(where: { !$0.isCapital && !$0.isFigure }) {
            throw .unexpectedCharacter(String(strange))
        }
        let square = try MGRSSquare(reading: joined.map { UInt8(truncatingIfNeeded: $0.value) })
        guard partsInTheMiddle(figures: 2 * square.digitsPerAxis) else { throw .unequalGroups }
        return square
    }

    /// Whether it was meant as a reference: a number, up to five letters and figures, or a bare grid zone or square.
    private static func looksLikeReference(_ symbols: [Unicode.Scalar]) -> Bool {
        let zone = symbols.prefix { $0.isFigure }.count
        let letters = symbols.dropFirst(zone).prefix { $0.isCapital }.count
        let figures = symbols.dropFirst(zone + letters).prefix { $0.isFigure }.count
        let isWhole = zone + letters + figures == symbols.count
        if zone == 0 {
            let isPolar = symbols.first.map { "ABYZ".unicodeScalars.contains($0) } ?? false
            return letters == 3 && (figures >= 4 || figures == 2 || isWhole && isPolar) || letters == 2 && figures >= 6
        }
        return zone <= 3 && (1...5).contains(letters) && (figures >= 2 || isWhole && letters <= 3)
    }

    /// Whether groups of figures part into halves: 500306, 500 306 and 5 0 0 3 0 6 do, 50 0306 doesn't.
    private func partsInTheMiddle(figures: Int) -> Bool {
        var ends: [Int] = []
        var length = 0
        for word in words.reversed() {
            length += word.count
            if length < figures { ends.append(length) }
        }
        return ends.isEmpty || ends.contains(figures / 2)
    }
}

extension Unicode.Scalar {
    fileprivate var isFigure: Bool { value >= 48 && value <= 57 }
    fileprivate var isCapital: Bool { value >= 65 && value <= 90 }
}
