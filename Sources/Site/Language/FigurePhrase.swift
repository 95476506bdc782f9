// SPDX-License-Identifier: Apache-2.0

/// The texts of figures, charts and the pages of actors, countries, programmes and areas.
enum FigurePhrase: String, CaseIterable, Sendable {
    case figuresTitle, figuresLead, wholeRegister, actorPage, countryPage, programmePage, areaPage
    case extentOfDates, seeIncidents, byGrade, byRule, ruleColumn, incidentsColumn, withoutFigureColumn, oneSidedColumn
    case ruleIs, ruleVersion, mirrorPolicy, skipPolicy, severalActorsNote, coverageTitle, recordedAndConceded
    case recordedByRegister, concededByActor, concededByAny, gap, gapNote, concededAbove, concededBelow
    case standardOfRecorder, standardOfMilitary, peopleNamed, namedKilled, monitoringStatus, chartsTitle, chartsLead
    case embedThis, embedHint, figuresAsData, total, overlapNote, withoutValue, allActors, allCountries,
        allProgrammes
    case allAreas, asOfNote, noIncidents, bandTitle, bandNote, chooseRule, undatedNote, spanningNote, outsideNote
    case withoutFigureNote, oneSidedNote, incidentsInSet, sourceOfFigures, deaths, injuries, peopleUnit, sourcesUnit
    case month, year, day, age, sexUnknown, ageUnknownBand, childBand, adultBand, days, sourcesOfIncident
    case platform, language, notKnown, recordedSeries, concededSeries, declaredSeries, allegedSeries, fightersSeries
    case period, incidentsSeries, earlierNote, listedNote, delayNote, medianNote, compareNote
    case eventsNotDrawn, sinceDay, eventSpan, conflictPeriod, monitoringPeriod, assessmentPeriod
    case knownNote, pastTooLarge, lastRecorded, independentSources, provisional, independenceNote, wordCountsAs
    case quarter, quarterOfYear, shortQuarter, cutBy, suited, womenLeftOut

