// SPDX-License-Identifier: Apache-2.0

/// A point in time as precisely as it was given.
package enum Moment: Hashable, Sendable {
    case day(CalendarDay)
    /// Local time at the place of the incident.
    case local(CalendarDay, ClockTime)
    case utc(CalendarDay, ClockTime)

    /// Reads `2023-10-08`, `2023-10-08T04:30:00` or the latter with `Z`; fails for any other form.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = CalendarDay(parts[0]) else { return nil }
        guard parts.count == 2 else {
            self = .day(day)
            return
        }
        let isUTC = parts[1].hasSuffix("Z")
        let clock = isUTC ? parts[1].dropLast() : parts[1]
        guard clock.utf8.count == 8, let time = ClockTime(clock) else { return nil }
        self = isUTC ? .utc(day, time) : .local(day, time)
    }

    package var text: String {
        switch self {
        case .day(let day): day.text
        case .local(let day, let time): "\(day.text)T\(time.text)"
        case .utc(let day, let time): "\(day.text)T\(time.text)Z"
        }
    }

    package var day: CalendarDay {
        switch self {
        case .day(let day), .local(let day, _), .utc(let day, _): day
        }
    }
}

extension Moment: InterchangeValue {
    package static var shape: ValueShape { .text(.moment) }

    package func write(to writer: inout JSONWriter) { writer.string(text) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Moment? {
        guard let text = json.string else { return reader.wrongType("a date or a time stamp") }
        return Moment(text) ?? reader.malformed("a date such as 2017-07-02 or a time stamp such as 2023-10-08T04:30:00")
    }
}
