// SPDX-License-Identifier: Apache-2.0

@testable import Counting

/// The published table of four lists of 4,400 persons killed in Kosovo, by pattern over EXH, ABA, OSCE, HRW.
///
/// The names stand for four collections of records. The table belongs to the literature on such estimates (Ball, Betts,
/// Scheuren, Dudukovich & Asher 2002) and holds numbers only.
enum PublishedTable {
    static let lists = ["EXH", "ABA", "OSCE", "HRW"]

    static let patterns = [
        "0001": 306, "0010": 936, "0011": 123, "0100": 845, "0101": 31, "0110": 217, "0111": 32, "1000": 1131,
        "1001": 106, "1010": 228, "1011": 42, "1100": 177, "1101": 18, "1110": 181, "1111": 27,
    ]

    static func table() throws -> ListMembership { try ListMembership(lists, patterns) }

    /// The table as a file with a count for each pattern.
    static var csv: String {
        patterns.sorted { $0.key < $1.key }.reduce(into: lists.joined(separator: ",") + ",count\n") { text, row in
            text += row.key.map(String.init).joined(separator: ",") + ",\(row.value)\n"
        }
    }
}

extension ListMembership {
    /// A table from counts by digits, the first digit for the first list.
    init(_ lists: [String], _ patterns: [String: Int]) throws {
        var counts = [Int](repeating: 0, count: 1 << lists.count)
        for (digits, count) in patterns {
            let pattern = digits.enumerated().reduce(0) { $1.element == "1" ? $0 | 1 << $1.offset : $0 }
            counts[pattern] = count
        }
        try self.init(lists: lists, counts: counts)
    }
}
