// SPDX-License-Identifier: Apache-2.0

extension PhraseTexts {
    /// The home page and the list of incidents.
    static let list = """
        homeTitle | A register of civilian harm | سجلّ للأضرار التي لحقت بالمدنيين
        homeLead | Each record is one moment in one place where people report that civilians were killed or injured: who they were, who says so, what the militaries answered, and what is not known. | كل سجل لحظة واحدة في مكان واحد يُفاد بأن مدنيين قُتلوا أو جُرحوا فيه: من هم، ومن يقول ذلك، وبماذا أجابت الجيوش، وما الذي لا يُعرف.
        extent | {count}, from {first} to {last} | {count}، من {first} إلى {last}
        holdings | What the register holds | ما يضمّه السجل
        byYear | By year | حسب السنة
        latelyUpdated | Latest updates | أحدث التحديثات
        searchTitle | Search: {text} | بحث: {text}
        goToFilters | Filters | عوامل التصفية
        filters | Filters | عوامل التصفية
        filtersInForce | Filters in force | عوامل التصفية المطبَّقة
        removeFilter | Remove: | إزالة:
        clearFilters | Clear all | مسح الكل
        applyFilters | Apply | تطبيق
        sortBy | Sort by | الترتيب حسب
        ascending | ascending | تصاعديًا
        descending | descending | تنازليًا
        sortDate | Incident date | تاريخ الحادثة
        sortDeathsAlleged | Deaths alleged | الوفيات المزعومة
        sortDeathsConceded | Deaths accepted | الوفيات المقَرّ بها
        sortPublished | First published | أول نشر
        sortUpdated | Last updated | آخر تحديث
        sortCode | Code | الرمز
        nothingFound | No incident matches. Take a filter away, or try fewer words. | لا توجد حادثة مطابقة. أزِل أحد عوامل التصفية أو استخدم كلمات أقل.
        noSuchPage | The list ends before this page. | تنتهي القائمة قبل هذه الصفحة.
        pages | Pages | الصفحات
        page | Page | صفحة
        previousPage | Previous | السابق
        nextPage | Next | التالي
        programme | Programme | البرنامج
        programmes | Programmes | البرامج
        countries | Countries | البلدان
        grade | Grade | التصنيف
        grades | Grades | التصنيفات
        target | Target | الهدف
        locationAccuracy | Accuracy of the location | دقة الموقع
        located | Located | محدَّدة الموقع
        victimsInclude | Casualties include | من بين الضحايا
        matchedWithAList | Matched with a list | مطابَقة مع قائمة
        area | Area | المنطقة
        partOfDay | Time of day | وقت اليوم
        families | Families | عائلات
        everyAlleged | Alleged: not declared by any actor | مزعومة: لم يعلنها أي طرف
        dates | Dates | التواريخ
        from | From | من
        to | To | إلى
        civiliansKilled | Civilians killed | القتلى المدنيون
        civiliansInjured | Civilians injured | الجرحى المدنيون
        atLeastField | At least | على الأقل
        chipText | “{value}” | «{value}»
        chipValue | {name}: {value} | {name}: {value}
        chipFrom | From {value} | من {value}
        chipTo | To {value} | إلى {value}
        chipUndated | With undated incidents | مع الحوادث غير المؤرخة
        chipDated | Without undated incidents | دون الحوادث غير المؤرخة
        chipUpdatedSince | Updated since {value} | حُدّثت منذ {value}
        chipPublishedSince | Published since {value} | نُشرت منذ {value}
        chipKilled | Civilians killed: at least {value} | القتلى المدنيون: {value} على الأقل
        chipKilledUnknown | Civilians killed: unknown | القتلى المدنيون: غير معروف
        chipCode | Code {value} | الرمز {value}
        groupFigure | {group} {figure} | {group} {figure}
        locatedTo | located: {accuracy} | الموقع: {accuracy}
        notLocatedShort | not located | غير محدَّدة الموقع
        fieldCode | Code: | الرمز:
        fieldPlace | Place: | المكان:
        fieldNarrative | Assessment: | التقييم:
        fieldVictim | Person: | الشخص:
        fieldSource | Source: | المصدر:
        fieldStatement | Military statement: | بيان عسكري:
        fieldNote | Note: | ملاحظة:
        """
}
