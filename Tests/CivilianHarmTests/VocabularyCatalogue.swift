// SPDX-License-Identifier: Apache-2.0
@testable import CivilianHarm

/// Every vocabulary of the record, with what tests and the data dictionary ask of it.
enum VocabularyCatalogue {
    typealias List = VocabularyList

    struct Closed: Sendable, CustomStringConvertible {
        let name: String
        let cases: [String]
        let terms: VocabularyTable

        var description: String { name }
    }

    private static func closed<Terms: Vocabulary & CaseIterable>(_ type: Terms.Type) -> Closed {
        Closed(name: Terms.vocabularyName, cases: Terms.allCases.map(\.key), terms: Terms.terms)
    }

    static let all = VocabularyList.all

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
