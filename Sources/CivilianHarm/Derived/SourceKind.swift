// SPDX-License-Identifier: Apache-2.0

/// Sources of one platform and language.
package struct SourceKind: Hashable, Sendable {
    /// The code of the platform's term; empty where it is not known.
    package let platform: String
    /// The code of the language's term; empty where it is not known.
    package let language: String

    /// The kinds of an incident's sources with how many there are of each, in a fixed order.
    package static func rows(of sources: [Source]?) -> CodedRows {
        var counts: [[String]: Int] = [:]
        for source in sources ?? [] {
            counts[[source.platform?.code ?? "", source.language?.code ?? ""], default: 0] += 1
        }
        return CodedRows(
            counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { parts, count in parts + ["\(count)"] }
        )
    }

    /// Reads what `rows(of:)` wrote.
    package static func read(_ rows: CodedRows) -> [(kind: SourceKind, sources: Int)] {
        rows.rows.compactMap { parts in
            guard parts.count == 3, let sources = Int(parts[2]) else { return nil }
            return (SourceKind(platform: String(parts[0]), language: String(parts[1])), sources)
        }
    }
}
