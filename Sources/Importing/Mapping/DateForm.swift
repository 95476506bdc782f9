// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// One form of dates, as a mapping names it.
///
/// Letters stand for parts: `yyyy`, `yy`, `MM` and `M` for figures of a month, `MMM` for its name, `dd`, `d`, `HH`, `mm`, `ss`;
/// everything else stands for itself. Four names stand for more: `iso` reads ISO 8601 with or without a time, and intervals;
/// `printed` reads dates as people write them, ranges too; `excel` and `excel1904` read the serial numbers of spreadsheets.
enum DateForm: Hashable, Sendable {
    case iso, printed
    /// The number of days, in the system whose day 1 is 1900-01-01 (and which has a 29 February 1900), or of 1904.
    case serial(is1904: Bool)
    case pattern([Part])

    /// One part of a pattern.
    enum Part: Hashable, Sendable {
        case year, shortYear, month, monthName, day, hour, minute, second
        case literal(UInt8)
    }

    /// One day, or the first and the last of several, and a time of day where the form has one.
    struct Reading: Hashable {
        var first: CalendarDay
        /// nil where one day is meant.
        var last: CalendarDay?
        var time: ClockTime?
    }

    /// Fails for a form without a part of a date.
    init?(_ text: String) {
        switch text {
        case "iso": self = .iso
        case "printed": self = .printed
        case "excel": self = .serial(is1904: false)
        case "excel1904": self = .serial(is1904: true)
        default:
            guard let parts = Self.parts(text) else { return nil }
            self = .pattern(parts)
        }
    }

    private static func parts(_ text: String) -> [Part]? {
        var parts: [Part] = []
        var rest = Substring(text)
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            switch (letter, run.count) {
            case ("y", 4): parts.append(.year)
            case ("y", 2): parts.append(.shortYear)
            case ("M", 1), ("M", 2): parts.append(.month)
            case ("M", 3), ("M", 4): parts.append(.monthName)
            case ("d", 1), ("d", 2): parts.append(.day)
            case ("H", 1), ("H", 2): parts.append(.hour)
            case ("m", 1), ("m", 2): parts.append(.minute)
            case ("s", 1), ("s", 2): parts.append(.second)
            case ("y", _), ("M", _), ("d", _), ("H", _), ("m", _), ("s", _): return nil
            default: for byte in String(run).utf8 { parts.append(.literal(byte)) }
            }
        }
        return parts.contains(.year) || parts.contains(.shortYear) ? parts : nil
    }

    /// The date of a cell; nil where it has another form, or the calendar has no such day.
    func read(_ text: String, _ conventions: CellConventions) -> Reading? {
        switch self {
        case .iso: return Self.readISO(text)
        case .printed:
            return DateText.span(text).map { Reading(first: $0.first, last: $0.last) }
        case .serial(let is1904):
            guard let number = Double(text), number >= 0, number < 2_958_466 else { return nil }
            return ExcelSerial.reading(number, is1904: is1904)
        case .pattern(let parts): return Self.read(text, parts, conventions)
        }
    }

    private static func readISO(_ text: String) -> Reading? {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        if sides.count == 2 {
            guard let first = readISO(String(sides[0])), let last = readISO(String(sides[1])) else { return nil }
            return Reading(first: first.first, last: last.last ?? last.first)
        }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
        guard let day = CalendarDay(parts[0]) else { return isoMonth(text) }
        guard parts.count == 2 else { return Reading(first: day) }
        var clock = parts[1].trimmed
        if clock.hasSuffix("Z") { clock.removeLast() }
        if let dot = clock.firstIndex(of: ".") { clock = String(clock[..<dot]) }
        guard let time = ClockTime(clock) else { return nil }
        return Reading(first: day, time: time)
    }

    /// `2017-07` is the days of the month, `2017` those of the year.
    private static func isoMonth(_ text: String) -> Reading? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return span(year: year, month: nil) }
        guard parts[1].utf8.count == 2, let month = Int(parts[1]) else { return nil }
        return span(year: year, month: month)
    }

    private static func span(year: Int, month: Int?) -> Reading? {
        let lastMonth = month ?? 12
        guard let first = CalendarDay(year: year, month: month ?? 1, day: 1),
            let last = CalendarDay(
                year: year,
                month: lastMonth,
                day: CalendarDay.days(inMonth: lastMonth, of: year)
            )
        else { return nil }
        return Reading(first: first, last: last)
    }

    private static func read(_ text: String, _ parts: [Part], _ conventions: CellConventions) -> Reading? {
        var text = conventions.plainFigures(text)
        return text.withUTF8 { bytes in
            var scanner = DateScanner(bytes: bytes)
            guard scanner.take(parts, firstYear: conventions.firstYear), let year = scanner.year else { return nil }
            guard let day = scanner.day else { return span(year: year, month: scanner.month) }
            guard let month = scanner.month, let date = CalendarDay(year: year, month: month, day: day) else {
                return nil
            }
            let time = scanner.hour.flatMap {
                ClockTime(hour: $0, minute: scanner.minute ?? 0, second: scanner.second ?? 0)
            }
            guard scanner.hour == nil || time != nil else { return nil }
            return Reading(first: date, time: time)
        }
    }
}

