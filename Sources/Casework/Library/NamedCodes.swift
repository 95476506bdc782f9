// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Finds what may be codes of other incidents in the public texts of one.
enum NamedCodes {
    /// So many are looked up; more than that would be a list of codes and no account of an incident.
    static let most = 12

    /// Words that look like codes, each once, in the order of the texts; the incident's own are left out.
    static func codes(in incident: PublicIncident) -> [String] {
        let own = Set((incident.codes + incident.previousCodes).map { $0.lowercased() })
        var seen = own
        var found: [String] = []
        for text in texts(of: incident) {
            for word in words(of: text) where isTelling(word) && seen.insert(word.lowercased()).inserted {
                found.append(word)
                if found.count == most { return found }
            }
        }
        return found
    }

    private static func texts(of incident: PublicIncident) -> [String] {
        let statements = incident.involvements.flatMap { involvement in
            (involvement.statements + involvement.partnerStatements.flatMap(\.statements)).compactMap(\.text)
                + (involvement.strikeReports + involvement.partnerStrikeReports.map(\.report)).compactMap(\.text)
        }
        return incident.assessmentText.entries.map(\.text) + incident.assessmentLinks.map { slugs(of: $0.url) }
            + incident.geolocationNotes.entries.map(\.text) + statements
    }

    /// The parts of an address, up to the first hyphen of each, in capitals: archives put the code first.
    private static func slugs(of address: String) -> String {
        guard let scheme = address.firstRange(of: "://") else { return "" }
        let parts = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
        return parts.map { $0.prefix { $0 != "-" }.uppercased() }.joined(separator: " ")
    }

    private static func words(of text: String) -> [String] {
        text.utf8.split { byte in
            !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-"))
        }.map { String(Substring($0)) }
    }

    /// Whether a word says enough to be taken for a code: two capitals and two figures at least, at its beginning.
    static func isTelling(_ word: String) -> Bool {
        let letters = word.utf8.prefix { (0x41...0x5A).contains($0) }
        let rest = word.utf8.dropFirst(letters.count).drop { $0 == UInt8(ascii: "-") }
        let figures = rest.prefix { (0x30...0x39).contains($0) }
        return (2...8).contains(letters.count) && (2...8).contains(figures.count) && word.utf8.count <= 24
    }
}
