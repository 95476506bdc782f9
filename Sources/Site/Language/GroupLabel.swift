// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension CasualtyGroup {
    /// What the group is called on pages.
    func label(_ language: InterfaceLanguage) -> String {
        PhraseTexts.groupLabels.text(rawValue, language) ?? rawValue
    }
}

extension PhraseTexts {
    /// The names of the groups that figures are given for.
    static let groupLabels = PhraseCatalogue(
        """
        civilians | Civilians | المدنيون
        children | Children | الأطفال
        women | Women | النساء
        men | Men | الرجال
        fighters | Fighters | المقاتلون
        humanRightsDefenders | Human rights defenders | المدافعون عن حقوق الإنسان
        journalists | Journalists | الصحفيون
        tradeUnionists | Trade unionists | النقابيون
        healthcarePersonnel | Healthcare personnel | العاملون في الرعاية الصحية
        otherCivilianNonCombatants | Other civilians | مدنيون آخرون
        undetermined | Status undetermined | صفة غير محدَّدة
        otherProtectedPersons | Other protected persons | أشخاص محميون آخرون
        medicalAndReligiousPersonnelState | Medical and religious personnel of a state | أفراد طبيون ودينيون تابعون لدولة
        medicalAndReligiousPersonnelNonState | Medical and religious personnel of a non-state group | أفراد طبيون ودينيون تابعون لجماعة غير دولية
        personsHorsDeCombat | Persons hors de combat | العاجزون عن القتال
        memberOfArmedForces | Members of armed forces | أفراد القوات المسلحة
        personsDirectlyParticipatingInHostilities | Persons taking a direct part in hostilities | المشاركون مباشرة في الأعمال العدائية
        civilianRoleInMilitary | Civilians employed by a military | مدنيون يعملون لدى جيش
        """
    )
}
