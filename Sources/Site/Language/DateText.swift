// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension Phrasebook {
    /// `2 July 2017`, `2 يوليو 2017`, `2 ביולי 2017`, `2 липня 2017`.
    func day(_ day: CalendarDay) -> String { "\(dayAndMonth(day)) \(number(plain: day.year))" }

    /// `9–10 April 2031`, `28 October – 3 November 2023`; the day alone where the range is one day.
    func days(_ first: CalendarDay, _ last: CalendarDay?) -> String {
        guard let last, last != first else { return day(first) }
        let sameYear = first.year == last.year
        let start =
            sameYear && first.month == last.month
            ? number(plain: first.day)
            : sameYear ? dayAndMonth(first) : day(first)
        let isShort = sameYear && first.month == last.month
        return filled(isShort ? .shortDayRange : .dayRange, ["first": start, "last": day(last)])
    }

    /// The day with its weekday: `Sunday 2 July 2017`.
    func dayWithWeekday(_ day: CalendarDay) -> String {
        let name = LocaleWords.of(language).weekdays[day.weekday]
        return filled(.dayWithWeekday, ["weekday": name, "day": self.day(day)])
    }

    /// A point in time as precisely as it is known; UTC is named, local time is not converted.
    func moment(_ moment: Moment) -> String {
        switch moment {
        case .day(let day): self.day(day)
        case .local(let day, let clock):
            filled(.dayAtTime, ["day": self.day(day), "time": digits.shaping(clock.shortText)])
        case .utc(let day, let clock):
            filled(.dayAtTimeUTC, ["day": self.day(day), "time": digits.shaping(clock.shortText)])
        }
    }

    /// A day as markup that machines can read too.
    func dayHTML(_ day: CalendarDay) -> HTML { "<time datetime=\"\(day.text)\">\(self.day(day))</time>" }

    /// A point in time as markup that machines can read too.
    func momentHTML(_ moment: Moment) -> HTML {
        "<time datetime=\"\(moment.text)\">\(self.moment(moment))</time>"
    }

    /// That what is shown is the state of a time; the time itself as the language writes it, so that no direction turns it around.
    func asOf(_ time: Timestamp) -> String {
        filled(.asOfNote, ["time": time.moment.map(moment) ?? time.text])
    }

    private func number(plain number: Int) -> String { digits.shaping(String(number)) }

    private func dayAndMonth(_ day: CalendarDay) -> String {
        LocaleWords.of(language).day(number(plain: day.day), month: day.month)
    }

    /// The name of a month on its own, 1 to 12.
    func monthName(_ month: Int) -> String { LocaleWords.of(language).months[month - 1] }
}
