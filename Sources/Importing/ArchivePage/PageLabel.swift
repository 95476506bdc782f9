// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What a label of an incident page means, in the old layout's words, the new one's, and their variants.
enum PageLabel: Hashable {
    case conflict, incidentCode, previousCode, date, location, geolocation, otherGeolocations, permalink
    case incidentStatus, strikeStatus, strikeType, infrastructure, harmReported, killed, injured, cause, grade, impact
    case suspectedActor, knownActor, militaryActor, suspectedTarget, knownTarget, country
    case fightersKilled, fightersInjured, strikeCount, observation, vesselType
    case munitionType, munitionInformation

    /// Fails for a label that the reader does not know.
    init?(_ text: String) {
        var text = text.lowercased().trimmed
        while text.hasSuffix(":") { text.removeLast() }
        guard let label = Self.labels[text] else { return nil }
        self = label
    }

    private static let labels: [String: PageLabel] = {
        var labels: [String: PageLabel] = [:]
        for (label, texts) in table {
            for text in texts.split(separator: "|") { labels[text.trimmed] = label }
        }
        return labels
    }()

    private static let table: [(PageLabel, String)] = [
        (.conflict, "conflict | conflicts"),
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
        (.harmReported, "civilian harm reported"),
        (.killed, "civilians reported killed | civilian reported killed"),
        (.injured, "civilians reported injured | civilian reported injured"),
        (
            .cause,
            "cause of injury / death | causes of injury / death | cause of death / injury | causes of death / injury"
        ),
        (.grade, "airwars civilian harm grading | civilian harm status | airwars grading | civilian harm grading"),
        (.impact, "impact | impacts"),
        (.suspectedActor, "suspected belligerent | suspected belligerents | suspected attacker"),
        (.knownActor, "known belligerent | known belligerents | known attacker"),
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
    /// The incident codes that a line lists, parted by spaces, commas or slashes.
    var incidentCodes: [String] {
        split { $0.isWhitespace || $0 == "," || $0 == "/" || $0 == ";" }.map(String.init)
    }
}
