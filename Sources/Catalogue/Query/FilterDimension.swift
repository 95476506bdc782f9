// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A property that incidents are filtered and counted by; raw values are the names of the parameters.
package enum FilterDimension: String, CaseIterable, Sendable {
    case actor, country, programme, grade, position, strikeStatus, strikeType, cause, infrastructure, observation
    case target, accuracy, harm, stage, declassified, located, victims, listMatch, area, partOfDay

    /// The value of `grade` for incidents without a grade.
    package static let ungraded = "ungraded"
    /// The value of `strikeStatus` for every incident that is not declared.
    package static let alleged = "alleged"
    /// The value of `harm` for incidents of which nobody said.
    package static let unknownHarm = "unknown"
    /// The values of the properties that are true or false.
    package static let yes = "yes"
    package static let no = "no"
}

extension FilterDimension {
    /// The vocabulary of the property's codes; nil where the property has a short list of its own.
    package var terms: VocabularyTable? {
        switch self {
        case .actor: Actor.terms
        case .country: Country.terms
        case .programme: ProgrammeKey.terms
        case .grade: Grade.terms
        case .position: Position.terms
        case .strikeStatus: StrikeStatus.terms
        case .strikeType: StrikeType.terms
        case .cause: CauseOfHarm.terms
        case .infrastructure: InfrastructureKind.terms
        case .observation: Observation.terms
        case .target: Target.terms
        case .accuracy: LocationAccuracy.terms
        case .stage: Stage.terms
        case .partOfDay: PartOfDay.terms
        case .harm, .declassified, .located, .victims, .listMatch, .area: nil
        }
    }

    /// The values beside those of the vocabulary, in their order.
    package var ownValues: [String] {
        switch self {
        case .grade: [Self.ungraded]
        case .strikeStatus: [Self.alleged]
        case .harm: [Self.yes, Self.no, Self.unknownHarm]
        case .declassified, .located, .listMatch: [Self.yes, Self.no]
        case .victims: VictimGroup.allCases.map(\.rawValue)
        default: []
        }
    }

    /// Every listed value in its order; an installation may have more of the open vocabularies.
    package var listedValues: [String] { (terms?.entries.map(\.key) ?? []) + ownValues }

    /// The place of a value in the list; nil for one that is not listed.
    package func position(of code: String) -> Int? {
        if let position = terms?.position(code) { return position }
        guard let own = ownValues.firstIndex(of: code) else { return nil }
        return (terms?.entries.count ?? 0) + own
    }

    /// The value above this one in a tree; nil at the top.
    package func parent(of code: String) -> String? { terms?.entry(code)?.parent }

    /// Whether an installation may have keys of its own of this property.
    package var isOpen: Bool { [.actor, .country, .programme, .target, .area].contains(self) }

    /// Whether a filter may ask for this value: a listed one, a key of an open vocabulary, or `?` and a text.
    package func accepts(_ code: String) -> Bool {
        if position(of: code) != nil { return true }
        switch self {
        case _ where terms != nil && code.hasPrefix("?"):
            return (2...IncidentQuery.maximumTextLength).contains(code.utf8.count)
        case .actor: return Actor.isValidKey(code)
        case .country: return Country.isValidKey(code)
        case .programme: return ProgrammeKey.isValidKey(code)
        case .target: return Target.isValidKey(code)
        case .area: return (1...IncidentQuery.maximumTextLength).contains(code.utf8.count)
        default: return false
        }
    }
}

/// A group that an incident's victims may include.
package enum VictimGroup: String, CaseIterable, Sendable {
    case children, women, men, families
}
