// SPDX-License-Identifier: Apache-2.0

/// Level, title, message and explanation of every rule.
///
/// Written four lines a rule: `id | level`, then title, message and explanation, each `English | Arabic`.
struct IntegrityTexts: Sendable {
    /// The texts of one rule.
    struct Entry: Sendable {
        let level: IntegrityLevel
        /// Title, message, explanation: English and Arabic.
        let lines: [[String]]

        func title(_ language: InterfaceLanguage) -> String { text(0, language) }
        func message(_ language: InterfaceLanguage) -> String { text(1, language) }
        func explanation(_ language: InterfaceLanguage) -> String { text(2, language) }

        private func text(_ line: Int, _ language: InterfaceLanguage) -> String {
            guard line < lines.count, lines[line].count == 2 else { return "" }
            return lines[line][language == .english ? 0 : 1]
        }
    }

    private(set) var entries: [String: Entry] = [:]

    static let all = IntegrityTexts([
        figureTexts, gradingTexts, dateTexts, placeTexts, militaryTexts, statementTexts, peopleTexts, sourceTexts,
        codeTexts,
    ])

    init(_ tables: [String]) {
        for table in tables {
            let lines = table.split(separator: "\n").map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
            }
            for start in stride(from: 0, to: lines.count, by: 4) {
                let head = lines[start]
                entries[head[0]] = Entry(
                    level: head.count > 1 ? IntegrityLevel(rawValue: head[1]) ?? .error : .error,
                    lines: Array(lines[(start + 1)..<min(start + 4, lines.count)])
                )
            }
        }
    }

    subscript(rule: IntegrityRule) -> Entry { entries[rule.rawValue] ?? Entry(level: .error, lines: []) }
}
