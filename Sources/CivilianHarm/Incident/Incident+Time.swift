// SPDX-License-Identifier: Apache-2.0

extension Incident {
    /// The sentence that says when in the day the incident happened; nil where its time kind is not given.
    ///
    /// The wordings are those of the domain reference, section 3.2. Of a kind whose value is missing, the sentence
    /// says that the time is unknown.
    package func timeSentence(_ language: InterfaceLanguage) -> String? {
        guard let timeKind else { return nil }
        func clock(_ time: ClockTime) -> String { language == .english ? time.twelveHour : time.shortText }
        switch timeKind {
        case .exact:
            guard let time else { break }
            return TimeSentence.exact.filled(["time": time.text], language)
        case .approximate:
            guard let time else { break }
            return TimeSentence.approximate.filled(["time": clock(time)], language)
        case .window:
            guard let timeStart, let timeEnd else { break }
            return TimeSentence.window.filled(["start": clock(timeStart), "end": clock(timeEnd)], language)
        case .firstReported:
            return firstReportedSentence(language)
        case .timeOfDay:
            guard let timeOfDay else { break }
            return TimeSentence.timeOfDay.filled(["part": timeOfDay.label(language)], language)
        case .unknown: break
        }
        return TimeSentence.unknown.filled([:], language)
    }

    private func firstReportedSentence(_ language: InterfaceLanguage) -> String {
        var values: [String: String] = [:]
        if let firstReportedAt {
            let day = firstReportedAt.day
            let month = MonthName.inDates(language)[day.month - 1]
            values["day"] =
                language == .english ? "\(month) \(day.day), \(day.year)" : "\(day.day) \(month) \(day.year)"
            if case .local(_, let clock) = firstReportedAt {
                values["time"] = language == .english ? clock.twelveHour : clock.shortText
            }
        }
        values["name"] = firstReportedBy
        let details: [(String, TimeSentence)] = [("day", .reportedOn), ("time", .reportedAt), ("name", .reportedBy)]
        let parts = [.firstReported] + details.filter { values[$0.0] != nil }.map(\.1)
        return parts.map { $0.filled(values, language) }.joined(separator: " ") + "."
    }
}

/// The sentences on the time of an incident, by key.
package enum TimeSentence: String, CaseIterable, Sendable {
    case exact, approximate, window, timeOfDay, unknown, firstReported, reportedOn, reportedAt, reportedBy

    package static let table = TextTable(
        "time sentences",
        [
            """
            exact | The incident occurred at {time} local time. | وقعت الحادثة في الساعة {time} بالتوقيت المحلي.
            approximate | The incident occurred at approximately {time} local time. | وقعت الحادثة في حوالي الساعة {time} بالتوقيت المحلي.
            window | The incident occurred between {start} and {end} local time. | وقعت الحادثة بين الساعة {start} والساعة {end} بالتوقيت المحلي.
            timeOfDay | The incident occurred {part}. | وقعت الحادثة {part}.
            unknown | The local time of the incident is unknown. | التوقيت المحلي للحادثة غير معروف.
            firstReported | The incident was first reported | أُبلغ عن الحادثة أول مرة
            reportedOn | on {day} | في {day}
            reportedAt | at {time} | الساعة {time}
            reportedBy | by {name} | من قِبل {name}
            """
        ]
    )

    /// The sentence with its places filled.
    fileprivate func filled(_ values: [String: String], _ language: InterfaceLanguage) -> String {
        var filled = ""
        var rest = (Self.table.text(rawValue, language) ?? rawValue)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            filled += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
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

extension MonthName {
    /// The names as they stand after a day, January first.
    package static func inDates(_ language: InterfaceLanguage) -> [String] {
        switch language {
        case .english: english
        case .arabic: arabic
        default: others[language.place - InterfaceLanguage.inCode.count]
        }
    }

    /// The names in the languages by file, in their order.
    private static let others = InterfaceLanguage.byFile.map { language in
        zip(keys, english).map { language.text(table.name, $0) ?? $1 }
    }

    private static let keys = english.map { $0.lowercased() }

    /// What files of languages have to hold: each name as it stands after a day.
    package static let table = TextTable(
        "months in dates",
        [zip(keys, zip(english, arabic)).map { "\($0) | \($1.0) | \($1.1)" }.joined(separator: "\n")]
    )
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
