// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A UTC time stamp to the millisecond.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads `2026-11-23` (its last millisecond) or `2026-11-23T10:00:00Z`; fails for any other form.
    package init?(_ text: String) {
        guard let moment = Moment(text) else { return nil }
        let day = Int64(moment.day.dayNumber) * 86_400_000
        switch moment {
        case .day: milliseconds = day + 86_399_999
        case .utc(_, let clock), .local(_, let clock):
            milliseconds = day + Int64(clock.hour * 3600 + clock.minute * 60 + clock.second) * 1000 + 999
        }
    }

    /// `2026-11-23T10:00:00Z`, the fraction of the second cut off.
    package var text: String { moment?.text ?? "" }

    /// The time stamp as a moment; nil outside the years 1 to 9999.
    package var moment: Moment? {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        guard let date = CalendarDay(dayNumber: day),
            let clock = ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
        else { return nil }
        return .utc(date, clock)
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }
}
