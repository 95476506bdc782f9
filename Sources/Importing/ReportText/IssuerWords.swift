// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Who issued a text, and what it is called, by its beginning.
enum IssuerWords {
    /// Bytes of the beginning in which an issuer names itself.
    private static let beginning = 400
    /// Bytes of a first line that may be a title.
    private static let longestTitle = 160

    /// Names as they stand in heads of texts, in lower case, with the archive's short name of the issuer.
    private static let names: [(name: String, issuer: String)] = [
        ("combined joint task force", "cjtfoir"), ("cjtf-oir", "cjtfoir"), ("inherent resolve", "cjtfoir"),
        ("u.s. central command", "centcom"), ("us central command", "centcom"), ("centcom", "centcom"),
        ("u.s. africa command", "africom"), ("us africa command", "africom"), ("africom", "africom"),
        ("u.s. department of defense", "pentagon"),
    ]

    /// The issuer that the beginning of a text names; nil where it names none, or several.
    static func issuer(of text: String) -> String? {
        let head = String(decoding: text.utf8.prefix(beginning), as: UTF8.self).lowercased()
        var found = Set(names.filter { head.contains($0.name) }.map(\.issuer))
        // The task force writes from the command's house: it is the one that speaks.
        if found == ["cjtfoir", "centcom"] { found = ["cjtfoir"] }
        if found.isEmpty {
            let actors = Actor.all.filter { actor in
                let label = actor.label(.english).lowercased()
                return label.utf8.count > 8 && head.contains(label)
            }
            found = Set(actors.map(\.key))
        }
        return found.count == 1 ? found.first : nil
    }

    /// Lines of the beginning among which a title is looked for: letterheads stand above it.
    private static let linesOfHead = 15

    /// The first line that says what the text is, else the first; nil where what was read begins in it.
    static func title(of report: MilitaryReport) -> String? {
        let end = (report.entries.map(\.start) + report.strikes.map(\.start)).min() ?? Int.max
        var lines: [String] = []
        var start = 0
        let pieces = report.originalText.utf8.split(maxSplits: 2 * linesOfHead, omittingEmptySubsequences: false) {
            $0 == 0x0A
        }
        for line in pieces {
            let text = String(decoding: Array(line), as: UTF8.self).trimmed
            guard start + line.count <= end, lines.count < linesOfHead,
                start + line.count < report.originalText.utf8.count
            else { break }
            start += line.count + 1
            guard !text.isEmpty else { continue }
            lines.append(text)
        }
        let isTitle = { (line: String) in
            line.utf8.count <= longestTitle && !line.hasSuffix(".") && !line.hasSuffix(":")
        }
        let named = lines.first { line in isTitle(line) && subjects.contains { line.lowercased().contains($0) } }
        return named ?? lines.first.flatMap { $0.utf8.count <= longestTitle ? $0 : nil }
    }

    private static let subjects = ["casualt", "civilian", "strike", "monthly", "quarterly", "assessment"]
}
