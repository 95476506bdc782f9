// SPDX-License-Identifier: Apache-2.0

/// Latin letters with marks, as transliterations and western languages write them.
enum LatinLetters {
    /// One row for each plain letter: the letter, then the small letters that stand for it.
    private static let rows = [
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae æ", "b ḃḅḇ", "c çćĉċč", "d ďđḋḍḏḑḓð", "e èéêëēĕėęěẹẻẽếềểễệ", "f ḟ", "g ĝğġģǧḡ",
        "h ĥħḣḥḧḩḫẖ", "i ìíîïĩīĭįıǐỉị", "j ĵǰ", "k ķḱḳḵ", "l ĺļľŀłḷḹḻḽ", "m ḿṁṃ", "n ñńņňŉṅṇṉṋ", "o òóôõöøōŏőơǒọỏ",
        "oe œ",
        "p ṕṗ", "r ŕŗřṙṛṝṟ", "s śŝşšșṡṣ", "ss ß", "t ţťŧțṫṭṯṱẗ", "u ùúûüũūŭůűųưǔụủ", "v ṽṿ", "w ŵẁẃẅẇẉ", "x ẋẍ",
        "y ýÿŷẏẙỳỵỷ",
        "z źżžẑẓẕ", "th þ",
    ]

    private static let plainByLetter: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        for row in rows {
            let parts = row.split(separator: " ")
            for scalar in parts[1].unicodeScalars { table[scalar.value] = String(parts[0]) }
        }
        return table
    }()

    /// The letters without marks that stand for one with a mark; nil for every other scalar.
    static func plain(_ scalar: Unicode.Scalar) -> String? {
        scalar.value < 0xC0 || scalar.value > 0x1EFF ? nil : plainByLetter[scalar.value]
    }
}
