// SPDX-License-Identifier: Apache-2.0

// Short vocabularies of the incident, one after another: keys and labels only.

/// How far the work on an incident has come.
package enum Stage: String, Vocabulary, CaseIterable {
    case monitored, researched, assessed, published, withdrawn

    package static let vocabularyName = "stage"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        monitored | Monitored | مرصود
        researched | Researched | مبحوث
        assessed | Assessed | مقيَّم
        published | Published | منشور
        withdrawn | Withdrawn | مسحوب
        """
    )
}

/// Who may see an incident.
package enum Visibility: String, PlainKey, CaseIterable {
    case published, draft, trash
    case restricted = "private"

    package static let vocabularyName = "visibility"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        published | Published | منشور
        draft | Draft | مسودة
        private | Private | خاص
        trash | In the bin | في سلة المحذوفات
        """
    )
}

/// Whether an incident has one date or a range of dates.
package enum DateKind: String, PlainKey, CaseIterable {
    case date, dateRange

    package static let vocabularyName = "dateKind"
    package static let terms = VocabularyTable(vocabularyName, "date | Date | تاريخ\ndateRange | Date range | فترة")
}

/// What is known of the time of day.
package enum TimeKind: String, PlainKey, CaseIterable {
    case unknown, exact, approximate, window, firstReported, timeOfDay

    package static let vocabularyName = "timeKind"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        unknown | Unknown | غير معروف
        exact | Exact time | وقت محدد
        approximate | Approximate time | وقت تقريبي
        window | Between two times | بين وقتين
        firstReported | When first reported | وقت أول بلاغ
        timeOfDay | Part of the day | جزء من اليوم
        """
    )
}

/// A part of the day; the English label is the phrase of the generated sentence.
package enum TimeOfDay: String, Vocabulary, CaseIterable {
    case morning, afternoon, evening, duringTheDay, duringTheNight
    case aroundDawn, aroundDusk, aroundMidday, aroundMidnight, afterMidnight

    package static let vocabularyName = "timeOfDay"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        morning | in the morning | صباحًا
        afternoon | in the afternoon | بعد الظهر
        evening | in the evening | مساءً
        duringTheDay | during the day | نهارًا
        duringTheNight | during the night | ليلًا
        aroundDawn | around dawn | عند الفجر
        aroundDusk | around dusk | عند الغروب
        aroundMidday | around midday | عند الظهيرة
        aroundMidnight | around midnight | حوالي منتصف الليل
        afterMidnight | after midnight | بعد منتصف الليل
        """
    )
}

/// How far the work on the location has come.
package enum GeolocationStatus: String, PlainKey, CaseIterable {
    case unassigned, inProgress, complete

    package static let vocabularyName = "geolocationStatus"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        unassigned | Unassigned | غير مُسنَد
        inProgress | In progress | قيد العمل
        complete | Complete | مكتمل
        """
    )
}

/// Whether the strike itself is claimed by an actor or alleged by others.
package enum StrikeStatus: String, Vocabulary, CaseIterable {
    case declared, likely, contested, singleSource

    package static let vocabularyName = "strikeStatus"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        declared | Declared strike | ضربة معلَنة
        = An actor publicly says that it carried out the strike.
        ~ أعلن طرف أنه نفّذ الضربة.
        likely | Likely strike | ضربة مرجَّحة
        contested | Contested strike | ضربة متنازع عليها
        singleSource | Single source claim | ادعاء من مصدر واحد
        """
    )
}

