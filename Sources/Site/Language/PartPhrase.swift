// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of the lists of statements, sources and media, and of what is conceded.
enum PartPhrase: String, CaseIterable, Sendable {
    case statementsTitle, statementsLead, sourcesTitle, sourcesLead, mediaTitle, mediaLead, concededTitle, concededLead
    case saidBy, saidPosition, reason, publisher, platformOfSource, languageOfSource, archived, mediaKind, graphicField
    case saidBetween, withArchive, withoutArchive, graphicYes, graphicNo, graphicUnjudged, notGiven, nothingMatches
    case allValues, numberColumn, backToList, positionWithoutStatement, partnerOf, concededByThem, listsOfParts
    case ofStatements, ofSources, ofMedia, continuedParts, incidentsOfParts, partsAsTable, allStatementsOf,
        allOfPublisher
    case undatedConcession, statementBefore, withinAMonth, recordedKilled, concededKilled, concededInjured, namedPeople
    case ofPlaces, concededNote, concededEmpty, chipPart, chipSaidFrom, chipSaidTo, firstStatement, overTime
    case squareReturned, delayOfStatement, returnedEcho, returnedWithin100, returnedWithin1000, returnedWithin5000
    case returnedWithin50000, returnedBeyond, returnedNotLocated, returnedMalformed
    case delayBefore, delayMonth, delayQuarter, delayYear, delayLater
    case matrixTitle, matrixLead, matrixChart, partsOfIncidents

    static let catalogue = PhraseCatalogue(
        """
        statementsTitle | Statements | البيانات
        statementsLead | What military actors have said of incidents, each beside the incident that it speaks of. A position is the actor’s own finding and not the recorder’s. | ما قالته الأطراف العسكرية عن الحوادث، كل بيان مع الحادثة التي يتناولها. والموقف هو ما خلص إليه الطرف نفسه لا تقييم المسجِّل.
        sourcesTitle | Sources | المصادر
        sourcesLead | Where the records come from: who published it, on which platform, in which language, and whether a copy is kept in an archive. | من أين تأتي السجلات: من نشر، وعلى أي منصة، وبأي لغة، وهل حُفظت نسخة في أرشيف.
        mediaTitle | Media | المواد المصوَّرة
        mediaLead | Pictures, films and documents that the records refer to. None is loaded here: each entry says first what it is, and then where it can be seen. | صور وأفلام ووثائق تشير إليها السجلات. لا يُحمَّل أي منها هنا، بل يذكر كل قيد أولًا ما هو، ثم أين يمكن الاطلاع عليه.
        concededTitle | Conceded harm | الضرر المُقَرّ به
        concededLead | Incidents in which a military actor accepts that its action harmed civilians: what the register records beside what the actor concedes. | حوادث يقرّ فيها طرف عسكري بأن عمله ألحق ضررًا بالمدنيين: ما هو مسجَّل هنا إلى جانب ما يقرّ به الطرف.
        saidBy | Said by | القائل
        saidPosition | Position | الموقف
        reason | Reason given | السبب المذكور
        publisher | Publisher | الناشر
        platformOfSource | Platform | المنصة
        languageOfSource | Language | اللغة
        archived | Copy in an archive | نسخة في أرشيف
        mediaKind | Kind | النوع
        graphicField | Graphic content | محتوى صادم
        saidBetween | Day of the statement | يوم البيان
        withArchive | Kept in an archive | محفوظ في أرشيف
        withoutArchive | No archived copy | بلا نسخة محفوظة
        graphicYes | Graphic | صادم
        graphicNo | Not graphic | غير صادم
        graphicUnjudged | Not judged: may be graphic | لم يُقيَّم: قد يكون صادمًا
        notGiven | Not given | غير مذكور
        nothingMatches | Nothing matches. Take a filter away. | لا شيء مطابق. أزِل أحد عوامل التصفية.
        allValues | All values: {name} | كل القيم: {name}
        numberColumn | Number | العدد
        backToList | Back to the list | العودة إلى القائمة
        positionWithoutStatement | A position without a statement | موقف دون بيان
        partnerOf | as a partner of {name} | بصفته شريكًا للطرف {name}
        concededByThem | Conceded: killed {killed}, injured {injured} | المُقَرّ به: القتلى {killed}، الجرحى {injured}
        listsOfParts | Lists | القوائم
        ofStatements | The statements | البيانات
        ofSources | The sources | المصادر
        ofMedia | The media | المواد المصوَّرة
        continuedParts | continued from the page before | تتمة من الصفحة السابقة
        incidentsOfParts | The incidents that this list is chosen from | الحوادث التي اختيرت منها هذه القائمة
        partsAsTable | This list as CSV | هذه القائمة بصيغة CSV
        allStatementsOf | All statements of this actor | كل بيانات هذا الطرف
        allOfPublisher | All sources in the register by publisher | كل مصادر السجل حسب الناشر
        undatedConcession | no dated statement | لا بيان مؤرَّخًا
        statementBefore | dated before the incident | مؤرَّخ قبل الحادثة
        withinAMonth | less than a month after the incident | بعد الحادثة بأقل من شهر
        recordedKilled | Killed, as recorded | القتلى كما سُجّلوا
        concededKilled | Killed, as conceded | القتلى المُقَرّ بهم
        concededInjured | Injured, as conceded | الجرحى المُقَرّ بهم
        namedPeople | People named | الأشخاص المذكورون بالاسم
        ofPlaces | Incident | الحادثة
        concededNote | For each incident, the most that any one actor concedes; actors are not added up. The day is that of the first dated statement of an actor that concedes, which may have said something else in it. | لكل حادثة أكثر ما يقرّ به أي طرف منفردًا، ولا تُجمع الأطراف. واليوم هو يوم أول بيان مؤرَّخ لطرف مُقِرّ، وربما قال فيه غير ذلك.
        concededEmpty | No actor concedes harm in these incidents. | لا يقرّ أي طرف بضرر في هذه الحوادث.
        chipPart | {name}: {value} | {name}: {value}
        chipSaidFrom | Said from {value} | قيل منذ {value}
        chipSaidTo | Said until {value} | قيل حتى {value}
        firstStatement | First dated statement of an actor that concedes | أول بيان مؤرَّخ لطرف مُقِرّ
        overTime | Recorded and conceded over time | المسجَّل والمُقَرّ به عبر الزمن
        squareReturned | Square that it returned | المربع الذي أعاده
        delayOfStatement | Time from the incident | المدة منذ الحادثة
        returnedEcho | Our own generic point, handed back | نقطتنا العامة أُعيدت إلينا
        returnedWithin100 | Within 100 m of our point | ضمن 100 م من نقطتنا
        returnedWithin1000 | 100 m to 1 km | من 100 م إلى 1 كم
        returnedWithin5000 | 1 to 5 km | من 1 إلى 5 كم
        returnedWithin50000 | 5 to 50 km | من 5 إلى 50 كم
        returnedBeyond | More than 50 km away | أبعد من 50 كم
        returnedNotLocated | We have no point to hold it against | لا نقطة لدينا لمقارنته بها
        returnedMalformed | Not a square that can be read | ليس مربعًا يمكن قراءته
        delayBefore | Dated before the incident | مؤرخ قبل الحادثة
        delayMonth | Within a month | خلال شهر
        delayQuarter | Within three months | خلال ثلاثة أشهر
        delayYear | Within a year | خلال سنة
        delayLater | Later than a year | بعد أكثر من سنة
        matrixTitle | Positions and grades | المواقف والتصنيفات
        matrixLead | Incidents by what a military says and by how the recorder grades them, whatever position this list asks for. An incident of several actors is in the row of each position. | الحوادث بحسب ما يقوله الجيش وبحسب تصنيف المسجِّل لها، أيًّا كان الموقف المطلوب في هذه القائمة. والحادثة التي لها أكثر من طرف ترد في صف كل موقف.
        matrixChart | The same as a chart | الشيء نفسه في رسم بياني
        partsOfIncidents | Of these incidents: | من هذه الحوادث:
        """
    )
}

