// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// Times as HTTP writes them: RFC 9110, section 5.6.7, `Sun, 06 Nov 1994 08:49:37 GMT`.
extension Timestamp {
    /// The fraction of the second is cut off; empty outside of the years 1 to 9999.
    var httpDate: String {
        guard case .utc(let day, let clock)? = moment else { return "" }
        let weekday = HTTPDate.weekdays[day.weekday]
        let month = HTTPDate.months[day.month - 1]
        return "\(weekday), \(HTTPDate.two(day.day)) \(month) \(day.text.prefix(4)) \(clock.text) GMT"
    }

    /// Reads the one form that HTTP prefers; nil for any other text.
    ///
    /// The last millisecond of that second, so that what was recorded within it counts.
    init?(httpDate text: String) {
        let parts = text.trimmed.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[0].last == ",",
            HTTPDate.weekdays.contains(String(parts[0].dropLast())),
            let month = HTTPDate.months.firstIndex(of: String(parts[2])), parts[4].utf8.count == 8
        else { return nil }
        self.init("\(parts[3])-\(HTTPDate.two(month + 1))-\(parts[1])T\(parts[4])Z")
    }
}

private enum HTTPDate {
    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
