// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Which columns of a table of strikes hold what.
package struct StrikeTableMapping: Sendable {
    /// What a column may hold.
    package enum Role: String, Sendable, CaseIterable {
        /// The day of the strike.
        case date
        case country, place
        /// How many strikes.
        case strikes
        /// One kind of target, its number, and what was done to it.
        case target, targetCount, effect
        /// The line of the release verbatim; its targets are read from it.
        case line
        /// The release that the row comes from; a day at its beginning is that of the publication.
        case release
        /// The address of footage of the strike, what it is called, when it was published, where in it the strike is seen.
        case footage, footageTitle, footageDay, passage
        /// What rows of one strike share, the number of footage without an incident, the codes of incidents it shows.
        case footageGroup, unmatched, incidents
    }

    /// What the mapping is called, for diagnostics.
    package var name: String
    /// Who published the releases, as the archive's key; nil where the table does not say.
    package var issuer: String?
    /// The header of the column of each role.
    package var columns: [Role: String]

    package init(name: String, issuer: String?, columns: [Role: String]) {
        self.name = name
        self.issuer = issuer
        self.columns = columns
    }

    /// A mapping as `date=Day;place=Location;strikes=Number`; nil where a role is unknown, or a day and a place are missing.
    package init?(_ text: String, name: String, issuer: String? = nil) {
        var columns: [Role: String] = [:]
        for pair in text.split(separator: ";") {
            guard let equals = pair.firstIndex(of: "="), let role = Role(rawValue: pair[..<equals].trimmed) else {
                return nil
            }
            columns[role] = pair[pair.index(after: equals)...].trimmed
        }
        guard columns[.date] != nil, columns[.place] != nil else { return nil }
        self.init(name: name, issuer: issuer, columns: columns)
    }

    /// Mappings that are known by the headers of a file.
    package static let known: [StrikeTableMapping] = [
        StrikeTableMapping(
            name: "lines of releases",
            issuer: "centcom",
            columns: [.date: "date", .country: "country", .place: "location", .strikes: "number", .line: "line"]
        ),
        StrikeTableMapping(
            name: "targets of releases",
            issuer: "cjtfoir",
            columns: [
                .date: "date", .country: "country", .place: "location", .strikes: "strike_count",
                .target: "target_type",
                .targetCount: "target_count", .effect: "effect", .release: "source_file",
            ]
        ),
        StrikeTableMapping(
            name: "footage of strikes",
            issuer: nil,
            columns: [
                .date: "incident date", .place: "location", .footage: "footage link", .footageTitle: "title",
                .footageDay: "post date", .passage: "timestamp of clip", .footageGroup: "group id",
                .unmatched: "unmatched id", .incidents: "airwars ref code",
            ]
        ),
    ]

    /// The known mapping all of whose columns a header has, in any case, else what the names of its columns tell.
    ///
    /// nil for a header that is none of strikes.
    package static func known(for header: [String]) -> StrikeTableMapping? {
        let names = Set(header.map { $0.trimmed.lowercased() })
        return known.first { $0.columns.values.allSatisfy { names.contains($0.lowercased()) } } ?? named(for: header)
    }

    /// Names of the columns of a role, the plainest first.
    private static let names: [(role: Role, names: [String])] = [
        (.date, ["date", "day", "strike date", "date of strike", "date of strikes", "incident date"]),
        (.country, ["country"]), (.place, ["location", "place", "near", "town", "city"]),
        (
            .strikes,
            [
                "strikes", "strike count", "number of strikes", "no of strikes", "num strikes", "airstrikes",
                "number of airstrikes", "strikes conducted", "number",
            ]
        ),
        (.target, ["target", "targets", "target type", "type of target"]),
        (
            .targetCount,
            ["target count", "targets count", "number of targets", "no of targets", "quantity", "count", "number"]
        ),
        (.effect, ["effect", "effects", "result", "outcome"]),
        (.line, ["line", "text", "description", "wording"]),
        (.release, ["release", "press release", "source file", "report"]),
    ]

    /// Words of headers of tables that count people: those are no tables of strikes.
    private static let ofPeople = ["kill", "injur", "dead", "death", "civilian", "victim", "casualt", "wound", "fatal"]

    /// What plain names of columns say: a day, a place and a number of strikes, with targets or the words of a release.
    private static func named(for header: [String]) -> StrikeTableMapping? {
        let plain = header.map { name in
            name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
        guard !plain.contains(where: { name in ofPeople.contains { name.contains($0) } }) else { return nil }
        var columns: [Role: String] = [:]
        var taken: Set<Int> = []
        for (role, names) in names {
            let places = names.lazy.compactMap { name in plain.firstIndex(of: name) }
            guard let place = places.first(where: { !taken.contains($0) }) else { continue }
            taken.insert(place)
            columns[role] = header[place].trimmed
        }
        guard columns[.date] != nil, columns[.place] != nil, columns[.strikes] != nil,
            columns[.target] ?? columns[.line] ?? columns[.effect] != nil
        else { return nil }
        return StrikeTableMapping(name: "columns by their names", issuer: nil, columns: columns)
    }

    /// Whether a header has the columns of days and places.
    func fits(_ header: [String]) -> Bool {
        let found = indices(in: header)
        return found[.date] != nil && found[.place] != nil
    }

    /// The index of each role's column in a header; columns that it lacks are left out.
    func indices(in header: [String]) -> [Role: Int] {
        let names = header.map { $0.trimmed.lowercased() }
        return columns.compactMapValues { names.firstIndex(of: $0.lowercased()) }
    }
}
