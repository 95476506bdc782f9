// SPDX-License-Identifier: Apache-2.0

/// The texts of a copy in files, and of the lists that need no search.
enum CopyPhrase: String, CaseIterable, Sendable {
    case isCopy, browseInstead, toServer, sentOn, browseTitle, browseLead, byMonth, searchLead, searchNeedsScripts
    case found, indexMissing

    static let catalogue = PhraseCatalogue(
        """
        isCopy | This is a copy of the register in files. Filters and other orders need its server. | هذه نسخة من السجلّ في ملفات. أما عوامل التصفية وطرق الترتيب الأخرى فتحتاج إلى خادم السجلّ.
        browseInstead | Browse by country, actor or month | تصفَّح بحسب البلد أو الجهة أو الشهر
        toServer | Search and filter in the register itself | ابحث وصفِّ في السجلّ نفسه
        sentOn | What you look for stands on another page | ما تبحث عنه في صفحة أخرى
        browseTitle | Browse the register | تصفُّح السجلّ
        browseLead | Every way into the register that needs no search. The numbers are incidents. | كل المداخل إلى السجلّ التي لا تحتاج إلى بحث. الأرقام هي أعداد الحوادث.
        byMonth | By month | بحسب الشهر
        searchLead | Finds codes, places and the names of people, in Arabic and in Latin letters. Names need not be spelled exactly. | يجد الرموز والأماكن وأسماء الأشخاص بالحروف العربية واللاتينية. لا يلزم أن تُكتب الأسماء بحذافيرها.
        searchNeedsScripts | Searching in files needs scripts, which your browser does not run here. The lists by country, actor and month need none. | البحث في الملفات يحتاج إلى نصوص برمجية لا يشغّلها متصفّحك هنا. أما القوائم بحسب البلد والجهة والشهر فلا تحتاج إليها.
        found | Incidents found: {n} | الحوادث التي عُثر عليها: {n}
        indexMissing | The files of the search are not there: this copy is not whole. | ملفات البحث غير موجودة: هذه النسخة ناقصة.
        """
    )
}

extension Phrasebook {
    /// A text of a copy; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: CopyPhrase) -> String {
        CopyPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }
}