    static let catalogue = PhraseCatalogue(
        """
        figuresTitle | Figures | الأرقام
        figuresLead | Sums of the lower and of the upper figures that sources give, with the rule they are made under and the incidents behind them. | مجاميع الأرقام الدنيا والعليا التي تذكرها المصادر، مع القاعدة التي جُمعت بها والحوادث التي تقف وراءها.
        wholeRegister | The whole register | السجل كله
        actorPage | Military actor | طرف عسكري
        countryPage | Country | بلد
        programmePage | Programme | برنامج
        areaPage | Area | منطقة
        extentOfDates | From {first} to {last} | من {first} إلى {last}
        seeIncidents | See these incidents | عرض هذه الحوادث
        byGrade | By grade | حسب التصنيف
        byRule | Totals by rule | المجاميع حسب القاعدة
        ruleColumn | Rule | القاعدة
        incidentsColumn | Incidents | الحوادث
        withoutFigureColumn | Without a figure | بلا رقم
        oneSidedColumn | One bound only | حدّ واحد فقط
        ruleIs | Rule: {name} | القاعدة: {name}
        ruleVersion | version {version} | الإصدار {version}
        mirrorPolicy | Where only one bound is known, it stands for the other. | حيث لا يُعرف إلا حدّ واحد يُؤخذ مكان الآخر.
        skipPolicy | Where only one bound is known, the other adds nothing. | حيث لا يُعرف إلا حدّ واحد لا يضيف الآخر شيئًا.
        severalActorsNote | Held against more than one actor: {count}. Each counts once here, and once on the page of each actor. | المنسوبة إلى أكثر من طرف: {count}. تُحسب كل منها مرة واحدة هنا، ومرة في صفحة كل طرف.
        coverageTitle | What these figures do not cover | ما لا تشمله هذه الأرقام
        recordedAndConceded | Recorded, and conceded | المسجَّل والمُقَرّ به
        recordedByRegister | Civilians killed, as recorded here | القتلى المدنيون كما سُجّلوا هنا
        concededByActor | Deaths that this actor accepts | الوفيات التي يقرّ بها هذا الطرف
        concededByAny | Deaths that a military accepts | الوفيات التي يقرّ بها جيش
        gap | Between the two | الفرق بينهما
        gapNote | The two rest on different standards of proof and are never equals. | يقوم الرقمان على معيارين مختلفين للإثبات ولا يتساويان أبدًا.
        concededAbove | More is conceded than is recorded. | المُقَرّ به أكثر من المسجَّل.
        concededBelow | Less is conceded than the lowest figure recorded. | المُقَرّ به أقل من أدنى رقم مسجَّل.
        standardOfRecorder | The recorder's grade: how well the sources support that harm was done. | تصنيف المسجِّل: مدى دعم المصادر لوقوع الضرر.
        standardOfMilitary | The military's own finding: more likely than not, by its own records. | استنتاج الجيش نفسه: الأرجح وقوعه بحسب سجلاته.
        peopleNamed | People named | الأشخاص المذكورون بالاسم
        namedKilled | Of them killed | منهم قتلى
        monitoringStatus | State of the work | حالة العمل
        chartsTitle | Charts | الرسوم البيانية
        chartsLead | Each with its table, its rule and the incidents behind it. | لكل منها جدوله وقاعدته والحوادث التي تقف وراءه.
        embedThis | To embed it: a frame of this address | لتضمينه: إطار بهذا العنوان
        embedHint | The frame loads nothing from elsewhere and runs no script. | لا يحمّل الإطار شيئًا من مكان آخر ولا يشغّل نصًا برمجيًا.
        figuresAsData | The same figures as data | الأرقام نفسها كبيانات
        total | All | المجموع
        overlapNote | An incident with several values is in each of their rows; in the rows more than once: {incidents}. | الحادثة ذات القيم المتعددة ترد في صف كل منها؛ الوارد أكثر من مرة: {incidents}.
        withoutValue | Not recorded | غير مسجَّل
        allActors | Military actors | الأطراف العسكرية
        allCountries | Countries | البلدان
        allProgrammes | Programmes | البرامج
        allAreas | Areas | المناطق
        asOfNote | As of {time}. | كما في {time}.
        noIncidents | No incident is in this set. | لا حوادث في هذه المجموعة.
        bandTitle | Bands within the figures | نطاقات داخل الأرقام
        bandNote | Model-based, not a confidence interval for the true toll. | مبنية على نموذج، وليست مجال ثقة للحصيلة الحقيقية.
        chooseRule | Counted under | القاعدة المطبَّقة
        undatedNote | Undated, not drawn: {count}. | دون تاريخ، غير مرسومة: {count}.
        spanningNote | Spread over several periods, not drawn: {count}. | موزعة على عدة فترات، غير مرسومة: {count}.
        outsideNote | Outside of all periods, not drawn: {count}. | خارج كل الفترات، غير مرسومة: {count}.
        earlierNote | Before {year}, not drawn: {count}. | قبل {year}، غير مرسومة: {count}.
        withoutFigureNote | Without a figure, so not in the sums: {count}. | بلا رقم، فلا تدخل في المجاميع: {count}.
        oneSidedNote | With one bound only: {count}. | بحدّ واحد فقط: {count}.
        incidentsInSet | {count} in this set. | {count} في هذه المجموعة.
        sourceOfFigures | {register}, {rule}, version {version} of the rule | {register}، {rule}، الإصدار {version} من القاعدة
        deaths | Civilians killed | القتلى المدنيون
        injuries | Civilians injured | الجرحى المدنيون
        peopleUnit | People | أشخاص
        sourcesUnit | Sources | المصادر
        month | Month | الشهر
        year | Year | السنة
        day | Day | اليوم
        age | Age | العمر
        sexUnknown | Sex not known | الجنس غير معروف
        ageUnknownBand | Age not known | العمر غير معروف
        childBand | Child, age not given | طفل، العمر غير مذكور
        adultBand | Adult, age not given | بالغ، العمر غير مذكور
        days | Days | الأيام
        sourcesOfIncident | Sources of an incident | مصادر الحادثة
        platform | Platform | المنصة
        language | Language | اللغة
        notKnown | Not known | غير معروف
        recordedSeries | Recorded | المسجَّل
        concededSeries | Conceded | المُقَرّ به
        declaredSeries | Strike declared | ضربة معلَنة
        allegedSeries | Strike alleged | ضربة مزعومة
        fightersSeries | Fighters killed | المقاتلون القتلى
        period | Period | الفترة
        incidentsSeries | Incidents | الحوادث
        listedNote | People whom the records list, one by one; not everyone who was killed is listed. | أشخاص تُدرجهم السجلات واحدًا واحدًا؛ وليس كل من قُتل مدرجًا.
        delayNote | Days from the incident to the first publication of its record; below zero where the date is uncertain. Not known: {count}. | الأيام من الحادثة إلى أول نشر لسجلها؛ وتحت الصفر حيث التاريخ غير مؤكد. غير معروف: {count}.
        medianNote | Half of them within {count} days. | نصفها خلال {count} يومًا.
        eventsNotDrawn | Before or after the time drawn: {events}. | قبل الفترة المرسومة أو بعدها: {events}.
        sinceDay | since {first} | منذ {first}
        eventSpan | from {first} to {last} | من {first} إلى {last}
        conflictPeriod | Conflict: {title} | النزاع: {title}
        monitoringPeriod | Monitoring: {title} | الرصد: {title}
        assessmentPeriod | Assessment: {title} | التقييم: {title}
        knownNote | Each column is what this register held at the end of that time, whenever the incidents took place; rebuilt from its history. | كل عمود هو ما كان في هذا السجل عند نهاية تلك المدة، أيًّا كان زمن وقوع الحوادث؛ وقد أُعيد بناؤه من تاريخ السجل.
        lastRecorded | Nothing was recorded after {day}. | لم يُسجَّل شيء بعد {day}.
        pastTooLarge | The history of this register is too long to be counted while you wait. The commands “sijill total --as-of” and “sijill series --as-known” count it. | تاريخ هذا السجل أطول من أن يُحسب وأنت تنتظر. يحسبه الأمران «sijill total --as-of» و«sijill series --as-known».
        independentSources | Independent sources: {count}. | المصادر المستقلة: {count}.
        provisional | Provisional: it rests on fewer than two independent sources. | أولي: يستند إلى أقل من مصدرين مستقلين.
        independenceNote | Sources of one post, one outlet or one author count as one. By platform: | تُحسب مصادر المنشور الواحد أو الجهة الواحدة أو الكاتب الواحد مصدرًا واحدًا. حسب المنصة:
        wordCountsAs | By the register's table of quantity words, “{word}” stands for {figure} (rule {rule}). | بحسب جدول ألفاظ الكمية في السجل، يدل «{word}» على {figure} (القاعدة {rule}).
        quarter | Quarter | الربع
        quarterOfYear | Quarter {quarter} of {year} | الربع {quarter} من {year}
        shortQuarter | Q{quarter} | ر{quarter}
        cutBy | By | حسب
        suited | What suits the time | ما يناسب المدة
        womenLeftOut | Women: no row has a lower figure above 0, so their column is left out. | النساء: لا حدّ أدنى فوق الصفر في أي صف، لذلك لا يرد عمودهن.
        compareNote | Recorded counts every incident under the rule; conceded, for each incident, the most that any one actor accepts. | يحسب المسجَّل كل حادثة وفق القاعدة، ويحسب المُقَرّ به لكل حادثة أكثر ما يقرّ به أي طرف.
        """
    )
}

extension Phrasebook {
    /// A text of figures; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: FigurePhrase) -> String {
        FigurePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of figures with its places filled by markup.
    func filled(_ phrase: FigurePhrase, markup values: [String: HTML]) -> HTML {
        filled(self[phrase], markup: values)
    }

    /// A text of figures with its places filled.
    func filled(_ phrase: FigurePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}
