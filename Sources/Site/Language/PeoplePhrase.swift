// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of the pages of people.
enum PeoplePhrase: String, CaseIterable, Sendable {
    case peopleTitle, peopleLead, searchNames, nameHint, nameNotListed, ageNotListed, ageUnknown, sexNotListed
    case continuedPeople, personOutcome, personSex, personAge, personMatched, allChildren, allAdults
    case notKnownOrListed, unknownOutcome, peopleFilters, incidentFilters, to4, to11, to17, to29, to44, to59, from60
    case chipPersonName, chipPerson, noPeople, theseIncidents
    case peopleAsCSV, policyTitle, policyOrder, policyDeadBands, policyDeadRecorded, policyLiving, policyNamesWithheld
    case policyNamesShown, policyEntries, contactTitle, contactWith, contactWithout, earliestFirst, latestFirst

    static let catalogue = PhraseCatalogue(
        """
        peopleTitle | People | الأشخاص
        peopleLead | People whom sources name or describe as killed or injured, each with their family, by the day of the incident. | أشخاص تذكر المصادر أنهم قُتلوا أو جُرحوا، كلٌّ مع عائلته، بحسب يوم الحادثة.
        searchNames | Search the names | البحث في الأسماء
        nameHint | A name in any script | اسم بأي كتابة
        nameNotListed | Name not listed | الاسم غير مدرج
        ageNotListed | Age not listed | العمر غير مدرج
        ageUnknown | Age not known | العمر غير معروف
        sexNotListed | Sex not listed | الجنس غير مدرج
        continuedPeople | continued from the page before | تتمة من الصفحة السابقة
        personOutcome | Killed or injured | قتيل أو جريح
        personSex | Sex | الجنس
        personAge | Age | العمر
        personMatched | Matched with a list kept by others | مطابَقة مع قائمة لدى جهة أخرى
        allChildren | Children (under 18) | الأطفال (دون 18 سنة)
        allAdults | Adults (18 and over) | البالغون (18 سنة فأكثر)
        notKnownOrListed | Not known or not listed | غير معروف أو غير مدرج
        unknownOutcome | Not recorded | غير مسجَّل
        peopleFilters | The people | الأشخاص
        incidentFilters | Their incidents | حوادثهم
        to4 | 0–4 years old | من 0 إلى 4 سنوات
        to11 | 5–11 years old | من 5 إلى 11 سنة
        to17 | 12–17 years old | من 12 إلى 17 سنة
        to29 | 18–29 years old | من 18 إلى 29 سنة
        to44 | 30–44 years old | من 30 إلى 44 سنة
        to59 | 45–59 years old | من 45 إلى 59 سنة
        from60 | 60 years old or more | 60 سنة فأكثر
        chipPersonName | Name: {value} | الاسم: {value}
        chipPerson | {name}: {value} | {name}: {value}
        noPeople | Nobody matches. Take a filter away, try fewer words, or another spelling. | لا أحد مطابق. أزِل أحد عوامل التصفية، أو استخدم كلمات أقل، أو جرّب كتابة أخرى للاسم.
        theseIncidents | The incidents that these people are chosen from | الحوادث التي اختير منها هؤلاء الأشخاص
        peopleAsCSV | These people as CSV | هؤلاء الأشخاص بصيغة CSV
        policyTitle | What this list shows, and what it leaves out | ما تعرضه هذه القائمة وما لا تعرضه
        policyOrder | People stand in the order of the days on which they were harmed, with their families. A name that is not known is called so. | يرد الأشخاص بترتيب أيام إصابتهم أو مقتلهم، ومع عائلاتهم. والاسم غير المعروف يُذكر أنه غير معروف.
        policyDeadBands | The ages of the dead are listed in bands of years. | تُدرج أعمار القتلى ضمن فئات عمرية.
        policyDeadRecorded | The ages of the dead are listed as sources give them. | تُدرج أعمار القتلى كما تذكرها المصادر.
        policyLiving | Of people who may be alive, age and sex are listed only as far as at least {n} people of the same incident have them in common. | أما من قد يكونون على قيد الحياة فلا يُدرج من أعمارهم وجنسهم إلا ما يشترك فيه {n} أشخاص على الأقل في الحادثة نفسها.
        policyNamesWithheld | They are not listed by name here, and a search for a name does not find them. | ولا تُدرج أسماؤهم هنا، ولا يجدهم البحث عن الأسماء.
        policyNamesShown | They are listed under the names that sources give. | وتُدرج أسماؤهم كما تذكرها المصادر.
        policyEntries | Numbers of entries in lists kept by others are neither shown nor searched. | أما أرقام القيود في القوائم التي لدى جهات أخرى فلا تُعرض ولا يُبحث فيها.
        contactTitle | To add, to correct, to hide | للإضافة أو التصحيح أو الحجب
        contactWith | To add somebody, to correct what is said of somebody, or to have a name or a picture hidden, write to {contact}. | لإضافة شخص، أو تصحيح ما يُذكر عنه، أو حجب اسم أو صورة، اكتبوا إلى {contact}.
        contactWithout | To add somebody, to correct what is said of somebody, or to have a name or a picture hidden, write to those who keep this register. | لإضافة شخص، أو تصحيح ما يُذكر عنه، أو حجب اسم أو صورة، اكتبوا إلى القائمين على هذا السجل.
        earliestFirst | Earliest days first | الأيام الأقدم أولًا
        latestFirst | Latest days first | الأيام الأحدث أولًا
        """
    )
}

extension Phrasebook {
    /// A text of the pages of people; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: PeoplePhrase) -> String {
        digits.shaping(PeoplePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue)
    }

    /// A text of the pages of people with its places filled.
    func filled(_ phrase: PeoplePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of the pages of people around a piece of markup, which stands for the place `{contact}`.
    func filled(_ phrase: PeoplePhrase, contact: HTML) -> HTML {
        let parts = self[phrase].split(separator: "{contact}", maxSplits: 1, omittingEmptySubsequences: false)
        return .joined(parts.map { .escaping(String($0)) }, by: contact)
    }
}
