// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Which vocabulary the keys at a place of the form come from.
enum FieldTerms {
    /// The label of a term's key; nil where the place holds no terms.
    static func label(of key: String, at path: [String], _ language: InterfaceLanguage) -> String? {
        guard let field = path.last else { return nil }
        let table = field == "kind" || field == "origin" ? kinds[path.first ?? ""] : tables[field]
        return table?.entry(key)?.label(language)
    }

    private static let kinds: [String: VocabularyTable] = [
        "infrastructure": InfrastructureKind.terms, "media": MediaKind.terms, "sources": MediaKind.terms,
        "victims": MediaKind.terms, "involvements": MediaKind.terms, "citations": CitationKind.terms,
    ]

    private static let tables: [String: VocabularyTable] = [
        "stage": Stage.terms, "programmes": ProgrammeKey.terms, "dateKind": DateKind.terms,
        "timeKind": TimeKind.terms, "timeOfDay": TimeOfDay.terms, "countries": Country.terms,
        "nationality": Country.terms, "accuracy": LocationAccuracy.terms, "suppliedBy": Supplier.terms,
        "grade": Grade.terms, "competingGrades": Grade.terms, "previousGrade": Grade.terms,
        "strikeStatus": StrikeStatus.terms, "strikeTypes": StrikeType.terms, "causes": CauseOfHarm.terms,
        "targets": Target.terms, "impacts": Impact.terms, "observations": Observation.terms,
        "kinds": InfrastructureKind.terms, "affiliation": Affiliation.terms, "affiliations": Affiliation.terms,
        "casualtyAffiliations": Affiliation.terms, "destruction": Destruction.terms,
        "destructions": Destruction.terms, "category": CasualtyCategory.terms, "casualtyGroups": CivilianGroup.terms,
        "professions": Profession.terms, "profession": Profession.terms, "protectedPersons": ProtectedClass.terms,
        "actors": Actor.terms, "actor": Actor.terms, "partner": Actor.terms, "attribution": Attribution.terms,
        "position": Position.terms, "reason": ReasonKind.terms, "finding": Finding.terms, "sex": Sex.terms,
        "ageKind": AgeKind.terms, "unit": AgeUnit.terms, "outcome": Outcome.terms, "language": LanguageTag.terms,
        "platform": Platform.terms,
    ]
}
