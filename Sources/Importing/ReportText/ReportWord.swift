// SPDX-License-Identifier: Apache-2.0

/// A word, a number or a mark of a text, in sixteen bytes that are compared and looked up without a look at the text.
///
/// Words of up to fifteen UTF-8 bytes hold them; all that readers know are no longer. A longer one holds its length and
/// where it stands, and so is equal to no other.
struct ReportWord: Hashable, Sendable {
    /// UTF-8 bytes that are held.
    static let capacity = 15

    /// The first eight bytes, the first one lowest; of a longer word the offset of its first byte.
    fileprivate let low: UInt64
    /// Seven more bytes, and in the highest one the length; of a longer word the length, and the highest bit.
    fileprivate let high: UInt64

    /// No word: what stands outside of the tokens.
    static let none = ReportWord(low: 0, high: 0)
    private static let isLonger: UInt64 = 1 << 63

    private init(low: UInt64, high: UInt64) {
        (self.low, self.high) = (low, high)
    }

    /// A word that begins at an offset, byte for byte.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
        guard bytes.count <= Self.capacity else {
            self.init(low: UInt64(offset), high: Self.isLonger | UInt64(bytes.count))
            return
        }
        var (low, high): (UInt64, UInt64) = (0, UInt64(bytes.count) << 56)
        for index in 0..<bytes.count {
            if index < 8 {
                low |= UInt64(bytes[index]) << UInt64(8 * index)
            } else {
                high |= UInt64(bytes[index]) << UInt64(8 * (index - 8))
            }
        }
        self.init(low: low, high: high)
    }

    /// A word that readers know; nil where it is too long to be held.
    init?(known text: some StringProtocol) {
        guard text.utf8.count <= Self.capacity else { return nil }
        var text = String(text)
        self = text.withUTF8 { ReportWord($0) }
    }

    /// UTF-8 bytes.
    var length: Int { high & Self.isLonger == 0 ? Int(high >> 56) : Int(high & ~Self.isLonger) }

    var isEmpty: Bool { self == .none }

    /// The bytes that are held; none of a longer word.
    var bytes: [UInt8] {
        guard high & Self.isLonger == 0 else { return [] }
        var rest = low
        return (0..<length).map { index in
            if index == 8 { rest = high }
            defer { rest >>= 8 }
            return UInt8(truncatingIfNeeded: rest)
        }
    }

    /// The number that up to nine figures of ASCII say; nil for anything else.
    var value: Int? {
        guard (1...9).contains(length) else { return nil }
        var value = 0
        var (rest, left) = (low, length)
        while left > 0 {
            let figure = left == 1 && length == 9 ? Int(high & 0xFF) - 0x30 : Int(rest & 0xFF) - 0x30
            guard (0...9).contains(figure) else { return nil }
            value = value * 10 + figure
            rest >>= 8
            left -= 1
        }
        return value
    }

    func hasPrefix(_ word: ReportWord) -> Bool { bytes.starts(with: word.bytes) }
    func hasSuffix(_ word: ReportWord) -> Bool { bytes.reversed().starts(with: word.bytes.reversed()) }

    /// Spread over all bits, for tables whose size is a power of two.
    @inline(__always)
    fileprivate var spread: UInt64 {
        // The multiplier is 2^64 divided by the golden ratio (Knuth, volume 3, 6.4).
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 32)
    }
}

extension ReportWord: ExpressibleByStringLiteral {
    /// A word in the code of a reader; it must be held whole.
    @inline(__always)
    init(stringLiteral text: StaticString) {
        precondition(text.utf8CodeUnitCount <= Self.capacity, "too long for a word of a reader")
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

/// What words mean: a table that is looked up for nearly every token of a text.
struct WordTable<Value: Sendable>: Sendable {
    /// Four places or more for each word, so that most look-ups see one; `.none` stands in those that are free.
    private let places: [ReportWord]
    private let values: [Value?]
    private let mask: Int
    /// The words in the order of the table.
    let words: [ReportWord]

    /// Of a word that is given twice the last value holds.
    init(_ pairs: [(ReportWord, Value)]) {
        var size = 8
        while size < pairs.count * 4 { size *= 2 }
        var places = [ReportWord](repeating: .none, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (word, value) in pairs {
            let place = Self.place(of: word, in: places, mask: size - 1)
            places[place] = word
            values[place] = value
        }
        (self.places, self.values, mask) = (places, values, size - 1)
        words = places.filter { !$0.isEmpty }
    }

    @inline(__always)
    subscript(word: ReportWord) -> Value? {
        let place = Self.place(of: word, in: places, mask: mask)
        return places[place] == word ? values[place] : nil
    }

    /// Where a word stands, or the free place where it would; `.none` has no value there.
    @inline(__always)
    private static func place(of word: ReportWord, in places: [ReportWord], mask: Int) -> Int {
        var place = Int(truncatingIfNeeded: word.spread) & mask
        while places[place] != word, !places[place].isEmpty { place = (place + 1) & mask }
        return place
    }
}

extension WordTable: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (ReportWord, Value)...) { self.init(elements) }
}

/// Words among which a token is looked up.
struct WordSet: Sendable {
    private let table: WordTable<Bool>

    init(_ words: [ReportWord]) { table = WordTable(words.map { ($0, true) }) }

    var words: [ReportWord] { table.words }

    @inline(__always)
    func contains(_ word: ReportWord) -> Bool { table[word] != nil }

    func contains(_ token: ReportToken) -> Bool { contains(token.text) }

    func union(_ more: [ReportWord]) -> WordSet { WordSet(words + more) }
}

extension WordSet: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: ReportWord...) { self.init(elements) }
}

extension [ReportWord] {
    /// The words of a list with spaces between; a word that is too long to be known is a fault of the code.
    init(_ list: String) {
        self = list.split(separator: " ").map { word in
            guard let known = ReportWord(known: word) else { preconditionFailure("too long for a word: \(word)") }
            return known
        }
    }
}
