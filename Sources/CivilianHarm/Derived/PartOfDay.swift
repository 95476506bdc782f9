// SPDX-License-Identifier: Apache-2.0

/// The part of the local day in which an incident happened, for filters and charts.
///
/// Clock times: dawn 04:00–05:59, morning to 11:59, afternoon to 16:59, evening to 20:59, night to 03:59. A phrase
/// of the archive that names a part counts as that part: dusk as evening, midday as afternoon, midnight as night.
package enum PartOfDay: String, Vocabulary, CaseIterable {
    case dawn, morning, afternoon, evening, night, daytime, several, unknown

    package static let vocabularyName = "partOfDay"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        dawn | Dawn | الفجر
        morning | Morning | الصباح
        afternoon | Afternoon | بعد الظهر
        evening | Evening | المساء
        night | Night | الليل
        daytime | During the day | خلال النهار
        several | Several parts of the day | عدة أجزاء من اليوم
        unknown | Time of day unknown | وقت اليوم غير معروف
        """
    )

    package init(_ time: ClockTime) {
        switch time.hour {
        case 4..<6: self = .dawn
        case 6..<12: self = .morning
        case 12..<17: self = .afternoon
        case 17..<21: self = .evening
        default: self = .night
        }
    }

    package init(_ phrase: TimeOfDay) {
        switch phrase {
        case .aroundDawn: self = .dawn
        case .morning: self = .morning
        case .afternoon, .aroundMidday: self = .afternoon
        case .evening, .aroundDusk: self = .evening
        case .duringTheNight, .aroundMidnight, .afterMidnight: self = .night
        case .duringTheDay: self = .daytime
        }
    }

    /// The part that a record's own time kind speaks of; when something was first reported says nothing of it.
    package init(of incident: Incident) {
        switch incident.timeKind {
        case .exact, .approximate: self = incident.time.map { PartOfDay($0) } ?? .unknown
        case .window:
            guard let start = incident.timeStart, let end = incident.timeEnd else {
                self = .unknown
                return
            }
            self = PartOfDay(start) == PartOfDay(end) ? PartOfDay(start) : .several
        case .timeOfDay: self = incident.timeOfDay?.known.map { PartOfDay($0) } ?? .unknown
        case .unknown, .firstReported, nil: self = .unknown
        }
    }
}
