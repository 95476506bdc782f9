// SPDX-License-Identifier: Apache-2.0

/// What a military writes at the end of a statement: its serial, our code, its grid square.
///
/// `1829/CS1141 37SFV500306`; later reports print `3354 / 37SFU…` without a code.
package struct AllegationTail: Hashable, Sendable {
    /// One to five figures.
    package let serial: String
    /// Our code as the military wrote it; nil where it wrote none.
    package let code: String?
    /// The grid reference without spaces; nil where there is none.
    package let grid: String?

    /// Every tail of a text, in its order.
    package static func tails(in text: String) -> [AllegationTail] {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
        // Words of bytes: what matters is ASCII, and a no-break space (C2 A0) parts words too.
        let words = text.utf8.split { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
        var tails: [AllegationTail] = []
        for (index, word) in words.enumerated() {
            guard let slash = word.firstIndex(of: UInt8(ascii: "/")) else { continue }
            var serial = word[..<slash]
            if serial.isEmpty, index > 0 { serial = words[index - 1] }
            guard isSerial(serial) else { continue }
            // The code and the square follow the slash, joined to it or as words of their own.
            var rest = [word[word.index(after: slash)...]].filter { !$0.isEmpty }
            rest += words[(index + 1)...].prefix(2)
            let texts = rest.map { Substring($0).trimmedOfPunctuation }
            if let tail = tail(serial: Substring(serial), rest: texts) { tails.append(tail) }
        }
        return tails
    }

    private static func tail(serial: Substring, rest: [String]) -> AllegationTail? {
        guard let first = rest.first else { return nil }
        if isGrid(first) { return AllegationTail(serial: String(serial), code: nil, grid: first) }
        guard isCode(first) else { return nil }
        let grid = rest.count > 1 && isGrid(rest[1]) ? rest[1] : nil
        return AllegationTail(serial: String(serial), code: first, grid: grid)
    }

    private static func isSerial(_ text: Substring.UTF8View) -> Bool {
        (1...5).contains(text.count) && text.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// One to eight capitals, one to five figures, and at most a letter and a part after a hyphen.
    private static func isCode(_ text: String) -> Bool {
        let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
        let figures = text.utf8.dropFirst(letters.count).prefix { (0x30...0x39).contains($0) }
        guard (1...8).contains(letters.count), (1...5).contains(figures.count) else { return false }
        let rest = text.utf8.dropFirst(letters.count + figures.count)
        let suffix = rest.prefix { (0x61...0x7A).contains($0) }
        let part = rest.dropFirst(suffix.count)
        return suffix.count <= 1 && (part.isEmpty || (part.first == UInt8(ascii: "-") && part.count > 1))
    }

    /// A zone, a band, two letters, and an even number of figures.
    private static func isGrid(_ text: String) -> Bool {
        let zone = text.utf8.prefix { (0x30...0x39).contains($0) }
        let letters = text.utf8.dropFirst(zone.count).prefix { (0x41...0x5A).contains($0) }
        let figures = text.utf8.dropFirst(zone.count + letters.count)
        return (1...2).contains(zone.count) && letters.count == 3 && figures.count.isMultiple(of: 2)
            && figures.count <= 10 && figures.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Substring {
    /// The text without full stops, commas and brackets at either end.
    fileprivate var trimmedOfPunctuation: String {
        let marks: Set<Character> = [".", ",", ";", ":", "(", ")", "[", "]", "\"", "”", "“"]
        var text = self
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }
}
