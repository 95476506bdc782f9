// SPDX-License-Identifier: Apache-2.0

/// Phrases that say how things stand "now" (R33).
struct StatusPhrases: Sendable {
    private let phrases: [(text: String, bytes: [UInt8])]

    private init(_ phrases: [String]) {
        self.phrases = phrases.map { (text: $0, bytes: Array($0.utf8)) }
    }

    static let english = StatusPhrases([
        "in the process of", "is currently", "are currently", "currently being", "to date,", "to date.",
        "at the time of writing", "has yet to", "have yet to", "as of now", "at present",
    ])
    static let arabic = StatusPhrases(["قيد التقييم حاليًا", "حتى الآن", "حتى اليوم", "حاليًا", "حتى تاريخه"])

    /// The first phrase that begins at a word of the text, in any case; nil where there is none.
    func first(in text: String) -> String? {
        var text = text
        return text.withUTF8 { units in
            var isStart = true
            for index in units.indices {
                if isStart, let phrase = phrases.first(where: { Self.matches($0.bytes, units, at: index) }) {
                    return phrase.text
                }
                isStart = units[index] <= 0x20
            }
            return nil
        }
    }

    private static func matches(_ phrase: [UInt8], _ units: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + phrase.count <= units.count, lowered(units[start]) == phrase[0] else { return false }
        for (offset, byte) in phrase.enumerated() where lowered(units[start + offset]) != byte { return false }
        return true
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
