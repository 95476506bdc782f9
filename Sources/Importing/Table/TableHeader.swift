// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The columns of a table: their names, and their hashtags where it has some.
package struct TableHeader: Hashable, Sendable {
    /// One name a column, each of its own: a name that comes again has its number behind it, a missing one is `column 3`.
    package let names: [String]
    /// The hashtags of the columns, empty where a column has none; nil for a table without a row of them.
    package let tags: [String]?
    /// The number of the last row that belongs to the header; 0 where the names stand beside each value.
    package let row: Int

    package init(names: [String], tags: [String]? = nil, row: Int) {
        var seen: [String: Int] = [:]
        var unique: [String] = []
        var names = names
        while let last = names.last, last.trimmed.isEmpty, tags.map({ names.count > $0.count }) ?? true {
            names.removeLast()
        }
        for (index, name) in names.enumerated() {
            let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let base = name.isEmpty ? "column \(index + 1)" : name
            let times = seen[base.lowercased(), default: 0] + 1
            seen[base.lowercased()] = times
            unique.append(times == 1 ? base : "\(base) (\(times))")
        }
        self.names = unique
        self.tags = tags
        self.row = row
    }

    /// The place of a column by its name: in any case, and where no name is the same, by its letters and figures alone, as
    /// programs write `Strike.ID` for `Strike ID`; nil where there is none.
    package func index(of name: String) -> Int? {
        let name = name.trimmed.lowercased()
        if let place = names.firstIndex(where: { $0.lowercased() == name }) { return place }
        if let place = tags?.firstIndex(where: { $0.lowercased() == name }) { return place }
        let plain = Self.plain(name)
        return plain.isEmpty ? nil : names.firstIndex { Self.plain($0) == plain }
    }

    /// The letters and figures of a name, in small letters.
    static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// Finds the header in the first rows of a table.
struct HeaderFinder {
    /// Rows in which a row of hashtags is looked for, as the standard has it.
    static let tagRows = 25

    private let headerRow: Int?
    private let headerRows: Int
    private let wantsTags: Bool
    private var above: [TableRow] = []

    /// Names stand in `headerRows` rows that begin with the row of the number `headerRow`, or the first one that is not blank.
    init(headerRow: Int? = nil, headerRows: Int = 1, wantsTags: Bool = false) {
        self.headerRow = headerRow
        self.headerRows = max(1, headerRows)
        self.wantsTags = wantsTags
    }

    /// Takes the next row; gives the header once it is complete.
    mutating func take(_ row: TableRow) throws(TableFault) -> TableHeader? {
        if wantsTags { return try takeTags(row) }
        guard row.number >= headerRow ?? 0 else { return nil }
        above.append(row)
        guard above.count == headerRows else { return nil }
        return TableHeader(names: Self.joined(above.map(\.cells)), row: row.number)
    }

    private mutating func takeTags(_ row: TableRow) throws(TableFault) -> TableHeader? {
        if let tags = HXLTag.row(row.cells) {
            let labels = above.last?.cells ?? []
            let names = tags.indices.map { index in
                index < labels.count && !labels[index].trimmed.isEmpty ? labels[index] : tags[index]
            }
            return TableHeader(names: names, tags: tags, row: row.number)
        }
        above.append(row)
        guard above.count < Self.tagRows else { throw Self.noTags }
        return nil
    }

    /// What a table without hashtags is refused with.
    static let noTags = TableFault(
        .notRecognised,
        "no row of hashtags stands in the first \(tagRows) rows: name a mapping, or let 'sijill map' propose one"
    )

    /// Several rows as one: a name above several columns, as of merged cells, holds for those to its right.
    private static func joined(_ rows: [[String]]) -> [String] {
        guard rows.count > 1 else { return rows.first ?? [] }
        let width = rows.map(\.count).max() ?? 0
        let filled = rows.enumerated().map { index, cells -> [String] in
            var last = ""
            return (0..<width).map { column in
                let cell = column < cells.count ? cells[column].trimmed : ""
                if cell.isEmpty { return index < rows.count - 1 ? last : "" }
                last = cell
                return cell
            }
        }
        return (0..<width).map { column in
            var parts: [String] = []
            for row in filled where !row[column].isEmpty && parts.last != row[column] { parts.append(row[column]) }
            return parts.joined(separator: " / ")
        }
    }
}

/// A hashtag of the Humanitarian Exchange Language: `#affected+killed+f`.
package struct HXLTag: Hashable, Sendable {
    /// The tag without its mark, in small letters: `affected`.
    package let name: String
    /// The attributes in small letters, in their order.
    package let attributes: [String]

    /// Fails for a text that is no hashtag.
    package init?(_ text: String) {
        let text = text.trimmed.lowercased()
        guard text.hasPrefix("#") else { return nil }
        let parts = text.dropFirst().split(separator: "+", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.allSatisfy(Self.isWord), let first = parts.first else { return nil }
        name = first
        attributes = Array(parts.dropFirst())
    }

    private static func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    package func has(_ attribute: String) -> Bool { attributes.contains(attribute) }

    /// The hashtags of a row where it is one of them: every cell that is not empty, or more than half, is one.
    ///
    /// A cell that is none counts as empty.
    static func row(_ cells: [String]) -> [String]? {
        let filled = cells.count { !$0.trimmed.isEmpty }
        let tags = cells.map { HXLTag($0) == nil ? "" : $0.trimmed }
        let found = tags.count { !$0.isEmpty }
        guard found > 0, found * 2 > filled else { return nil }
        return tags
    }
}
