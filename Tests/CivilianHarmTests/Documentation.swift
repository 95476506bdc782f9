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

    /// The first column of the table below a heading, without its head.
    func keys(below heading: String) -> [String] {
        guard let start = text.range(of: "\n## \(heading)\n") else { return [] }
        let section = text[start.upperBound...].split(separator: "\n## ", maxSplits: 1).first ?? ""
        return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().compactMap { line in
            line.split(separator: "|").first.map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }
}
