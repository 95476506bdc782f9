// SPDX-License-Identifier: Apache-2.0

/// Breaks a label into lines, so that none is cut off.
enum TextLines {
    /// Lines no wider than a width, broken at spaces; a word that is wider alone is broken within.
    static func wrapped(_ text: String, width: Double, size: Double = TextMeasure.label) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let joined = line.isEmpty ? String(word) : "\(line) \(word)"
            if TextMeasure.width(joined, size) <= width {
                line = joined
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, TextMeasure.width(line + String(character), size) > width {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The width of the widest word, below which lines would be broken within words.
    static func widestWord(_ text: String, size: Double = TextMeasure.label) -> Double {
        text.split(whereSeparator: \.isWhitespace).map { TextMeasure.width(String($0), size) }.max() ?? 0
    }
}
