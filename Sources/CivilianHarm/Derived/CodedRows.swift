// SPDX-License-Identifier: Apache-2.0

/// Short rows of a derived list as one text, fit for a column: U+001E after each row, U+001F between its parts.
package struct CodedRows: Hashable, Sendable {
    /// Empty where there are no rows.
    package let joined: String

    private static let rowEnd: Character = "\u{1E}"
    private static let separator: Character = "\u{1F}"

    package static let none = CodedRows(joined: "")

    package init(joined: String) {
        self.joined = joined
    }

    /// Joins rows of parts; a part may be empty and holds neither of the two control characters.
    package init(_ rows: [[String]]) {
        var joined = ""
        for row in rows {
            joined += row.joined(separator: String(Self.separator))
            joined.append(Self.rowEnd)
        }
        self.joined = joined
    }

    package var isEmpty: Bool { joined.isEmpty }

    /// The rows with their parts, empty ones included.
    package var rows: [[Substring]] {
        joined.split(separator: Self.rowEnd).map { row in
            row.split(separator: Self.separator, omittingEmptySubsequences: false)
        }
    }
}

extension Bound {
    /// `5-6`, `5-`, `-6`; empty where unknown, `n` where not applicable.
    package var code: String {
        switch self {
        case .unknown: ""
        case .notApplicable: "n"
        case .known(let range): (range.min.map { String($0) } ?? "") + "-" + (range.max.map { String($0) } ?? "")
        }
    }

    /// Reads what `code` wrote; anything else is unknown.
    package init(code: some StringProtocol) {
        if code == "n" {
            self = .notApplicable
            return
        }
        let sides = code.split(separator: "-", omittingEmptySubsequences: false)
        self = sides.count == 2 ? Bound(min: Int(sides[0]), max: Int(sides[1])) : .unknown
    }
}
