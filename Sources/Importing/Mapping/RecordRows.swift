// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The rows of one record, as one incident.
struct RecordRows {
    private(set) var incident: Incident
    private(set) var rows: [Int]
    /// Fields in which the rows disagree; the first row stands.
    private(set) var disagreements: [String] = []

    init(_ incident: Incident, row: Int) {
        self.incident = incident
        rows = [row]
    }

    /// Adds a further row: lists grow, what is open is filled, and what differs is told and kept as unplaced.
    mutating func add(_ other: Incident, row: Int) {
        rows.append(row)
        for (index, field) in Incident.form.fields.enumerated() {
            if Self.lists.contains(field.key) || incident.agrees(with: other, inField: index) { continue }
            if other.isAbsent(field: index) { continue }
            if incident.isAbsent(field: index) {
                incident.take(field: index, from: other)
                continue
            }
            var writer = JSONWriter(order: .interchange)
            writer.value(other.json(ofField: index))
            disagreements.append(field.key)
            incident.unplaced.append(
                Unplaced(
                    field: field.key,
                    text: String(decoding: writer.bytes, as: UTF8.self),
                    reason: "row \(row) says otherwise than row \(rows[0])"
                )
            )
        }
        addLists(of: other)
    }

    private static let lists: Set<String> = [
        "codes", "previousCodes", "programmes", "countries", "actors", "strikeTypes", "causes", "targets", "impacts",
        "observations", "infrastructure", "munitions", "vesselTypes", "detailedTallies", "professions",
        "protectedPersons", "casualtyAffiliations", "casualtyGroups", "assessmentLinks", "involvements",
        "victimFamilies", "victims", "sources", "media", "citations", "geolocations", "pcodes", "unplaced",
        "infrastructureTerms", "schema", "id", "origin", "competingGrades",
    ]

    private mutating func addLists(of other: Incident) {
        unite(\.codes, other)
        unite(\.previousCodes, other)
        unite(\.programmes, other)
        unite(\.countries, other)
        unite(\.actors, other)
        unite(\.strikeTypes, other)
        unite(\.causes, other)
        unite(\.targets, other)
        unite(\.impacts, other)
        unite(\.observations, other)
        unite(\.vesselTypes, other)
        unite(\.professions, other)
        unite(\.protectedPersons, other)
        unite(\.casualtyAffiliations, other)
        unite(\.casualtyGroups, other)
        unite(\.competingGrades, other)
        unite(\.infrastructureTerms.kinds, other)
        unite(\.infrastructureTerms.affiliations, other)
        unite(\.infrastructureTerms.destructions, other)
        unite(\.assessmentLinks, other)
        unite(\.pcodes, other)
        unite(\.geolocations, other)
        // Two rows may stand for two people, sources or buildings that look alike.
        incident.infrastructure += other.infrastructure
        incident.munitions += other.munitions
        incident.detailedTallies += other.detailedTallies
        incident.victims += other.victims
        incident.citations += other.citations
        incident.unplaced += other.unplaced
        if let sources = other.sources { incident.sources = (incident.sources ?? []) + sources }
        if let media = other.media { incident.media = (incident.media ?? []) + media }
        for family in other.victimFamilies { add(family) }
        for involvement in other.involvements { add(involvement) }
        var hasPrimary = false
        for index in incident.geolocations.indices where incident.geolocations[index].isPrimary == true {
            if hasPrimary { incident.geolocations[index].isPrimary = false }
            hasPrimary = true
        }
    }

    private mutating func unite<Element: Hashable>(_ path: WritableKeyPath<Incident, [Element]>, _ other: Incident) {
        for element in other[keyPath: path] where !incident[keyPath: path].contains(element) {
            incident[keyPath: path].append(element)
        }
    }

    /// Families are told apart by their ids.
    private mutating func add(_ family: VictimFamily) {
        guard !incident.victimFamilies.contains(where: { $0.id == family.id }) else { return }
        incident.victimFamilies.append(family)
    }

    /// Rows of one actor are one involvement, with the statements and reports of all of them.
    private mutating func add(_ other: Involvement) {
        guard let place = incident.involvements.firstIndex(where: { $0.actor == other.actor }) else {
            incident.involvements.append(other)
            return
        }
        var kept = incident.involvements[place]
        kept.attribution = kept.attribution ?? other.attribution
        kept.position = kept.position ?? other.position
        kept.statedLocation = kept.statedLocation ?? other.statedLocation
        kept.statedAccuracy = kept.statedAccuracy ?? other.statedAccuracy
        kept.mgrs = kept.mgrs ?? other.mgrs
        if kept.deathsConceded == .unknown { kept.deathsConceded = other.deathsConceded }
        if kept.injuriesConceded == .unknown { kept.injuriesConceded = other.injuriesConceded }
        kept.reasons += other.reasons.filter { !kept.reasons.contains($0) }
        kept.statements += other.statements
        kept.strikeReports += other.strikeReports
        kept.partnerStrikeReports += other.partnerStrikeReports
        kept.partnerStatements += other.partnerStatements
        kept.media += other.media
        incident.involvements[place] = kept
    }
}
