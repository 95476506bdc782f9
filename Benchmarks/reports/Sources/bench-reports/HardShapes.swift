// SPDX-License-Identifier: Apache-2.0

/// Texts that repeat one thing for megabytes, each a way in which a reader could go over the same text again and again.
enum HardShapes {
    /// What sentences of militaries are made of, and what breaks them.
    static let pieces = [
        "near ", "Near ", ", ", ". ", "Syria", " via ", "Nov. 3, 2018, ", "12 strikes ", "one ", "(", "[", "”", "\"",
        "\n",
        "\r\n\r\n", "1. ", "37SFV500306", "CS1141/", "3354 / ", "insufficient ", "no ", "not ", "more likely than not ",
        "and ", ";", "تموز ", "٣ غارات قرب ", "\u{200F}", "é", ",,,,", "\"\"", "2017-07-01", "Dec. 31 – Jan. 1",
        "civilians ",
        "killed ", "destroyed ", "\u{0}", "\t", "-", "–", "•", "/", "1/", "a", "A", "A. ", "Mr. ", "37S ", "strike",
        "strikes",
        "engaged ", "an ", "hundred ", "twenty-", "In Syria", "- Near X, ", "janvier ", "mei ", "on ", "between ",
        "2018 ",
    ]

    /// Ways into a reader before the repetition begins.
    private static let beginnings = [
        "", "1. Nov. 3, 2018, near Wadi, Syria, via Airwars report. ", "- Near Wadi Wahm, three strikes engaged ",
        "date,country,location,strike_count\n2017-07-01,Syria,",
    ]

    /// Every piece alone behind each beginning, and some pairs of pieces, by name.
    static func all(size: Int, named start: String) -> [(name: String, text: [UInt8])] {
        var shapes: [(name: String, text: [UInt8])] = []
        for (number, beginning) in beginnings.enumerated() {
            for piece in pieces where name(piece, number).hasPrefix(start) {
                shapes.append((name(piece, number), repeated(piece, behind: beginning, size)))
            }
        }
        for (index, piece) in pieces.enumerated() {
            let pair = piece + pieces[(index * 7 + 3) % pieces.count]
            if name(pair, 0).hasPrefix(start) { shapes.append((name(pair, 0), repeated(pair, behind: "", size))) }
        }
        return shapes
    }

    private static func name(_ piece: String, _ beginning: Int) -> String {
        "\(beginning):"
            + piece.unicodeScalars.map { $0.isASCII && $0.value > 32 ? "\($0)" : "u\(String($0.value, radix: 16))" }
            .joined()
    }

    private static func repeated(_ piece: String, behind beginning: String, _ size: Int) -> [UInt8] {
        Array((beginning + String(repeating: piece, count: size / piece.utf8.count + 1)).utf8)
    }
}

/// Breaks texts at random, the same way for the same seed.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// Some kilobytes of one of the texts, with up to thirty faults in it.
    mutating func text(from texts: [String]) -> [UInt8] {
        let base = texts[below(texts.count)]
        var bytes = Array(String(repeating: base, count: 1 + below(max(1, 4_000 / base.utf8.count))).utf8)
        for _ in 0..<1 + below(30) { damage(&bytes) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes.append(0x0A) }
        let place = below(bytes.count)
        let piece = Array(HardShapes.pieces[below(HardShapes.pieces.count)].utf8)
        switch below(6) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(40)))
        case 2: bytes.insert(contentsOf: piece, at: place)
        case 3: bytes.insert(contentsOf: Array(repeating: piece, count: 1 + below(60)).joined(), at: place)
        case 4: bytes = Array(bytes.prefix(max(1, place)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 120)], at: below(bytes.count))
        }
    }

    private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
