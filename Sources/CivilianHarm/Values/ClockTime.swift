// SPDX-License-Identifier: Apache-2.0

/// A local time of day to the second.
package struct ClockTime: Hashable, Comparable, Sendable {
    /// 0…23.
    package let hour: Int
    /// 0…59.
    package let minute: Int
    /// 0…59.
    package let second: Int

    /// Fails for a time that a clock does not show.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `14:05:00` or `14:05`; fails for any other form.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8 || bytes.count == 5, bytes[2] == UInt8(ascii: ":"),
            let hour = CalendarDay.number(bytes[0..<2]), let minute = CalendarDay.number(bytes[3..<5])
        else { return nil }
        guard bytes.count == 8 else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard bytes[5] == UInt8(ascii: ":"), let second = CalendarDay.number(bytes[6..<8]) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `14:05:00`.
    package var text: String {
        [hour, minute, second].map { CalendarDay.padded($0, 2) }.joined(separator: ":")
    }

    package static func < (left: ClockTime, right: ClockTime) -> Bool {
        (left.hour, left.minute, left.second) < (right.hour, right.minute, right.second)
    }
}

extension ClockTime: InterchangeValue {
    package static var shape: ValueShape { .text(.clock) }

    package func write(to writer: inout JSONWriter) { writer.string(text) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> ClockTime? {
        guard let text = json.string else { return reader.wrongType("a time of day") }
        guard text.utf8.count == 8, let time = ClockTime(text) else {
            return reader.malformed("a time of day such as 14:05:00")
        }
        return time
    }
}
