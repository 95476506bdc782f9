// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation

/// How a language writes dates and numbers: Unicode CLDR, as the system's ICU has it.
///
/// Asked once for each language: pages write many dates, and a formatter takes microseconds for each. A class, as it is
/// handed out for every date and number of a page.
final class LocaleWords: Sendable {
    /// The months as they stand after a day, January first: `липня`.
    let monthsInDates: [String]
    /// The months on their own: `липень`.
    let months: [String]
    let shortMonths: [String]
    /// Sunday first.
    let weekdays: [String]
    let shortWeekdays: [String]
    /// The day on which the week begins, 0 for Sunday.
    let firstWeekday: Int
    /// A day with its month.
    private let dayParts: [DayPart]
    let grouping: String
    let decimalMark: String

    private init(_ language: InterfaceLanguage) {
        // The register writes English as in Britain: the day before the month.
        let locale = Locale(identifier: language == .english ? "en_GB" : language.rawValue)
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.calendar = Calendar(identifier: .gregorian)
        monthsInDates = formatter.monthSymbols
        months = formatter.standaloneMonthSymbols
        shortMonths = formatter.shortStandaloneMonthSymbols
        weekdays = formatter.weekdaySymbols
        shortWeekdays = formatter.shortStandaloneWeekdaySymbols
        firstWeekday = locale.calendar.firstWeekday - 1
        // `d` stands for the day, `MMMM` for the month.
        let pattern = DateFormatter.dateFormat(fromTemplate: "dMMMM", options: 0, locale: locale)
        dayParts = Self.parts(of: pattern ?? "d MMMM")
        grouping = locale.groupingSeparator ?? ","
        decimalMark = locale.decimalSeparator ?? "."
    }

    /// In the order of the languages.
    private static let all = InterfaceLanguage.allCases.map { LocaleWords($0) }

    static func of(_ language: InterfaceLanguage) -> LocaleWords { all[language.place] }

    /// A day and its month: `2 July`, `2 ביולי`, `2 липня`.
    func day(_ day: String, month: Int) -> String {
        var text = ""
        for part in dayParts {
            switch part {
            case .day: text += day
            case .month(let isInDate): text += isInDate ? monthsInDates[month - 1] : months[month - 1]
            case .text(let plain): text += plain
            }
        }
        return text
    }

    /// A part of the pattern of a day with its month.
    private enum DayPart {
        case day
        /// As it stands in a date, or on its own.
        case month(isInDate: Bool)
        case text(String)
    }

    private static func parts(of pattern: String) -> [DayPart] {
        var parts: [DayPart] = []
        var isQuoted = false
        var rest = pattern[...]
        while let letter = rest.first {
            if letter == "'" {
                isQuoted.toggle()
                rest = rest.dropFirst()
            } else if !isQuoted, letter == "d" {
                parts.append(.day)
                rest = rest.drop { $0 == "d" }
            } else if !isQuoted, letter == "M" || letter == "L" {
                parts.append(.month(isInDate: letter == "M"))
                rest = rest.drop { $0 == letter }
            } else {
                parts.append(.text(String(letter)))
                rest = rest.dropFirst()
            }
        }
        return parts
    }
}
