// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The texts of the pages of reports and strikes of militaries.
enum ReportPhrase: String, CaseIterable, Sendable {
    case reportsTitle, reportsLead, strikesTitle, strikesLead, searchReports, reportHint, strikeHint, kindOfReport
    case issuer, languageOfReport, statusOfStrike, actorOfStrike, countryOfStrike, valueNotRecorded, noReports
    case noStrikes, published, covers, readOut, unreadPassages, allReports, allStrikes, reportOf, reportUntitled
    case annotated, original, viewOfReport, whereFrom, copyInArchive, sizeOfReading, entryNumber, entryOf
    case blockTitle, undatedBlock, placeNotSaid, via, entryFinding, reasons, conceded, serial, codes, squares
    case incidentsDecided, unreadTitle, unreadLead, flowTitle, flowOpenBefore, flowReceived, flowReopened
    case flowCompleted, flowCredible, flowNonCredible, flowDuplicate, flowOpenAfter, flowBalances, flowBroken
    case amendmentsTitle, notesTitle, historyTitle, targets, strikesNotSaid, inReport, verdictNote, asPublished
    case chipReport, revisionsOfReport, numberOfStrikes, noEntriesRead, blockCount
    case footageTitle, footageGroup, footagePassage, footageUnmatched

    static let catalogue = PhraseCatalogue(
        """
        reportsTitle | Reports of militaries | تقارير الجيوش
        reportsLead | What militaries published on their strikes and on civilian harm: each report as it was published, and what was read out of it. | ما نشرته الجيوش عن ضرباتها وعن الأذى الذي لحق بالمدنيين: كل تقرير كما نُشر، وما قُرئ منه.
        strikesTitle | Strikes in reports | الضربات في التقارير
        strikesLead | Strikes as militaries described them, whether or not civilian harm is recorded. A strike that fits an incident in time and place does not confirm it. | الضربات كما وصفتها الجيوش، سواء سُجّل أذى للمدنيين أم لا. وتوافُق ضربة مع حادثة في الوقت والمكان لا يؤكدها.
        searchReports | Search | البحث
        reportHint | A title or an issuer | عنوان أو جهة
        strikeHint | A place or a target | مكان أو هدف
        kindOfReport | Kind of report | نوع التقرير
        issuer | Published by | الجهة الناشرة
        languageOfReport | Language | اللغة
        statusOfStrike | Declared or alleged | معلنة أو مزعومة
        actorOfStrike | Military | الجيش
        countryOfStrike | Country | البلد
        valueNotRecorded | Not recorded | غير مسجَّل
        noReports | No report matches. Take a filter away or try fewer words. | لا تقرير مطابق. أزِل أحد عوامل التصفية أو استخدم كلمات أقل.
        noStrikes | No strike matches. Take a filter away or try fewer words. | لا ضربة مطابقة. أزِل أحد عوامل التصفية أو استخدم كلمات أقل.
        published | Published | تاريخ النشر
        covers | Days that it speaks of | الأيام التي يتحدث عنها
        readOut | Read out of it | ما قُرئ منه
        unreadPassages | Not understood | لم يُفهم
        allReports | All reports | كل التقارير
        allStrikes | All strikes | كل الضربات
        reportOf | Report of {day} | تقرير {day}
        reportUntitled | Report {n} | التقرير {n}
        annotated | Annotated | مشروح
        original | Original | الأصل
        viewOfReport | View | طريقة العرض
        whereFrom | Address | العنوان
        copyInArchive | Archived copy | نسخة مؤرشفة
        sizeOfReading | {entries}, {strikes} | {entries}، {strikes}
        entryNumber | Allegation {n} | البلاغ {n}
        entryOf | Allegation | بلاغ
        blockTitle | {day}, {country} | {day}، {country}
        undatedBlock | No day given | دون ذكر يوم
        placeNotSaid | place not given | دون ذكر المكان
        via | Reported by | مصدر البلاغ
        entryFinding | Finding | النتيجة
        reasons | Reason given | السبب المذكور
        conceded | Harm conceded | الأذى المعترف به
        serial | Number at the military | الرقم لدى الجيش
        codes | Codes of recorders | رموز جهات التوثيق
        squares | Grid squares | مربعات الشبكة
        incidentsDecided | Speaks of | يتحدث عن
        unreadTitle | What was not understood | ما لم يُفهم
        unreadLead | These passages were kept and are shown as they stand; nothing was read out of them. | حُفظت هذه المقاطع وتُعرض كما هي، ولم يُقرأ منها شيء.
        flowTitle | The flow of allegations, as the report prints it | تدفق البلاغات كما يطبعه التقرير
        flowOpenBefore | Open before | مفتوحة من قبل
        flowReceived | New | جديدة
        flowReopened | Opened again | أُعيد فتحها
        flowCompleted | Completed | أُنجزت
        flowCredible | Credible | مثبتة
        flowNonCredible | Not credible | غير مثبتة
        flowDuplicate | Duplicates | مكررة
        flowOpenAfter | Open after | مفتوحة بعد ذلك
        flowBalances | These figures balance. | هذه الأعداد متوازنة.
        flowBroken | These figures do not balance: open before + new + opened again − completed is not open after. | هذه الأعداد غير متوازنة: المفتوحة من قبل + الجديدة + المعاد فتحها − المنجزة لا تساوي المفتوحة بعد ذلك.
        amendmentsTitle | Amendments | تعديلات
        notesTitle | Notes | ملاحظات
        historyTitle | Readings of this report | قراءات هذا التقرير
        targets | Targets | الأهداف
        strikesNotSaid | number of strikes not given | دون ذكر عدد الضربات
        inReport | in the report | في التقرير
        verdictNote | A person decided that this passage speaks of the incident. | قرر شخص أن هذا المقطع يتحدث عن الحادثة.
        asPublished | As it was published, word for word. | كما نُشر حرفيًا.
        chipReport | {name}: {value} | {name}: {value}
        numberOfStrikes | Strikes: {n} | الضربات: {n}
        noEntriesRead | Nothing was read out of this report. | لم يُقرأ شيء من هذا التقرير.
        blockCount | {entries}, {strikes} | {entries}، {strikes}
        footageTitle | Footage that the military published | لقطات نشرها الجيش
        footageGroup | Several clips or explosions of one strike. | عدة لقطات أو انفجارات لضربة واحدة.
        footagePassage | In the film | موضعها في الفيلم
        footageUnmatched | Not matched with an incident yet | لم تُطابَق مع حادثة بعد
        revisionsOfReport | Read on {day} | قُرئ في {day}
        """
    )

