// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Times of day as archives print them.
enum ClockText {
    /// Reads `14:05:00`, `14:05`, `4:30 am`, `12 pm`; nil for any other form.
    static func time(_ text: some StringProtocol) -> ClockTime? {
        var text = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
        var isAfternoon: Bool?
        if text.hasSuffix("am") || text.hasSuffix("pm") {
            isAfternoon = text.hasSuffix("pm")
            text.removeLast(2)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        guard numbers.count == parts.count, (1...3).contains(numbers.count),
            isAfternoon != nil || numbers.count > 1
        else { return nil }
        var hour = numbers[0]
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        return ClockTime(
            hour: hour,
            minute: numbers.count > 1 ? numbers[1] : 0,
            second: numbers.count > 2 ? numbers[2] : 0
        )
    }
}
