// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension ReportText {
    /// The country that tokens from here name, and the token after it; nil for any other words.
    func country(at index: Int, limit: Int) -> (country: Country, next: Int)? {
        guard index < limit, tokens[index].kind == .word else { return nil }
        guard tokens[index].isCapital || bytes[tokens[index].start] >= 0x80, CountryWords.mayBegin(tokens[index].text)
        else { return nil }
        for length in stride(from: 3, through: 1, by: -1) where index + length <= limit {
            let name = (index..<index + length).map { small($0) }.joined(separator: " ")
            if let country = CountryWords.countries[name] { return (country, index + length) }
        }
        return nil
    }

    /// A token in small letters (ASCII only), whole however long it is.
    private func small(_ index: Int) -> String {
        String(
            decoding: bytes[tokens[index].start..<tokens[index].end].map {
                (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
            },
            as: UTF8.self
        )
    }
}

/// Names of countries as releases write them.
enum CountryWords {
    /// Whether the name of a country may begin with a word; of one that is too long to be known, always.
    static func mayBegin(_ word: ReportWord) -> Bool {
        word.length > ReportWord.capacity || beginnings.contains(word)
    }

    private static let beginnings = WordSet(
        countries.keys.compactMap { name in name.split(separator: " ").first.flatMap { ReportWord(known: $0) } }
    )

    static let countries: [String: Country] = {
        var countries: [String: Country] = [:]
        for country in Country.all {
            for label in [country.label(.english), country.label(.arabic)] { countries[label.lowercased()] = country }
        }
        let others = [
            ("SY", "syrie|syrië|siria|syrian arab republic|سورية"), ("IQ", "irak|republic of iraq"),
            ("LY", "libye|libië"),
            ("TR", "turkey|türkiye|turkiye"), ("SO", "somalie|somalië"), ("YE", "jemen|yémen"),
            ("JO", "jordanie|jordanië"),
            ("PS", "gaza|gaza strip"),
        ]
        for (code, names) in others {
            guard let country = Country(rawValue: code) else { continue }
            for name in names.split(separator: "|") { countries[String(name)] = country }
        }
        return countries
    }()
}
