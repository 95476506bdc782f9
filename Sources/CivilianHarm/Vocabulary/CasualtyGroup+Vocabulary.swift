// SPDX-License-Identifier: Apache-2.0

extension CasualtyGroup: Vocabulary {
    package static let vocabularyName = "tallyGroup"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        civilians | Civilians | مدنيون
        children | Children | أطفال
        women | Women | نساء
        men | Men | رجال
        fighters | Fighters | مقاتلون
        humanRightsDefenders | Human rights defenders | مدافعون عن حقوق الإنسان
        journalists | Journalists | صحفيون
        tradeUnionists | Trade unionists | نقابيون
        healthcarePersonnel | Healthcare personnel | عاملون صحيون
        otherCivilianNonCombatants | Other civilians | مدنيون آخرون
        undetermined | Status undetermined | صفة غير محدَّدة
        otherProtectedPersons | Other protected persons | أشخاص محميون آخرون
        medicalAndReligiousPersonnelState | Medical and religious personnel (state) | أفراد الخدمات الطبية والدينية (للدولة)
        medicalAndReligiousPersonnelNonState | Medical and religious personnel (non-state) | أفراد الخدمات الطبية والدينية (لغير الدولة)
        personsHorsDeCombat | Persons hors de combat | عاجزون عن القتال
        memberOfArmedForces | Members of armed forces | أفراد القوات المسلحة
        personsDirectlyParticipatingInHostilities | Persons taking a direct part in hostilities | مشاركون مباشرة في الأعمال العدائية
        civilianRoleInMilitary | Civilians working for a military | مدنيون يعملون لدى قوات عسكرية
        """
    )
}
