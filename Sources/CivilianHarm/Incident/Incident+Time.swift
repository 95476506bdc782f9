// SPDX-License-Identifier: Apache-2.0

extension Incident {
    /// The sentence that says when in the day the incident happened; nil where its time kind is not given.
    ///
    /// The wordings are those of the domain reference, section 3.2. Of a kind whose value is missing, the sentence
    /// says that the time is unknown.
    package func timeSentence(_ language: InterfaceLanguage) -> String? {
        guard let timeKind else { return nil }
        switch timeKind {
        case .exact:
            guard let time else { break }
            return language == .english
                ? "The incident occurred at \(time.text) local time."
                : "وقعت الحادثة في الساعة \(time.text) بالتوقيت المحلي."
        case .approximate:
            guard let time else { break }
            return language == .english
                ? "The incident occurred at approximately \(time.twelveHour) local time."
                : "وقعت الحادثة في حوالي الساعة \(time.shortText) بالتوقيت المحلي."
        case .window:
            guard let timeStart, let timeEnd else { break }
            return language == .english
                ? "The incident occurred between \(timeStart.twelveHour) and \(timeEnd.twelveHour) local time."
                : "وقعت الحادثة بين الساعة \(timeStart.shortText) والساعة \(timeEnd.shortText) بالتوقيت المحلي."
        case .firstReported:
            return firstReportedSentence(language)
        case .timeOfDay:
            guard let timeOfDay else { break }
            return language == .english
                ? "The incident occurred \(timeOfDay.label(.english))."
                : "وقعت الحادثة \(timeOfDay.label(.arabic))."
        case .unknown: break
        }
        return language == .english
            ? "The local time of the incident is unknown."
            : "التوقيت المحلي للحادثة غير معروف."
    }

    private func firstReportedSentence(_ language: InterfaceLanguage) -> String {
        let isEnglish = language == .english
        var text = isEnglish ? "The incident was first reported" : "أُبلغ عن الحادثة أول مرة"
        if let firstReportedAt {
            let day = firstReportedAt.day
            text +=
                isEnglish
                ? " on \(MonthName.english[day.month - 1]) \(day.day), \(day.year)"
                : " في \(day.day) \(MonthName.arabic[day.month - 1]) \(day.year)"
            if case .local(_, let clock) = firstReportedAt {
                text += isEnglish ? " at \(clock.twelveHour)" : " الساعة \(clock.shortText)"
            }
        }
        if let firstReportedBy { text += isEnglish ? " by \(firstReportedBy)" : " من قِبل \(firstReportedBy)" }
        return text + "."
    }
}

/// Names of the months in full.
package enum MonthName {
    package static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    package static let arabic = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]
}

extension ClockTime {
    /// `4:30 am`.
    package var twelveHour: String {
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown):\(minute < 10 ? "0" : "")\(minute) \(hour < 12 ? "am" : "pm")"
    }

    /// `04:30`.
    package var shortText: String { String(text.prefix(5)) }
}
