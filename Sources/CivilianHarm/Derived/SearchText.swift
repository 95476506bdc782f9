// SPDX-License-Identifier: Apache-2.0

/// The kind of field that a text was found in.
package enum SearchField: String, CaseIterable, Sendable {
    case code, place, narrative, victim, source, statement, note
}

/// The texts of an incident that a search looks through, field by field, as they stand in the record.
package struct SearchText: Hashable, Sendable {
    package private(set) var texts: [SearchField: [String]] = [:]

    package init(of incident: Incident) {
        add(.code, incident.codes + incident.previousCodes)
        add(.place, incident.placeNames.entries.map(\.text) + [incident.placeText].compactMap(\.self))
        add(.place, incident.adminNames.entries)
        add(.narrative, incident.assessmentText.entries.map(\.text))
        for family in incident.victimFamilies { add(.victim, family.names.entries.map(\.text)) }
        for victim in incident.victims { add(.victim, victim.names.entries.map(\.text)) }
        for source in incident.sources ?? [] {
            add(.source, [source.name, source.author, source.authorTranslated].compactMap(\.self))
        }
        for involvement in incident.involvements { addStatements(involvement) }
        add(.note, incident.geolocationNotes.entries.map(\.text))
        add(.note, incident.munitions.flatMap { [$0.model, $0.note] }.compactMap(\.self))
        add(.note, incident.citations.compactMap(\.title))
    }

    private mutating func addStatements(_ involvement: Involvement) {
        add(.statement, [involvement.mgrs?.text, involvement.statedLocation].compactMap(\.self))
        add(.statement, involvement.strikeReports.flatMap { [$0.text, $0.originalText] }.compactMap(\.self))
        add(.statement, involvement.partnerStrikeReports.flatMap { [$0.text, $0.originalText] }.compactMap(\.self))
        add(.statement, involvement.statements.compactMap(\.text))
        add(.statement, involvement.partnerStatements.flatMap(\.statements).compactMap(\.text))
    }

    private mutating func add(_ field: SearchField, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        self.texts[field, default: []] += texts
    }
}