/// How the harm was inflicted (a tree).
package enum StrikeType: String, Vocabulary, CaseIterable {
    case airstrike, droneStrike, airstrikeOrArtillery, artillery, groundOperation
    case counterTerrorismGround, navalBombardment, unknown

    package static let vocabularyName = "strikeType"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        airstrike | Airstrike | غارة جوية
        droneStrike | Drone Strike | غارة بطائرة مسيّرة | airstrike
        airstrikeOrArtillery | Airstrike and/or Artillery | غارة جوية و/أو قصف مدفعي
        artillery | Artillery | قصف مدفعي
        groundOperation | Ground operation | عملية برية
        counterTerrorismGround | Counter-Terrorism Action (Ground) | عملية مكافحة إرهاب (برية)
        navalBombardment | Naval bombardment | قصف بحري
        unknown | Unknown | غير معروف
        """
    )
}

/// What killed or injured: the UN's classes with the archive's additions.
package enum CauseOfHarm: String, Vocabulary, CaseIterable {
    case heavyWeapons, smallArms, plantedExplosives, incendiary, cbrn, electromagnetic, lessLethal
    case conflictAccident, otherMeans, denialOfEssentials, runOver, unknown

    package static let vocabularyName = "cause"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        heavyWeapons | Heavy weapons and explosive munitions | الأسلحة الثقيلة والذخائر المتفجرة
        smallArms | Small arms and light weapons | الأسلحة الصغيرة والخفيفة
        plantedExplosives | Planted explosives and unexploded ordnance (UXO) | المتفجرات المزروعة والذخائر غير المنفجرة
        incendiary | Incendiary | الأسلحة الحارقة
        cbrn | Chemical, biological, radiological, nuclear (CBRN) | الأسلحة الكيميائية والبيولوجية والإشعاعية والنووية
        electromagnetic | Electromagnetic weapons | الأسلحة الكهرومغناطيسية
        lessLethal | Less-lethal weapons | الأسلحة الأقل فتكًا
        conflictAccident | Accidents related to conflict | حوادث مرتبطة بالنزاع
        otherMeans | Use of objects and other means | استخدام أدوات ووسائل أخرى
        denialOfEssentials | Denial of access to/destruction of objects indispensable to survival; Denial of access to / destruction of objects indispensable to survival | منع الوصول إلى ما لا غنى عنه للبقاء أو تدميره
        runOver | Run over by vehicle | الدهس بمركبة
        unknown | Unknown | غير معروف
        """
    )
}

/// A service that the incident affected, distinct from damage to a building.
package enum Impact: String, Vocabulary, CaseIterable {
    case education, healthcare, food

    package static let vocabularyName = "impact"
    package static let terms = VocabularyTable(
        vocabularyName,
        "education | Education | التعليم\nhealthcare | Healthcare | الرعاية الصحية\nfood | Food | الغذاء"
    )
}

/// What sources observed.
package enum Observation: String, Vocabulary, CaseIterable {
    case noWarning, warningGiven, newlyDisplaced, pulledFromRubble, entireFamilyKilled, evidenceOfFire, doubleTap
    case inVehicle, indoors, outdoors, foreignPassport, imagesOfMunitions, usSourcedMunition, clusterMunitions
    case debris, interception, noMilitaryTarget, survivorImprisoned, civiliansMissing, civiliansArrested

    package static let vocabularyName = "observation"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        noWarning | No Warning | دون تحذير
        warningGiven | Warning Given | بعد تحذير
        newlyDisplaced | Newly Displaced Killed or Injured | نازحون حديثًا
        pulledFromRubble | Civilians Pulled from Rubble | انتشال من تحت الأنقاض
        entireFamilyKilled | Entire Family Killed | مقتل عائلة بأكملها
        evidenceOfFire | Evidence of Fire | آثار حريق
        doubleTap | Double Tap Strike | ضربة مزدوجة
        inVehicle | In a Vehicle | داخل مركبة
        indoors | Indoors | في مكان مغلق
        outdoors | Outdoors | في مكان مفتوح
        foreignPassport | Foreign Passport Holder; Dual national/foreign visa | حامل جواز أجنبي
        imagesOfMunitions | Images of Munitions | صور ذخائر
        usSourcedMunition | US sourced munition | ذخيرة أمريكية المصدر
        clusterMunitions | Cluster Munitions | ذخائر عنقودية
        debris | Debris | حطام
        interception | Interception | اعتراض
        noMilitaryTarget | Explicit mention of no military target | ذِكر صريح لعدم وجود هدف عسكري
        survivorImprisoned | Survivor imprisoned | سجن ناجٍ
        civiliansMissing | Civilians Missing | مدنيون مفقودون
        civiliansArrested | Civilians Arrested | اعتقال مدنيين
        """
    )
}
