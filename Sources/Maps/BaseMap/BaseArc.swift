// SPDX-License-Identifier: Apache-2.0

/// What a line of the base map parts.
package enum BaseLine: Int, Sendable, CaseIterable {
    case coast, border
    /// A border that is in dispute, or the edge of a territory whose standing is: drawn dashed.
    case disputed
    /// Between areas of the first level of one country.
    case area
}

/// A line of the base map between two junctions, shared by what lies on either side.
struct BaseArc: Sendable {
    let kind: BaseLine
    /// The country within which it runs, for lines between areas; empty for others.
    let country: String
    /// Degrees of longitude and latitude.
    let line: [MapPoint]
}

/// A closed line as the numbers of its arcs, each doubled, plus one where the arc runs backwards.
typealias ArcRing = [Int]

/// A country of the base map.
package struct BaseCountry: Sendable {
    /// ISO 3166-1 alpha-2.
    package let code: String
    /// By language.
    package let names: [String: String]
    /// Where the name stands.
    package let label: MapPoint
    /// The zoom from which it is shown.
    package let rank: Int
    let rings: [ArcRing]
}

/// A name on the base map.
package struct BaseLabel: Sendable {
    /// What is named.
    package enum Kind: String, Sendable {
        case country, admin1, admin2, admin3
    }

    package let kind: Kind
    /// The country's or the area's code; empty where the source gives none.
    package let code: String
    /// By language; `""` holds a name whose language isn't known.
    package let names: [String: String]
    package let place: MapPoint
    /// The zoom from which it is shown.
    package let rank: Int

    /// The name in a language, else in English, else any, with the language that it is in.
    package func name(in language: String) -> (text: String, language: String)? { Self.name(of: names, in: language) }

    static func name(of names: [String: String], in language: String) -> (text: String, language: String)? {
        for key in [language, "en", ""] {
            if let text = names[key], !text.isEmpty { return (text, key) }
        }
        return names.sorted { $0.key < $1.key }.first { !$0.value.isEmpty }.map { ($0.value, $0.key) }
    }
}
