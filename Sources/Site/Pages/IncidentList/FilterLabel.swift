// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

extension Phrasebook {
    /// What a property is called over a list of its values.
    func heading(of dimension: FilterDimension) -> String {
        switch dimension {
        case .actor: self[.militaryActors]
        case .country: self[.countries]
        case .programme: self[.programmes]
        case .grade: self[.grades]
        default: name(of: dimension)
        }
    }

    /// What a property is called beside one value.
    func name(of dimension: FilterDimension) -> String {
        switch dimension {
        case .actor: self[.militaryActor]
        case .country: self[.country]
        case .programme: self[.programme]
        case .grade: self[.grade]
        case .position: self[.positionsOfMilitaries]
        case .strikeStatus: self[.strikeStatus]
        case .strikeType: self[.strikeType]
        case .cause: self[.causes]
        case .infrastructure: self[.infrastructure]
        case .observation: self[.observations]
        case .target: self[.target]
        case .accuracy: self[.locationAccuracy]
        case .harm: self[.harmReported]
        case .stage: self[.incidentStatus]
        case .declassified: self[.declassified]
        case .located: self[.located]
        case .victims: self[.victimsInclude]
        case .listMatch: self[.matchedWithAList]
        case .area: self[.area]
        case .partOfDay: self[.partOfDay]
        }
    }

    /// What a value of a property is called; a value outside the vocabulary as it was given.
    func label(of code: String, in dimension: FilterDimension) -> String {
        if let label = dimension.terms?.label(code, language) { return label }
        if code.hasPrefix("?") { return label(unlisted: String(code.dropFirst())) }
        return switch (dimension, code) {
        case (.grade, FilterDimension.ungraded): self[.ungraded]
        case (.strikeStatus, FilterDimension.alleged): self[.everyAlleged]
        case (.harm, FilterDimension.unknownHarm): self[.notRecorded]
        case (.harm, FilterDimension.yes), (.declassified, FilterDimension.yes), (.located, FilterDimension.yes),
            (.listMatch, FilterDimension.yes):
            self[.yes]
        case (.harm, FilterDimension.no), (.declassified, FilterDimension.no), (.located, FilterDimension.no),
            (.listMatch, FilterDimension.no):
            self[.no]
        case (.victims, VictimGroup.children.rawValue): CasualtyGroup.children.label(language)
        case (.victims, VictimGroup.women.rawValue): CasualtyGroup.women.label(language)
        case (.victims, VictimGroup.men.rawValue): CasualtyGroup.men.label(language)
        case (.victims, VictimGroup.families.rawValue): self[.families]
        default: code
        }
    }

    /// A restriction of a list in words.
    func label(of chip: QueryChip) -> String {
        switch chip {
        case .text(let text): filled(.chipText, ["value": text])
        case .fields(let fields):
            filled(.chipFields, ["value": list(fields.map { self[$0.listName] })])
        case .value(let dimension, let code):
            filled(.chipValue, ["name": name(of: dimension), "value": label(of: code, in: dimension)])
        case .from(let day): filled(.chipFrom, ["value": self.day(day)])
        case .to(let day): filled(.chipTo, ["value": self.day(day)])
        case .undated(let isKept): self[isKept ? .chipUndated : .chipDated]
        case .updatedSince(let day): filled(.chipUpdatedSince, ["value": self.day(day)])
        case .publishedSince(let day): filled(.chipPublishedSince, ["value": self.day(day)])
        case .killed(.atLeast(let count)): filled(.chipKilled, ["value": number(count)])
        case .killed(.unknown): self[.chipKilledUnknown]
        case .box(let box): label(of: box)
        case .near(let near): label(of: near)
        case .areaMatch: self[ListPhrase.maybeInside]
        case .code(let code): filled(.chipCode, ["value": code])
        case .clean: self[ListPhrase.withoutFindings]
        }
    }

    /// An order of a list in words.
    func name(of key: IncidentOrder.Key) -> String {
        switch key {
        case .date: self[.sortDate]
        case .deathsAlleged: self[.sortDeathsAlleged]
        case .deathsConceded: self[.sortDeathsConceded]
        case .published: self[.sortPublished]
        case .updated: self[.sortUpdated]
        case .code: self[.sortCode]
        case .recorded: self[.sortRecorded]
        }
    }
}

extension SearchField {
    /// What the fields of this kind are called in a list of what is searched.
    var listName: ListPhrase {
        switch self {
        case .code: .codes
        case .place: .placeNames
        case .narrative: .narratives
        case .victim: .persons
        case .source: .sourceNames
        case .statement: .statementTexts
        case .note: .noteTexts
        }
    }
}
