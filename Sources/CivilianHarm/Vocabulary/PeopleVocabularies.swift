// SPDX-License-Identifier: Apache-2.0

/// What a victim was by trade.
package enum Profession: String, Vocabulary, CaseIterable {
    case healthcare, journalism, unitedNations, engineering, humanitarian, civilService, education, religion, law

    package static let vocabularyName = "profession"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        healthcare | Healthcare | الرعاية الصحية
        journalism | Journalism | الصحافة
        unitedNations | United Nations | الأمم المتحدة
        engineering | Engineering | الهندسة
        humanitarian | Humanitarian | العمل الإنساني
        civilService | Civil service | الخدمة المدنية
        education | Education | التعليم
        religion | Religion | الدين
        law | Law | القانون
        """
    )
}

/// Persons whom the law of armed conflict protects beyond civilians.
package enum ProtectedClass: String, Vocabulary, CaseIterable {
    case personsHorsDeCombat

    package static let vocabularyName = "protectedPersons"
    package static let terms = VocabularyTable(
        vocabularyName,
        "personsHorsDeCombat | Persons hors de combat | العاجزون عن القتال"
    )
}

/// A profession or a protected class, as detailed tallies use them.
package enum CasualtyCategory: String, Vocabulary, CaseIterable {
    case healthcare, journalism, unitedNations, engineering, humanitarian, civilService, education, religion, law
    case personsHorsDeCombat, allPersons

    package static let vocabularyName = "category"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        healthcare | Healthcare | الرعاية الصحية
        journalism | Journalism | الصحافة
        unitedNations | United Nations | الأمم المتحدة
        engineering | Engineering | الهندسة
        humanitarian | Humanitarian | العمل الإنساني
        civilService | Civil service | الخدمة المدنية
        education | Education | التعليم
        religion | Religion | الدين
        law | Law | القانون
        personsHorsDeCombat | Persons hors de combat | العاجزون عن القتال
        allPersons | All persons | جميع الأشخاص
        = Everybody who was killed or injured, civilians or not, as publishers count who do not tell them apart.
        ~ كل من قُتل أو جُرح، مدنيًا كان أم غير مدني، كما يحصيهم ناشرون لا يميّزون بينهم.
        """
    )
}

/// A group of civilians that the figures name apart.
package enum CivilianGroup: String, Vocabulary, CaseIterable {
    case children, women, men

    package static let vocabularyName = "casualtyGroup"
    package static let terms = VocabularyTable(
        vocabularyName,
        "children | Children | أطفال\nwomen | Women | نساء\nmen | Men | رجال"
    )
}

/// The sex of a victim as published.
package enum Sex: String, PlainKey, CaseIterable {
    case male, female

    package static let vocabularyName = "sex"
    package static let terms = VocabularyTable(
        vocabularyName,
        "male | Male | ذكر\nfemale | Female | أنثى"
    )
}

/// What is known of a victim's age.
package enum AgeKind: String, PlainKey, CaseIterable {
    case exact, adult, child, unknown

    package static let vocabularyName = "ageKind"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        exact | Age given | العمر معروف
        adult | Adult | بالغ
        child | Child | طفل
        unknown | Age unknown | العمر غير معروف
        """
    )
}

/// What happened to a victim.
package enum Outcome: String, PlainKey, CaseIterable {
    case killed, injured

    package static let vocabularyName = "outcome"
    package static let terms = VocabularyTable(
        vocabularyName,
        "killed | Killed | قتيل\ninjured | Injured | جريح"
    )
}

/// The unit of an age.
package enum AgeUnit: String, PlainKey, CaseIterable {
    case years, months, weeks, days, hours

    package static let vocabularyName = "ageUnit"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        years | years | سنوات
        months | months | أشهر
        weeks | weeks | أسابيع
        days | days | أيام
        hours | hours | ساعات
        """
    )
}
