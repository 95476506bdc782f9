// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension ReportText {
    /// The country that tokens from here name, and the token after it; nil for any other words.
    func country(at index: Int, limit: Int) -> (country: Country, next: Int)? {
        guard index < limit, tokens[index].kind == .word else { return nil }
        let isLatin = tokens[index].text.utf8.first.map { $0 < 0x80 } ?? false
        guard tokens[index].isCapital || !isLatin else { return nil }
        for length in stride(from: 3, through: 1, by: -1) where index + length <= limit {
            let name = (index..<index + length).map { word($0) }.joined(separator: " ")
            if let country = CountryWords.countries[name] { return (country, index + length) }
        }
        return nil
    }
}

/// Names of countries as releases write them.
enum CountryWords {
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
