// SPDX-License-Identifier: Apache-2.0

/// A vocabulary as data: what pages of definitions, files of languages and tests ask of it.
package struct VocabularyList: Sendable, CustomStringConvertible {
    package let name: String
    package let terms: VocabularyTable
    package let isKey: @Sendable (String) -> Bool
    /// Whether an installation may add terms.
    package let isOpen: Bool

    package var description: String { name }

    private init<Terms: Vocabulary>(_ type: Terms.Type, isOpen: Bool = false) {
        name = Terms.vocabularyName
        terms = Terms.terms
        isKey = { Terms(rawValue: $0) != nil }
        self.isOpen = isOpen
    }

    /// Every vocabulary of the record.
    package static let all: [VocabularyList] = [
        VocabularyList(Stage.self), VocabularyList(Visibility.self), VocabularyList(ProgrammeKey.self, isOpen: true),
        VocabularyList(DateKind.self), VocabularyList(TimeKind.self), VocabularyList(TimeOfDay.self),
        VocabularyList(Country.self, isOpen: true), VocabularyList(LocationAccuracy.self),
        VocabularyList(Supplier.self), VocabularyList(GeolocationStatus.self), VocabularyList(Grade.self),
        VocabularyList(StrikeStatus.self), VocabularyList(StrikeType.self), VocabularyList(CauseOfHarm.self),
        VocabularyList(Target.self, isOpen: true), VocabularyList(Impact.self), VocabularyList(Observation.self),
        VocabularyList(InfrastructureKind.self), VocabularyList(Destruction.self), VocabularyList(Affiliation.self),
        VocabularyList(VesselType.self, isOpen: true), VocabularyList(CasualtyGroup.self),
        VocabularyList(CivilianGroup.self), VocabularyList(CasualtyCategory.self), VocabularyList(Profession.self),
        VocabularyList(ProtectedClass.self), VocabularyList(Actor.self, isOpen: true),
        VocabularyList(Attribution.self), VocabularyList(Position.self), VocabularyList(Finding.self),
        VocabularyList(ReasonKind.self), VocabularyList(Sex.self), VocabularyList(AgeKind.self),
        VocabularyList(AgeUnit.self), VocabularyList(Outcome.self), VocabularyList(LanguageTag.self, isOpen: true),
        VocabularyList(Platform.self), VocabularyList(MediaKind.self), VocabularyList(MediaOrigin.self),
        VocabularyList(CitationKind.self), VocabularyList(ReportKind.self), VocabularyList(AllegationOrigin.self),
        VocabularyList(StatedReason.self), VocabularyList(StrikeDeclaration.self), VocabularyList(StrikeEffect.self),
    ]

    /// Vocabularies of values that are derived from records.
    package static let derived = [VocabularyList(PartOfDay.self)]
}
