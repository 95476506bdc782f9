// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CalendarDay: Hashable, Comparable, Sendable {
    /// 1…9999.
    package let year: Int
    /// 1…12.
    package let month: Int
    /// 1…31.
    package let day: Int

    /// Fails for a day that the calendar does not have.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2017-07-02`; fails for any other form.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Days since 1 January 1970.
    ///
    /// The civil-from-days method of Hinnant, "chrono-Compatible Low-Level Date Algorithms", section days_from_civil.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day with this number; fails outside the years 1 to 9999.
    package init?(dayNumber: Int) {
        let days = dayNumber + 719_468
        guard days >= 0 else { return nil }
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// `2017-07-02`.
    package var text: String {
        guard (0...9999).contains(year) else {
            return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        }
        // Written in place: lists and files have millions of days.
        return String(unsafeUninitializedCapacity: 10) { text in
            func write(_ value: Int, before end: Int, _ width: Int) {
                var rest = value
                for place in (end - width..<end).reversed() {
                    text.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
                    rest /= 10
                }
            }
            write(year, before: 4, 4)
            write(month, before: 7, 2)
            write(day, before: 10, 2)
            text.initializeElement(at: 4, to: UInt8(ascii: "-"))
            text.initializeElement(at: 7, to: UInt8(ascii: "-"))
            return 10
        }
    }

    /// 0 = Sunday … 6 = Saturday.
    package var weekday: Int { ((dayNumber + 4) % 7 + 7) % 7 }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The number of days of a month.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit & 0x0F)
        }
        return value
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CalendarDay: InterchangeValue {
    package static var shape: ValueShape { .text(.day) }

    package func write(to writer: inout JSONWriter) { writer.string(text) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> CalendarDay? {
        guard let text = json.string else { return reader.wrongType("a date") }
        return CalendarDay(text) ?? reader.malformed("a date such as 2017-07-02")
    }
}