    static func name(of dimension: ReportDimension) -> ReportPhrase {
        switch dimension {
        case .kind: .kindOfReport
        case .issuer: .issuer
        case .language: .languageOfReport
        case .status: .statusOfStrike
        case .actor: .actorOfStrike
        case .country: .countryOfStrike
        }
    }
}

extension Phrasebook {
    /// A text of the pages of reports; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: ReportPhrase) -> String {
        digits.shaping(ReportPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue)
    }

    /// A text of the pages of reports with its places filled.
    func filled(_ phrase: ReportPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// The label of a value that reports or strikes are chosen by.
    func label(of value: String, in dimension: ReportDimension) -> String {
        if value == ReportDimension.unknown { return self[ReportPhrase.valueNotRecorded] }
        return switch dimension {
        case .kind: Term<ReportKind>(code: value).label(language)
        case .issuer: Issuer.label(value, language)
        case .language: Term<LanguageTag>(code: value).label(language)
        case .status: Term<StrikeDeclaration>(code: value).label(language)
        case .actor: Term<Actor>(code: value).label(language)
        case .country: Term<Country>(code: value).label(language)
        }
    }
}

/// Who publishes reports: an actor's key, or one of the archive's short names.
enum Issuer {
    /// The archive's short names that are no keys of actors, with what they are printed as.
    private static let shortNames = [
        "africom": "AFRICOM", "centcom": "CENTCOM", "cjtfoir": "CJTF-OIR", "pentagon": "Pentagon",
        "uk_mod": "UK MoD", "australian_mod": "Australian MoD", "bahrain_mod": "Bahrain MoD",
        "belgian_mod": "Belgian MoD", "canadian_mod": "Canadian MoD", "danish_mod": "Danish MoD",
        "french_mod": "French MoD", "netherlands_mod": "Netherlands MoD", "uae_mod": "UAE MoD",
        "jordanian_armed_forces": "Jordanian Armed Forces",
    ]

    static func label(_ issuer: String, _ language: InterfaceLanguage) -> String {
        shortNames[issuer] ?? Term<Actor>(code: issuer).known?.label(language) ?? issuer
    }
}
