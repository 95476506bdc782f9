// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

/// What a person read in the shared statements: values and their offsets, without any text (`Answers/casualty-entries.tsv`).
struct CasualtyAnswer {
    /// A value and where it begins in the text, in UTF-8 bytes.
    struct Place: Hashable {
        let value: String
        let start: Int
    }

    let line: Int
    /// FNV-1a, 64 bits, of the text: the answers hold for this text alone.
    let hash: String
    private let cells: [String: String]

    /// Values of a column that may hold several.
    func places(_ column: String, separator: Character? = nil) -> [Place] {
        let cell = cells[column] ?? ""
        let parts = separator.map { cell.split(separator: $0).map(String.init) } ?? (cell.isEmpty ? [] : [cell])
        return parts.compactMap { part in
            guard let at = part.lastIndex(of: "@") else { return nil }
            let offsets = part[part.index(after: at)...].prefix { $0 != "-" }
            return Int(offsets).map { Place(value: String(part[..<at]), start: $0) }
        }
    }

    func text(_ column: String) -> String { cells[column] ?? "" }

    static func all() throws -> [CasualtyAnswer] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Answers/casualty-entries.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let names = rows[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return rows.dropFirst().map { row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let named = Dictionary(uniqueKeysWithValues: zip(names, cells))
            return CasualtyAnswer(line: Int(named["line"] ?? "") ?? 0, hash: named["hash"] ?? "", cells: named)
        }
    }

    static func hash(of text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// How often what was read is what a person read.
struct Agreement {
    private(set) var right = 0
    private(set) var read = 0
    private(set) var expected = 0
    private(set) var misses: [String] = []

    mutating func compare<Value: Hashable>(_ read: [Value], _ expected: [Value], _ line: Int) {
        right += Set(read).intersection(expected).count
        self.read += read.count
        self.expected += expected.count
        if Set(read) != Set(expected) || read.count != expected.count { misses.append("line \(line)") }
    }

    var precision: Double { read == 0 ? 1 : Double(right) / Double(read) }
    var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
}
