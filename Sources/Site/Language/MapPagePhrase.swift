// SPDX-License-Identifier: Apache-2.0

import Casework
import IncidentMap

/// The texts of the map and its timeline.
enum MapPagePhrase: String, CaseIterable, Sendable {
    case mapPageTitle, mapName, mapLead, modes, modeDeaths, modeIncidents, modeStrikes, modeFighters
    case modeTarget, modeActor, modePosition, inView, inViewNote, deathsInView, fightersInView, notOnMap
    case seeNotOnMap, seeInList, emptyRule, onTheMap, nothingInView, mapLegend, legendNone, legendUnknown
    case legendAnyNumber, legendOther, legendWithout, legendCluster, legendArea, timeline, timelineNote
    case undatedIncidents, spanningIncidents, brush, brushFrom, brushTo, wholeTime, showDays, periodColumn
    case incidentsOfPeriod, namedPeriods, namedPeriod, timelineTable, drawnMap, drawnMapText, drawnMapNote
    case noWebGL, noLibrary, mapFailed, mapLoading, movingMap, keys, zoomIn, zoomOut, showAll, showOnMap
    case shownOnMap, closePopup, fightersKilled, targetLabel, embedTitle, atHome, embedNote, baseNote
    case filtersCounted, quarterSpan

    static let catalogue = PhraseCatalogue(
        """
        mapPageTitle | Map and timeline | الخريطة والخط الزمني
        mapName | Map | الخريطة
        mapLead | Where and when, as far as it is known. A place is drawn as the area within which it lies, never as a finer point. | أين ومتى، بقدر ما هو معروف. يُرسم المكان مساحةً يقع ضمنها، ولا يُرسم نقطةً أدقّ مما يُعرف.
        modes | What the map shows | ما تعرضه الخريطة
        modeDeaths | Civilian deaths | وفيات المدنيين
        modeIncidents | Incidents | الحوادث
        modeStrikes | Strikes declared or alleged | ضربات معلَنة أو مزعومة
        modeFighters | Fighter deaths | وفيات المقاتلين
        modeTarget | Strike target | هدف الضربة
        modeActor | Military actor | الطرف العسكري
        modePosition | Military position | موقف الجيش
        inView | In view | ضمن المعروض
        inViewNote | {count} in view | {count} ضمن المعروض
        deathsInView | Civilians killed: {figure} | القتلى المدنيون: {figure}
        fightersInView | Fighters killed: {figure} | المقاتلون القتلى: {figure}
        notOnMap | Not on the map, because their place is not known: {count}. | ليست على الخريطة لأن مكانها غير معروف: {count}.
        seeNotOnMap | See them | عرضها
        seeInList | All of them as a list | كلها في قائمة
        emptyRule | The rule counts none of the incidents that the filters ask for. | لا تحسب القاعدة أيًّا من الحوادث التي تطلبها عوامل التصفية.
        onTheMap | On the map | على الخريطة
        nothingInView | No incident lies in view. | لا تقع أي حادثة ضمن المعروض.
        mapLegend | How to read the map | كيف تُقرأ الخريطة
        legendNone | None (0) | لا أحد (0)
        legendUnknown | Number unknown | العدد غير معروف
        legendAnyNumber | One incident | حادثة واحدة
        legendOther | Another | غير ذلك
        legendWithout | Not recorded | غير مسجَّل
        legendCluster | Several incidents close together, with their number and the range of deaths | عدة حوادث متقاربة، مع عددها ومدى الوفيات
        legendArea | The area within which the place lies | المساحة التي يقع المكان ضمنها
        timeline | Over time | عبر الزمن
        timelineNote | All incidents that the filters leave, on the map or not; the days chosen are marked. | كل الحوادث التي تُبقيها عوامل التصفية، على الخريطة أو خارجها؛ والأيام المختارة معلَّمة.
        undatedIncidents | Without a date: {count}. | دون تاريخ: {count}.
        spanningIncidents | Over several periods: {count}. | تمتد على أكثر من فترة: {count}.
        brush | Choose the days | اختيار الأيام
        brushFrom | First day | اليوم الأول
        brushTo | Last day | اليوم الأخير
        wholeTime | The whole time | كل الفترة
        showDays | Show these days | عرض هذه الأيام
        periodColumn | Time | الزمن
        incidentsOfPeriod | Incidents | الحوادث
        namedPeriods | Named periods | فترات مسمّاة
        timelineTable | The same as a table | الأرقام نفسها في جدول
        namedPeriod | {name}: {from} to {to} | {name}: {from} إلى {to}
        drawnMap | Map of the incidents | خريطة الحوادث
        drawnMapText | {count} on a drawn map; the list of them follows. | {count} على خريطة مرسومة؛ وتليها قائمتها.
        drawnMapNote | This map is a drawing and does not move. The same incidents stand in the list. | هذه الخريطة رسم ثابت. والحوادث نفسها في القائمة.
        noWebGL | This browser cannot draw the moving map (it has no WebGL). The drawing and the list show the same incidents. | لا يستطيع هذا المتصفح رسم الخريطة المتحركة (لا يتوفر فيه WebGL). الرسم والقائمة يعرضان الحوادث نفسها.
        noLibrary | The moving map is not installed here. The drawing and the list show the same incidents. | الخريطة المتحركة غير مثبَّتة هنا. الرسم والقائمة يعرضان الحوادث نفسها.
        mapFailed | The map could not be brought up to date. Try again, or reload the page. | تعذّر تحديث الخريطة. أعد المحاولة أو حمّل الصفحة من جديد.
        mapLoading | Loading … | جارٍ التحميل…
        movingMap | Map of incidents. Arrow keys move it, plus and minus zoom; the list beside it holds the same incidents. | خريطة الحوادث. تحرّكها مفاتيح الأسهم، ويكبّرها ويصغّرها مفتاحا الزائد والناقص؛ والقائمة بجانبها تضم الحوادث نفسها.
        keys | Arrow keys move the map, + and − zoom. Each incident of the list can be shown on it. | مفاتيح الأسهم تحرّك الخريطة، و+ و− للتكبير والتصغير. ويمكن إظهار كل حادثة من القائمة عليها.
        zoomIn | Closer | تكبير
        zoomOut | Further away | تصغير
        showAll | Show everything | عرض الكل
        showOnMap | Show {code} on the map | إظهار {code} على الخريطة
        shownOnMap | {code} is shown on the map. | تظهر {code} على الخريطة.
        closePopup | Close | إغلاق
        fightersKilled | Fighters killed | المقاتلون القتلى
        targetLabel | Target | الهدف
        embedTitle | Map of incidents | خريطة الحوادث
        atHome | The same map at {register} | الخريطة نفسها في {register}
        embedNote | Put this into a page of yours. The frame loads everything from here, and nothing from elsewhere. | ضع هذا في صفحة من صفحاتك. يُحمّل الإطار كل شيء من هنا، ولا شيء من مكان آخر.
        baseNote | Coasts and borders are drawn after Natural Earth; they are no statement on any border. | السواحل والحدود مرسومة نقلًا عن Natural Earth، وليست رأيًا في أي حدود.
        filtersCounted | Filters ({n} in force) | عوامل التصفية ({n} مطبَّقة)
        quarterSpan | {first}–{last} {year} | {first}–{last} {year}
        """
    )
}

extension Phrasebook {
    /// A text of the map; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: MapPagePhrase) -> String {
        MapPagePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of the map with its places filled.
    func filled(_ phrase: MapPagePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of the map with its places filled by markup.
    func filled(_ phrase: MapPagePhrase, markup values: [String: HTML]) -> HTML {
        filled(self[phrase], markup: values)
    }

    /// What a mode is called.
    func name(of mode: MapMode) -> String {
        switch mode {
        case .deaths: self[.modeDeaths]
        case .incidents: self[.modeIncidents]
        case .strikes: self[.modeStrikes]
        case .fighters: self[.modeFighters]
        case .target: self[.modeTarget]
        case .actor: self[.modeActor]
        case .position: self[.modePosition]
        }
    }
}
