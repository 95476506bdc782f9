// SPDX-License-Identifier: Apache-2.0
@testable import CivilianHarm

/// Every vocabulary of the record, with what tests and the data dictionary ask of it.
enum VocabularyCatalogue {
    struct List: Sendable, CustomStringConvertible {
        let name: String
        let terms: VocabularyTable
        let isKey: @Sendable (String) -> Bool
        /// Whether an installation may add terms.
        let isOpen: Bool

        var description: String { name }
    }

    struct Closed: Sendable, CustomStringConvertible {
        let name: String
        let cases: [String]
        let terms: VocabularyTable

        var description: String { name }
    }

    private static func list<Terms: Vocabulary>(_ type: Terms.Type, isOpen: Bool = false) -> List {
        List(
            name: Terms.vocabularyName,
            terms: Terms.terms,
            isKey: { Terms(rawValue: $0) != nil },
            isOpen: isOpen
        )
    }

    private static func closed<Terms: Vocabulary & CaseIterable>(_ type: Terms.Type) -> Closed {
        Closed(name: Terms.vocabularyName, cases: Terms.allCases.map(\.key), terms: Terms.terms)
    }

    static let all: [List] = [
        list(Stage.self), list(Visibility.self), list(ProgrammeKey.self, isOpen: true), list(DateKind.self),
        list(TimeKind.self), list(TimeOfDay.self), list(Country.self, isOpen: true), list(LocationAccuracy.self),
        list(Supplier.self), list(GeolocationStatus.self), list(Grade.self), list(StrikeStatus.self),
        list(StrikeType.self), list(CauseOfHarm.self), list(Target.self, isOpen: true), list(Impact.self),
        list(Observation.self), list(InfrastructureKind.self), list(Destruction.self), list(Affiliation.self),
        list(VesselType.self, isOpen: true), list(CasualtyGroup.self), list(CivilianGroup.self),
        list(CasualtyCategory.self), list(Profession.self), list(ProtectedClass.self), list(Actor.self, isOpen: true),
        list(Attribution.self), list(Position.self), list(Finding.self), list(ReasonKind.self), list(Sex.self),
        list(AgeKind.self), list(AgeUnit.self), list(Outcome.self), list(LanguageTag.self, isOpen: true),
        list(Platform.self), list(MediaKind.self), list(MediaOrigin.self), list(CitationKind.self),
    ]

    static let closed: [Closed] = [
        closed(Stage.self), closed(Visibility.self), closed(DateKind.self), closed(TimeKind.self),
        closed(TimeOfDay.self), closed(LocationAccuracy.self), closed(Supplier.self), closed(GeolocationStatus.self),
        closed(Grade.self), closed(StrikeStatus.self), closed(StrikeType.self), closed(CauseOfHarm.self),
        closed(Impact.self), closed(Observation.self), closed(InfrastructureKind.self), closed(Destruction.self),
        closed(Affiliation.self), closed(CasualtyGroup.self), closed(CivilianGroup.self),
        closed(CasualtyCategory.self), closed(Profession.self), closed(ProtectedClass.self), closed(Attribution.self),
        closed(Position.self), closed(Finding.self), closed(ReasonKind.self), closed(Sex.self), closed(AgeKind.self),
        closed(AgeUnit.self), closed(Outcome.self), closed(Platform.self), closed(MediaKind.self),
        closed(MediaOrigin.self), closed(CitationKind.self),
    ]
}
