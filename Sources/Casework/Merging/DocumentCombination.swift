// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Combines what two origins say of one field: the preferred one stands, the other fills what it leaves open.
///
/// Works on the JSON of the interchange format, so that it reaches every part of a record in one way.
package struct DocumentCombination: Sendable {
    /// Places where both origins say something and it differs.
    package private(set) var disagreements: [String] = []

    /// Lists whose rows stand for themselves: a row that only one origin has is kept.
    private static let keptRows: Set<String> = [
        "involvements", "statements", "strikeReports", "partnerStrikeReports", "partnerStatements", "reasons", "media",
        "images", "sources", "geolocationSources", "geolocationImagery", "citations", "declassified",
        "assessmentLinks", "unplaced", "munitions", "listMatches", "pcodes",
    ]

    package init() {}

    /// The combination of two values of the same key.
    package mutating func combine(_ preferred: JSONValue, _ other: JSONValue, path: String) -> JSONValue {
        if preferred == other || other.saysNothing { return preferred }
        if preferred.saysNothing { return other }
        switch (preferred, other) {
        case (.object(let left), .object(let right)) where !Self.isTerm(left) && !Self.isTerm(right):
            return combineObjects(left, right, path: path)
        case (.array(let left), .array(let right)) where Self.hasRows(left) || Self.hasRows(right):
            return combineRows(left, right, path: path)
        case (.array(let left), .array(let right)) where Set(left) == Set(right):
            return preferred  // lists of terms have no order
        case (.string(let left), .string(let right)) where Self.sameText(left, right):
            return preferred
        default:
            disagreements.append(path)
            return preferred
        }
    }

    private mutating func combineObjects(
        _ left: [JSONValue.Member],
        _ right: [JSONValue.Member],
        path: String
    ) -> JSONValue {
        var members: [JSONValue.Member] = []
        for member in left {
            let partner = right.first { $0.key == member.key }?.value ?? .null
            members.append(
                JSONValue.Member(member.key, combine(member.value, partner, path: "\(path).\(member.key)"))
            )
        }
        for member in right where !left.contains(where: { $0.key == member.key }) { members.append(member) }
        return .object(members)
    }

    private mutating func combineRows(_ left: [JSONValue], _ right: [JSONValue], path: String) -> JSONValue {
        var unmatched = right
        var rows: [JSONValue] = []
        for (index, row) in left.enumerated() {
            if let partner = Self.partner(of: row, at: index, rows: left.count, in: unmatched) {
                rows.append(combine(row, unmatched.remove(at: partner), path: "\(path)[\(index)]"))
            } else {
                rows.append(row)
            }
        }
        guard !unmatched.isEmpty else { return .array(rows) }
        let name = path.split(separator: ".").last.map { String($0.prefix { $0 != "[" }) } ?? path
        if Self.keptRows.contains(name) {
            rows += unmatched
        } else {
            disagreements.append("\(path): \(unmatched.count) row\(unmatched.count == 1 ? "" : "s") of one origin only")
        }
        return .array(rows)
    }

    /// The place of the row that means the same thing; nil where there is none.
    private static func partner(of row: JSONValue, at index: Int, rows: Int, in candidates: [JSONValue]) -> Int? {
        if let identity = identity(of: row) {
            return candidates.firstIndex { Self.identity(of: $0) == identity }
        }
        return candidates.count == rows && identity(of: candidates[index]) == nil ? index : nil
    }

    /// What makes a row of a list itself; nil where only its place does.
    private static func identity(of row: JSONValue) -> String? {
        func text(_ keys: String...) -> String? {
            for key in keys {
                if let value = row[key]?.string { return key + "=" + folded(value) }
                if let value = row[key], value.members != nil { return key + "=" + folded("\(value)") }
            }
            return nil
        }
        if row["statements"] != nil || row["strikeReports"] != nil { return text("actor", "partner", "legacyPartner") }
        if row["archiveURL"] != nil { return text("url", "archiveURL", "name") }
        if row["sex"] != nil { return row["names"]?.members?.first?.value.string.map { folded($0) } }
        if row["latitude"] != nil { return (row["latitude"]?.number).map { "\($0)" } }
        return text(
            "id",
            "text",
            "url",
            "ref",
            "embed",
            "assessmentURL",
            "pressReleaseURL",
            "reason",
            "kind",
            "category"
        )
    }

    private static func isTerm(_ members: [JSONValue.Member]) -> Bool {
        members.count == 1 && members[0].key == "unknownTerm"
    }

    private static func hasRows(_ elements: [JSONValue]) -> Bool {
        elements.contains { element in element.members.map { !isTerm($0) } ?? false }
    }

    private static func sameText(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }

    private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension JSONValue {
    /// Whether the value leaves everything open: null, an empty list or object, or an object of such.
    var saysNothing: Bool {
        switch self {
        case .null: true
        case .array(let elements): elements.isEmpty
        case .object(let members): members.allSatisfy(\.value.saysNothing)
        default: false
        }
    }
}
