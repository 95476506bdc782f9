// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A page of the documentation that tests hold against the program.
struct Documentation {
    private let file: URL
    let text: String

    init(_ name: String) throws {
        file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/\(name)")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// What follows the line that begins with `<!-- generated`; nil where there is no such line.
    var generated: String? {
        guard let marker = text.range(of: "<!-- generated"),
            let end = text[marker.upperBound...].firstIndex(of: "\n")
        else { return nil }
        return String(text[text.index(after: end)...])
    }

    /// Whether this run is to write the generated part instead of judging it.
    static var isWriting: Bool { ProcessInfo.processInfo.environment["SIJILL_WRITE_DOCS"] == "1" }

    func write(generated: String) throws {
        guard let old = self.generated else { return }
        try (text.dropLast(old.count) + generated).write(to: file, atomically: true, encoding: .utf8)
    }

    /// The rows of the table below a heading, without its head.
    func rows(below heading: String) -> [String] {
        guard let start = text.range(of: "\n## \(heading)\n") else { return [] }
        let section = text[start.upperBound...].split(separator: "\n## ", maxSplits: 1).first ?? ""
        return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map(String.init)
    }

    /// Puts rows in the place of those of the tables below headings.
    func write(rows tables: [(heading: String, rows: [String])]) throws {
        var text = text
        for (heading, rows) in tables {
            guard let start = text.range(of: "\n## \(heading)\n"),
                let head = text[start.upperBound...].range(of: "|---|---|---|\n")
            else { continue }
            var end = head.upperBound
            while text[end...].hasPrefix("|"), let line = text[end...].firstIndex(of: "\n") {
                end = text.index(after: line)
            }
            text.replaceSubrange(head.upperBound..<end, with: rows.map { $0 + "\n" }.joined())
        }
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
