// SPDX-License-Identifier: Apache-2.0

/// The consonants of a word in ASCII, by which spellings and scripts meet.
///
/// Vowels, long ones and `w` and `y` inside a word among them, fall out, as do a last `h` (the ta marbuta), hamza and
/// ayn; emphatic and plain consonants are one, doubled ones count once. `x` is kh, `c` is sh, `g` is gh and g, `k` is k and q.
package enum PlaceSkeleton {
    /// The skeleton; where nothing but vowels stands there, its first letters instead; empty for no letters.
    package static func of(_ word: String) -> String {
        if let exonym = exonyms[word] { return of(exonym) }
        let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
        var units = isLatin ? latin(Array(word.utf8)) : other(word)
        if units.last == UInt8(ascii: "h"), units.count > 1 { units.removeLast() }
        if units.isEmpty { units = isLatin ? Array(word.utf8.prefix(2)) : vowels(word) }
        return String(decoding: units, as: UTF8.self)
    }

    /// Names that other languages give to a place, with no letter in common with its own.
    private static let exonyms = [
        "aleppo": "halab", "damascus": "dimashq", "palmyra": "tadmur", "jerusalem": "quds", "tripoli": "tarabulus",
        "cairo": "qahira", "nablus": "nabulus", "hebron": "khalil", "sidon": "sayda", "tyre": "sur", "erbil": "arbil",
    ]

    private static let latinPairs: [[UInt8]: UInt8] = [
        Array("sh".utf8): UInt8(ascii: "c"), Array("ch".utf8): UInt8(ascii: "c"), Array("kh".utf8): UInt8(ascii: "x"),
        Array("gh".utf8): UInt8(ascii: "g"), Array("th".utf8): UInt8(ascii: "t"), Array("dh".utf8): UInt8(ascii: "d"),
        Array("ph".utf8): UInt8(ascii: "f"), Array("dj".utf8): UInt8(ascii: "j"), Array("zh".utf8): UInt8(ascii: "j"),
        Array("ck".utf8): UInt8(ascii: "k"),
    ]

    private static func latin(_ letters: [UInt8]) -> [UInt8] {
        var units: [UInt8] = []
        var index = 0
        // The consonant just before, to count doubled ones once; 0 after a vowel.
        var last: UInt8 = 0
        while index < letters.count {
            var unit: UInt8?
            if index + 1 < letters.count, let pair = latinPairs[[letters[index], letters[index + 1]]] {
                unit = pair
                index += 2
            } else {
                unit = latinUnit(letters, at: index)
                index += 1
            }
            if let unit, unit != last { units.append(unit) }
            last = unit ?? 0
        }
        return units
    }

    /// What one Latin letter or figure stands for; nil for a vowel.
    private static func latinUnit(_ letters: [UInt8], at index: Int) -> UInt8? {
        let letter = letters[index]
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return nil
        case UInt8(ascii: "w"), UInt8(ascii: "y"): return index == 0 && letters.count > 1 ? letter : nil
        case UInt8(ascii: "p"): return UInt8(ascii: "b")
        case UInt8(ascii: "q"): return UInt8(ascii: "k")
        case UInt8(ascii: "v"): return UInt8(ascii: "f")
        case UInt8(ascii: "c"):
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            return next == UInt8(ascii: "e") || next == UInt8(ascii: "i") ? UInt8(ascii: "s") : UInt8(ascii: "k")
        case UInt8(ascii: "x"): return UInt8(ascii: "k")
        default: return letter
        }
    }

    /// Arabic letters by what they stand for; figures stay, letters of other scripts stay as their UTF-8 bytes.
    private static func other(_ word: String) -> [UInt8] {
        var units: [UInt8] = []
        for (index, scalar) in word.unicodeScalars.enumerated() {
            if let unit = arabic[scalar.value] {
                units.append(unit)
            } else if scalar.value == 0x648 || scalar.value == 0x64A {
                if index == 0 { units.append(scalar.value == 0x648 ? UInt8(ascii: "w") : UInt8(ascii: "y")) }
            } else if scalar.value < 0x80 {
                units += latin([UInt8(scalar.value)])
            } else if !silent.contains(scalar.value) {
                units += Array(String(scalar).utf8)
            }
        }
        return units
    }

    /// Alef, hamza and its seats, ayn, ta marbuta.
    private static let silent: Set<UInt32> = [0x621, 0x624, 0x626, 0x627, 0x629, 0x639]

    private static let arabic: [UInt32: UInt8] = {
        let rows = [
            ("b", "بپ"), ("t", "تطث"), ("j", "جچ"), ("h", "حه"), ("x", "خ"), ("d", "دضذ"), ("r", "ر"), ("z", "زظژ"),
            ("s", "سص"),
            ("c", "ش"), ("g", "غگ"), ("f", "فڤ"), ("k", "كق"), ("l", "ل"), ("m", "م"), ("n", "ن"),
        ]
        var table: [UInt32: UInt8] = [:]
        for (unit, letters) in rows {
            for letter in letters.unicodeScalars { table[letter.value] = unit.utf8.first }
        }
        return table
    }()

    /// The first letters of a word of vowels alone, in ASCII: "و", "عي".
    private static func vowels(_ word: String) -> [UInt8] {
        word.unicodeScalars.prefix(2).map { scalar in
            switch scalar.value {
            case 0x648: UInt8(ascii: "u")
            case 0x64A: UInt8(ascii: "i")
            default: UInt8(ascii: "a")
            }
        }
    }

    /// Whether two skeletons of three consonants or more differ by one: added, missing, another, or two swapped.
    package static func areNear(_ first: String, _ second: String) -> Bool {
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        return areNear(Array(short.utf8), Array(long.utf8))
    }

    private static func areNear(_ short: [UInt8], _ long: [UInt8]) -> Bool {
        guard short.count >= 3, long.count - short.count <= 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        if long.count > short.count { return short[start...].elementsEqual(long[(start + 1)...]) }
        guard start < short.count else { return true }
        if short[(start + 1)...].elementsEqual(long[(start + 1)...]) { return true }
        return start + 1 < short.count && short[start] == long[start + 1] && short[start + 1] == long[start]
            && short[(start + 2)...].elementsEqual(long[(start + 2)...])
    }
}