/// Reads the parts of a date one after another.
private struct DateScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Takes every part, and nothing may be left.
    mutating func take(_ parts: [DateForm.Part], firstYear: Int) -> Bool {
        for part in parts {
            switch part {
            case .literal(let byte):
                guard position < bytes.count, bytes[position] == byte else { return false }
                position += 1
                continue
            case .monthName:
                guard let named = monthName() else { return false }
                month = named
                continue
            default: break
            }
            guard let number = number(part == .year ? 4...4 : 1...2) else { return false }
            switch part {
            case .year: year = number
            case .shortYear: year = firstYear + ((number - firstYear) % 100 + 100) % 100
            case .month: month = number
            case .day: day = number
            case .hour: hour = number
            case .minute: minute = number
            case .second: second = number
            case .literal, .monthName: break
            }
        }
        return position == bytes.count
    }

    private mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
        var value = 0
        var length = 0
        while position < bytes.count, length < lengths.upperBound, (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] & 0x0F)
            position += 1
            length += 1
        }
        return lengths.contains(length) ? value : nil
    }

    private mutating func monthName() -> Int? {
        let start = position
        while position < bytes.count, bytes[position] >= 0x80 || (0x41...0x5A).contains(bytes[position] & 0xDF) {
            position += 1
        }
        guard position > start else { return nil }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
        return MonthWords.month(named: name.lowercased())
    }
}

/// Dates of spreadsheets: days since an epoch, the time of day as a fraction.
package enum ExcelSerial {
    /// The day and time of a serial number; nil for 0 and 60 of the 1900 system, which are no days of the calendar.
    ///
    /// ECMA-376 part 1, 18.17.4.1: day 1 is 1900-01-01, and 60 the 29 February 1900 that there was not; of the 1904 system, 0 is
    /// 1904-01-01. A fraction is rounded to the second.
    static func reading(_ serial: Double, is1904: Bool) -> DateForm.Reading? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = (serial * 86_400).rounded()
        let whole = Int(seconds / 86_400)
        let rest = Int(seconds) - whole * 86_400
        // Days since 1970-01-01 of the days before the first one.
        let day: CalendarDay?
        if is1904 {
            day = CalendarDay(dayNumber: whole - 24_107)
        } else {
            guard whole != 60, whole != 0 else { return nil }
            day = CalendarDay(dayNumber: whole < 60 ? whole - 25_568 : whole - 25_569)
        }
        guard let day else { return nil }
        let time = rest == 0 ? nil : ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
        return DateForm.Reading(first: day, last: nil, time: time)
    }
}
