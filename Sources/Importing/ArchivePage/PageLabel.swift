// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What a label of an incident page means, in the old layout's words, the new one's, and their variants.
enum PageLabel: Hashable {
    case conflict, lastUpdated, firstPublished, incidentCode, previousCode, date, location, geolocation,
        otherGeolocations, permalink
    case incidentStatus, strikeStatus, strikeType, infrastructure, harmReported, killed, injured, cause, grade,
        previousGrade, impact
    case suspectedActor, knownActor, militaryActor, suspectedTarget, knownTarget, country
    case fightersKilled, fightersInjured, strikeCount, observation, vesselType
    case munitionType, munitionInformation

    /// Fails for a label that the reader does not know.
    init?(_ text: String) {
        guard text.utf8.count < 80, let label = Self.labels[Self.plain(text)] else { return nil }
        self = label
    }

    /// A label with its value in the same line: `Strike status: Likely strike`, or with a blank between them.
    static func beginning(_ line: String) -> [(label: PageLabel, value: String)] {
        line.prefix(80).indices.compactMap { index in
            guard line[index] == ":" || line[index] == " ", let label = PageLabel(String(line[..<index])) else {
                return nil
            }
            let value = line[line.index(after: index)...].trimmed
            return value.isEmpty ? nil : (label, value)
        }
        .reversed()
    }

    /// In lower case, without a colon behind it and blanks around a slash.
    private static func plain(_ text: String) -> String {
        var text = text.lowercased().trimmed
        while text.hasSuffix(":") { text = String(text.dropLast()).trimmed }
        return text.replacing(" / ", with: "/")
    }

    private static let labels: [String: PageLabel] = {
        var labels: [String: PageLabel] = [:]
        for (label, texts) in table {
            for text in texts.split(separator: "|") { labels[plain(String(text))] = label }
        }
        return labels
    }()

    private static let table: [(PageLabel, String)] = [
        (.conflict, "conflict | conflicts"),
        (.lastUpdated, "last updated | last update"),
        (.firstPublished, "first published"),
        (.incidentCode, "incident code | incident codes"),
        (.previousCode, "previous incident code | previous incident codes"),
        (.date, "incident date | date | incident dates | date of incident"),
        (.location, "location | incident location"),
        (.geolocation, "geolocation | geolocations"),
        (.otherGeolocations, "additional geolocations | additional geolocation | other geolocations"),
        (.permalink, "web link | permalink"),
        (.incidentStatus, "incident status"),
        (.strikeStatus, "strike status"),
        (.strikeType, "strike type | strike types"),
        (.infrastructure, "infrastructure"),
        (.harmReported, "civilian harm reported | harm reported"),
        (.killed, "civilians reported killed | civilian reported killed | civilians killed"),
        (.injured, "civilians reported injured | civilian reported injured | civilians injured"),
        (
            .cause,
            "cause of injury / death | causes of injury / death | cause of death / injury | causes of death / injury"
        ),
        (.grade, "airwars civilian harm grading | civilian harm status | airwars grading | civilian harm grading"),
        (
            .previousGrade,
            "initial grading | airwars initial grading | initial airwars grading | previous grading | "
                + "previous airwars grading | previously classed as"
        ),
        (.impact, "impact | impacts"),
        (
            .suspectedActor,
            "suspected belligerent | suspected belligerents | suspected attacker | suspected attackers | "
                + "suspected military actor | suspected military actors"
        ),
        (
            .knownActor,
            "known belligerent | known belligerents | known attacker | known attackers | known military actor | "
                + "known military actors"
        ),
        (.militaryActor, "military actor | military actors | belligerent | belligerents"),
        (.suspectedTarget, "suspected target | suspected targets"),
        (.knownTarget, "known target | known targets"),
        (.country, "country | countries"),
        (
            .fightersKilled,
            "belligerents reported killed | military actors reported killed | belligerent reported killed | "
                + "military actor reported killed | militants reported killed"
        ),
        (
            .fightersInjured,
            "belligerents reported injured | military actors reported injured | belligerent reported injured | "
                + "military actor reported injured | militants reported injured"
        ),
        (.strikeCount, "number of strikes | total strikes | strikes"),
        (.observation, "observation | observations"),
        (.vesselType, "vessel type | vessel types"),
        (.munitionType, "munition type | munition | munitions"),
        (.munitionInformation, "munition information"),
    ]
}

extension String {
    /// Whether a word has the form of every code: it begins with a letter, has figures, and no signs of a sentence.
    fileprivate var isIncidentCode: Bool {
        guard let first = utf8.first, (0x61...0x7A).contains(first | 0x20), utf8.count <= 40 else { return false }
        return utf8.contains { (0x30...0x39).contains($0) } && !contains { ":().“”\"".contains($0) }
    }
}

extension DraftReading {
    /// Takes the incident codes that a line lists, parted by spaces, commas or slashes; a line with more is kept too.
    mutating func readCodes(_ line: String, into field: WritableKeyPath<Incident, [String]>) {
        let words = line.split { $0.isWhitespace || $0 == "," || $0 == "/" || $0 == ";" }.map(String.init)
        let codes = words.filter(\.isIncidentCode)
        incident[keyPath: field].appendMissing(codes)
        guard codes.count < words.count else { return }
        keep(line, field: "codes", code: .malformedValue, "“\(line)” is not a list of incident codes")
    }
}