extension Phrasebook {
    /// A text of the lists of parts; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: PartPhrase) -> String {
        PartPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of the lists of parts with its places filled.
    func filled(_ phrase: PartPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// What a property of parts is called.
    func name(of field: PartField) -> String {
        switch field {
        case .saidBy: self[PartPhrase.saidBy]
        case .saidPosition: self[PartPhrase.saidPosition]
        case .reason: self[PartPhrase.reason]
        case .day: self[PartPhrase.saidBetween]
        case .square: self[PartPhrase.squareReturned]
        case .delay: self[PartPhrase.delayOfStatement]
        case .publisher: self[PartPhrase.publisher]
        case .platform: self[PartPhrase.platformOfSource]
        case .language: self[PartPhrase.languageOfSource]
        case .archived: self[PartPhrase.archived]
        case .kind: self[PartPhrase.mediaKind]
        case .graphic: self[PartPhrase.graphicField]
        }
    }

    /// What a value of a property of parts is called; a text outside the vocabularies as it was given.
    func label(of value: String, in field: PartField) -> String {
        if value.isEmpty || value == IncidentParts.unknown {
            return self[field == .graphic ? PartPhrase.graphicUnjudged : .notGiven]
        }
        return switch field {
        case .saidBy: label(Term<Actor>(code: value))
        case .saidPosition: label(Term<Position>(code: value))
        case .reason: label(Term<ReasonKind>(code: value))
        case .platform: label(Term<Platform>(code: value))
        case .language: label(Term<LanguageTag>(code: value))
        case .archived: self[value == "yes" ? PartPhrase.withArchive : .withoutArchive]
        case .kind: MediaKind(rawValue: value)?.label(language) ?? value
        case .graphic: self[value == "yes" ? PartPhrase.graphicYes : .graphicNo]
        case .square: ReturnedSquare(rawValue: value).map { self[PartPhrase.text(of: $0)] } ?? value
        case .delay: StatementDelay(rawValue: value).map { self[PartPhrase.text(of: $0)] } ?? value
        case .publisher, .day: value
        }
    }
}

extension PartPhrase {
    fileprivate static func text(of square: ReturnedSquare) -> PartPhrase {
        switch square {
        case .echo: .returnedEcho
        case .within100: .returnedWithin100
        case .within1000: .returnedWithin1000
        case .within5000: .returnedWithin5000
        case .within50000: .returnedWithin50000
        case .beyond: .returnedBeyond
        case .notLocated: .returnedNotLocated
        case .malformed: .returnedMalformed
        }
    }

    fileprivate static func text(of delay: StatementDelay) -> PartPhrase {
        switch delay {
        case .before: .delayBefore
        case .month: .delayMonth
        case .quarter: .delayQuarter
        case .year: .delayYear
        case .later: .delayLater
        }
    }
}
