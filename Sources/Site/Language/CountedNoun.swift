// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Things that the interface counts.
enum CountedNoun: String, CaseIterable, Sendable {
    case incidents, sources, victims, families, people, media, statements, revisions, changes, programmes, actors
    case countries, matched, others, pages, records, strikes, findings
    case entries, monthsAfter, reports, allegations, strikeEntries, unreadPassages, tickets
    case named, names, ageYears, ageMonths, ageWeeks, ageDays, ageHours

    /// One noun a line: `key | one; other | zero; one; two; few; many; other`.
    static let catalogue = CountedNounCatalogue(
        """
        incidents | {n} incident; {n} incidents | لا حوادث; حادثة واحدة; حادثتان; {n} حوادث; {n} حادثة; {n} حادثة
        sources | {n} source; {n} sources | لا مصادر; مصدر واحد; مصدران; {n} مصادر; {n} مصدرًا; {n} مصدر
        victims | {n} person; {n} people | لا أشخاص; شخص واحد; شخصان; {n} أشخاص; {n} شخصًا; {n} شخص
        families | {n} family; {n} families | لا عائلات; عائلة واحدة; عائلتان; {n} عائلات; {n} عائلة; {n} عائلة
        people | {n} family member; {n} family members | لا أفراد; فرد واحد; فردان; {n} أفراد; {n} فردًا; {n} فرد
        media | {n} item; {n} items | لا مواد; مادة واحدة; مادتان; {n} مواد; {n} مادة; {n} مادة
        statements | {n} statement; {n} statements | لا بيانات; بيان واحد; بيانان; {n} بيانات; {n} بيانًا; {n} بيان
        revisions | {n} version; {n} versions | لا إصدارات; إصدار واحد; إصداران; {n} إصدارات; {n} إصدارًا; {n} إصدار
        changes | {n} change; {n} changes | لا تغييرات; تغيير واحد; تغييران; {n} تغييرات; {n} تغييرًا; {n} تغيير
        programmes | {n} programme; {n} programmes | لا برامج; برنامج واحد; برنامجان; {n} برامج; {n} برنامجًا; {n} برنامج
        actors | {n} actor; {n} actors | لا أطراف; طرف واحد; طرفان; {n} أطراف; {n} طرفًا; {n} طرف
        countries | {n} country; {n} countries | لا بلدان; بلد واحد; بلدان; {n} بلدان; {n} بلدًا; {n} بلد
        matched | {n} person matched with a list; {n} people matched with a list | لا أشخاص مطابَقون مع قائمة; شخص واحد مطابَق مع قائمة; شخصان مطابَقان مع قائمة; {n} أشخاص مطابَقون مع قائمة; {n} شخصًا مطابَقًا مع قائمة; {n} شخص مطابَق مع قائمة
        others | {n} more; {n} more | لا غيرها; واحد آخر; اثنان آخران; {n} أخرى; {n} أخرى; {n} أخرى
        pages | {n} page; {n} pages | لا صفحات; صفحة واحدة; صفحتان; {n} صفحات; {n} صفحة; {n} صفحة
        records | {n} record; {n} records | لا سجلات; سجل واحد; سجلان; {n} سجلات; {n} سجلًا; {n} سجل
        strikes | {n} strike; {n} strikes | لا ضربات; ضربة واحدة; ضربتان; {n} ضربات; {n} ضربة; {n} ضربة
        findings | {n} finding; {n} findings | لا نتائج; نتيجة واحدة; نتيجتان; {n} نتائج; {n} نتيجة; {n} نتيجة
        entries | {n} entry; {n} entries | لا قيود; قيد واحد; قيدان; {n} قيود; {n} قيدًا; {n} قيد
        monthsAfter | {n} month after the incident; {n} months after the incident | بعد الحادثة بأقل من شهر; بعد الحادثة بشهر واحد; بعد الحادثة بشهرين; بعد الحادثة بـ{n} أشهر; بعد الحادثة بـ{n} شهرًا; بعد الحادثة بـ{n} شهر
        reports | {n} report; {n} reports | لا تقارير; تقرير واحد; تقريران; {n} تقارير; {n} تقريرًا; {n} تقرير
        allegations | {n} allegation; {n} allegations | لا بلاغات; بلاغ واحد; بلاغان; {n} بلاغات; {n} بلاغًا; {n} بلاغ
        strikeEntries | {n} entry on strikes; {n} entries on strikes | لا قيود عن ضربات; قيد واحد عن ضربات; قيدان عن ضربات; {n} قيود عن ضربات; {n} قيدًا عن ضربات; {n} قيد عن ضربات
        unreadPassages | {n} passage not understood; {n} passages not understood | لا مقاطع غير مفهومة; مقطع واحد غير مفهوم; مقطعان غير مفهومين; {n} مقاطع غير مفهومة; {n} مقطعًا غير مفهوم; {n} مقطع غير مفهوم
        tickets | {n} report of an error; {n} reports of errors | لا بلاغات عن أخطاء; بلاغ واحد عن خطأ; بلاغان عن أخطاء; {n} بلاغات عن أخطاء; {n} بلاغًا عن أخطاء; {n} بلاغ عن أخطاء
        named | {n} person named; {n} people named | لا أسماء; شخص واحد مسمّى; شخصان مسمّيان; {n} أشخاص مسمّون; {n} شخصًا مسمّى; {n} شخص مسمّى
        names | {n} name of a person; {n} names of people | لا أسماء أشخاص; اسم شخص واحد; اسما شخصين; {n} أسماء أشخاص; {n} اسم شخص; {n} اسم شخص
        ageYears | {n} year old; {n} years old | أقل من سنة; سنة واحدة; سنتان; {n} سنوات; {n} سنة; {n} سنة
        ageMonths | {n} month old; {n} months old | أقل من شهر; شهر واحد; شهران; {n} أشهر; {n} شهرًا; {n} شهر
        ageWeeks | {n} week old; {n} weeks old | أقل من أسبوع; أسبوع واحد; أسبوعان; {n} أسابيع; {n} أسبوعًا; {n} أسبوع
        ageDays | {n} day old; {n} days old | أقل من يوم; يوم واحد; يومان; {n} أيام; {n} يومًا; {n} يوم
        ageHours | {n} hour old; {n} hours old | أقل من ساعة; ساعة واحدة; ساعتان; {n} ساعات; {n} ساعة; {n} ساعة
        """
    )
}
