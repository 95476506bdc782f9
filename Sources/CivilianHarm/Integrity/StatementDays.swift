// SPDX-License-Identifier: Apache-2.0

/// The days that an English statement names with a year.
enum StatementDays {
    /// `July 2, 2017`, `Jul. 2, 2017`, `2 July 2017`, in the order of the text; days that do not exist are left out.
    static func days(in text: String) -> [CalendarDay] {
        let words = text.utf8.split { !isWord($0) }.map { Array($0) }
        return words.indices.compactMap { index in month(words[index]).flatMap { day(around: index, month: $0, words) }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func day(around index: Int, month: Int, _ words: [[UInt8]]) -> CalendarDay? {
        func number(_ offset: Int, _ figures: ClosedRange<Int>) -> Int? {
            guard words.indices.contains(index + offset), figures.contains(words[index + offset].count) else {
                return nil
            }
            return CalendarDay.number(words[index + offset][...])
        }
        if let day = number(1, 1...2), let year = number(2, 4...4) {
            return CalendarDay(year: year, month: month, day: day)
        }
        if let day = number(-1, 1...2), let year = number(1, 4...4) {
            return CalendarDay(year: year, month: month, day: day)
        }
        return nil
    }

    private static let names = MonthName.english.map { Array($0.lowercased().utf8) }

    /// The month of a name or of its first three letters, or `sept`; nil for another word.
    private static func month(_ word: [UInt8]) -> Int? {
        let small = word.map { $0 | 0x20 }
        guard small.count >= 3 else { return nil }
        return names.firstIndex { name in
            small == name || (small.count <= 4 && small.count < name.count && name.starts(with: small))
        }.map { $0 + 1 }
    }
}
