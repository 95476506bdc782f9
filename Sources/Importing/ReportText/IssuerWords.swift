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

    /// The first line, where it stands before everything that was read; nil where it is none of its own.
    static func title(of report: MilitaryReport) -> String? {
        let marks = report.entries.map(\.start) + report.strikes.map(\.start)
        let line = report.originalText.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty, line.count <= longestTitle, line.count < report.originalText.utf8.count,
            marks.allSatisfy({ $0 >= line.count })
        else { return nil }
        let title = String(decoding: Array(line), as: UTF8.self).trimmed
        return title.isEmpty ? nil : title
    }
}
