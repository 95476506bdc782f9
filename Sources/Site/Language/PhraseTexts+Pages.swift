// SPDX-License-Identifier: Apache-2.0

extension PhraseTexts {
    /// History, problems and the page on how to read the register.
    static let pages = """
        historyOf | History of {code} | تاريخ {code}
        backToRecord | Back to the record | العودة إلى السجل
        historyNote | Nothing is overwritten: each change makes a new version, and the earlier ones are kept. | لا يُكتب شيء فوق غيره: كل تغيير يُنشئ إصدارًا جديدًا وتبقى الإصدارات السابقة محفوظة.
        versionNumber | Version {n} | الإصدار {n}
        kindImport | read from outside | قُرئ من مصدر خارجي
        kindGenerate | generated for demonstration | وُلّد للعرض
        kindEdit | edited | حُرّر
        kindDecision | statement matched | طوبق تصريح
        kindCorrection | corrected | صُحّح
        kindRedaction | redacted | حُجب
        kindUndo | import undone | أُلغي استيراد
        formatPage | a page of an archive | صفحة من أرشيف
        formatPageText | the text of a page of an archive | نص صفحة من أرشيف
        formatCMS | an export of an archive | تصدير من أرشيف
        formatInterchange | the interchange format | صيغة التبادل
        formatGenerated | invented material | مواد مختلقة
        formatOther | another format | صيغة أخرى
        firstVersion | The record as it was first published. | السجل كما نُشر أول مرة.
        noPublicChange | Nothing changed in what is published. | لم يتغيّر شيء مما هو منشور.
        beforeColumn | Before | قبل
        afterColumn | After | بعد
        addedValue | Added | أُضيف
        removedValue | Removed | أُزيل
        reasonOfChange | Reason: | السبب:
        notApplicable | Not applicable | لا ينطبق
        notFoundTitle | Not found | غير موجود
        methodNotAllowedTitle | This cannot be done here | لا يمكن فعل هذا هنا
        badRequestTitle | This address cannot be read | لا يمكن قراءة هذا العنوان
        refusedTitle | This cannot be done now | لا يمكن القيام بهذا الآن
        failureTitle | Something went wrong here | حدث خطأ هنا
        notFoundText | There is no page at this address. | لا توجد صفحة في هذا العنوان.
        noSuchIncidentText | No published record has the code {code}. | لا يوجد سجل منشور بالرمز {code}.
        searchInstead | Search the register for “{text}” | ابحث في السجل عن «{text}»
        codesAlike | Codes that begin alike: | رموز تبدأ بالمثل:
        addressTooLongText | The address is too long: use fewer filters. | العنوان أطول مما يجب: استخدم عوامل تصفية أقل.
        methodNotAllowedText | Pages here can only be read. | الصفحات هنا للقراءة فقط.
        failureText | The fault is ours, and it has been noted. If you write to those who keep this register, name the reference {reference}. | الخلل من جهتنا وقد سُجّل. إن كتبت إلى القائمين على هذا السجل فاذكر المرجع {reference}.
        seeAllIncidents | See all incidents | عرض جميع الحوادث
        unknownParameter | There is no parameter {name}. There are: {allowed} | لا يوجد معامل {name}. الموجود: {allowed}
        repeatedParameter | The parameter {name} takes one value: give it once. | يأخذ المعامل {name} قيمة واحدة: أعطه مرة واحدة.
        invalidValue | The parameter {name} does not take {value}. It takes: {allowed} | لا يقبل المعامل {name} القيمة {value}. يقبل: {allowed}
        reversedDays | The first day ({from}) comes after the last ({to}): exchange the two. | اليوم الأول ({from}) بعد الأخير ({to}): بدّل بينهما.
        malformedEncoding | This part of the address is not properly encoded: {item} | هذا الجزء من العنوان غير مرمَّز كما يجب: {item}
        textOfLength | a text of at most {n} bytes | نص لا يزيد على {n} بايت
        sharedCode | This code stands on {count}. Each keeps its own address. | يرد هذا الرمز في {count}، ولكل منها عنوانه.
        aboutRegister | Every record here is about an allegation of civilian harm, with its sources. The register says what is alleged, what is known and what is not, and keeps every earlier version. | كل سجل هنا يتعلق بادعاء وقوع ضرر بمدنيين مع مصادره. يبيّن السجل ما يُدّعى وما يُعرف وما لا يُعرف، ويحفظ كل إصدار سابق.
        aboutFiguresTitle | Figures | الأعداد
        aboutFigures | Figures are ranges: the lowest and the highest that the sources support. Three things are kept apart. | الأعداد نطاقات: أدنى ما تدعمه المصادر وأعلاه. وتُميَّز ثلاثة أمور.
        aboutUnknown | Nobody has said. It does not mean that there was nobody. | لم يقل أحد شيئًا، ولا يعني ذلك أنه لم يكن هناك أحد.
        aboutNone | Somebody has said that there was nobody. | قال أحدهم إنه لم يكن هناك أحد.
        aboutRange | Between five and eight. | بين خمسة وثمانية.
        aboutOneSided | Five or more: how many at most has not been said. | خمسة أو أكثر: لم يُذكر الحد الأقصى.
        aboutGrades | The grade is the recorder’s own judgement of the evidence. | التصنيف هو حكم الجهة الموثِّقة نفسها على الأدلة.
        aboutPositions | A military’s position is what that military says. It stands beside the grade, and neither changes the other. | موقف الجيش هو ما يقوله ذلك الجيش. يُذكر إلى جانب التصنيف، ولا يغيّر أحدهما الآخر.
        aboutStrikes | A strike is declared where an actor publicly says that it carried it out. Every other strike is alleged. | الضربة معلَنة حين يقول طرف علنًا إنه نفّذها، وكل ضربة سواها مزعومة.
        aboutPlaces | A coordinate is an area. It is printed only as finely as it is known, with the distance within which the place lies. | الإحداثية مساحة. تُطبع بقدر ما هي معروفة فقط، مع المسافة التي يقع المكان ضمنها.
        withinShort | within {distance} | ضمن {distance}
        aboutCodesTitle | Codes | الرموز
        aboutCodes | Records have codes, some several. A code that was replaced still leads to its record. | للسجلات رموز، ولبعضها عدة رموز. والرمز الذي استُبدل يبقى يؤدي إلى سجله.
        aboutCitingTitle | Versions and citing | الإصدارات والاقتباس
        aboutCiting | Nothing is overwritten. Each change makes a new version, and the history of a record shows what changed and when. Every record ends with a line to cite it by: its version and an address that stays, whatever becomes of its code. | لا يُكتب شيء فوق غيره. كل تغيير يُنشئ إصدارًا جديدًا، ويبيّن تاريخ السجل ما الذي تغيّر ومتى. وفي آخر كل سجل سطر للاقتباس: رقم إصداره وعنوان يبقى مهما تغيّر رمزه.
        aboutCareTitle | Care | العناية
        aboutCare | People are named here because they lived. Pictures and films are never loaded by themselves: each entry says what it is and where it can be seen. No page of this register asks any other site for anything, and none tells any other site that you read it. | تُذكر أسماء الناس هنا لأنهم عاشوا. لا تُحمَّل الصور والأفلام من تلقاء نفسها: تذكر كل مادة ما هي وأين يمكن رؤيتها. لا تطلب أي صفحة من هذا السجل شيئًا من موقع آخر، ولا تُخبر أي موقع آخر بأنك قرأتها.
        """
}
