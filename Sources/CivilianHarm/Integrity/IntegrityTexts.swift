// SPDX-License-Identifier: Apache-2.0

package import Languages

/// Level, title, message and explanation of every rule.
///
/// Written four lines a rule: `id | level`, then title, message and explanation, each `English | Arabic`.
struct IntegrityTexts: Sendable {
    /// The texts of one rule.
    struct Entry: Sendable {
        let id: String
        let level: IntegrityLevel
        /// Title, message, explanation: English and Arabic.
        let lines: [[String]]

        func title(_ language: InterfaceLanguage) -> String { text(0, language) }
        func message(_ language: InterfaceLanguage) -> String { text(1, language) }
        func explanation(_ language: InterfaceLanguage) -> String { text(2, language) }

        private func text(_ line: Int, _ language: InterfaceLanguage) -> String {
            guard line < lines.count, lines[line].count == 2 else { return "" }
            let key = "\(id).\(IntegrityTexts.parts[line])"
            return switch language {
            case .english: lines[line][0]
            case .arabic: lines[line][1]
            default: language.text(IntegrityTexts.sectionName, key) ?? lines[line][0]
            }
        }
    }

    /// The section of these texts in files of languages, and what keys there end with.
    static let sectionName = "integrity"
    private static let parts = ["title", "message", "explanation"]

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
                    id: head[0],
                    level: head.count > 1 ? IntegrityLevel(rawValue: head[1]) ?? .error : .error,
                    lines: Array(lines[(start + 1)..<min(start + 4, lines.count)])
                )
            }
        }
    }

    subscript(rule: IntegrityRule) -> Entry {
        entries[rule.rawValue] ?? Entry(id: rule.rawValue, level: .error, lines: [])
    }

    /// What files of languages have to hold: three texts for each rule.
    static var section: TextSection {
        TextSection(
            sectionName,
            IntegrityRule.allCases.flatMap { rule in
                zip(parts, all[rule].lines).map { part, texts in
                    TextSection.Entry("\(rule.rawValue).\(part)", texts.first ?? "")
                }
            }
        )
    }
}

extension IntegrityRule {
    /// What files of languages have to hold of the rules.
    package static var section: TextSection { IntegrityTexts.section }
}
