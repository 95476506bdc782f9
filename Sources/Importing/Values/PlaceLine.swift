// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A joined location line, cut as section 6 of the interchange format says.
struct PlaceLine: Equatable {
    var names = Multilingual()
    var region: String?
    /// The country that the line ends with; nil where its last part is none.
    var country: Country?

    init(_ line: String, isCountry: (String) -> Country? = { Country.term(labelled: $0) }) {
        var parts: [Script: [String]] = [:]
        for part in line.split(separator: ",") {
            guard let text = TextCollector.line(part) else { continue }
            parts[Script.most(of: text), default: []].append(text)
        }
        var latin = parts[.latin] ?? []
        if let last = latin.last, let country = isCountry(last) {
            self.country = country
            latin.removeLast()
        }
        if latin.count > 1 { region = latin.removeLast() }
        names.en = Self.joined(latin)
        names.ar = Self.joined(parts[.arabic])
        names.he = Self.joined(parts[.hebrew])
        names.uk = Self.joined(parts[.cyrillic])
    }

    private static func joined(_ parts: [String]?) -> String? {
        guard let parts, !parts.isEmpty else { return nil }
        return parts.joined(separator: ", ")
    }
}

/// A script that names of the register are written in.
enum Script: CaseIterable {
    case latin, arabic, hebrew, cyrillic

    /// The script of most letters; Latin where there are none, and for every other script.
    static func most(of text: String) -> Script {
        var counts: [Int] = [0, 0, 0, 0]
        var firstSeen: [Int] = []
        for scalar in text.unicodeScalars where isLetter(scalar) {
            let index =
                switch scalar.value {
                case 0x0590...0x05FF, 0xFB1D...0xFB4F: 2
                case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: 1
                case 0x0400...0x052F, 0x1C80...0x1C8F: 3
                default: 0
                }
            if counts[index] == 0 { firstSeen.append(index) }
            counts[index] += 1
        }
        let best = firstSeen.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && isLater($0, $1, firstSeen)) }
        return allCases[best ?? 0]
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    /// Of two scripts with as many letters, the one that comes first in the text wins.
    private static func isLater(_ left: Int, _ right: Int, _ order: [Int]) -> Bool {
        (order.firstIndex(of: left) ?? 0) > (order.firstIndex(of: right) ?? 0)
    }
}
