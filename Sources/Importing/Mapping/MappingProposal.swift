// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A first draft of a mapping from what a table looks like, with the reason for each guess.
package struct MappingProposal: Sendable {
    /// What is proposed for one column.
    package struct Guess: Sendable {
        package let column: String
        /// Where its cells would go; nil where that could not be told.
        package let target: String?
        package let reason: String
        /// The first cells that are not empty.
        package let examples: [String]
    }

    /// Rows that are looked at.
    package static let rows = 500

    package private(set) var mapping: TableMapping
    package private(set) var guesses: [Guess] = []

    /// Looks at the first rows of a table.
    ///
    /// - Throws: What the reader says of them.
    package init(_ reader: inout any TableReader, name: String, form: TableForm) throws(TableFault) {
        mapping = TableMapping()
        mapping.name = name
        mapping.table = form
        var rows: [TableRow] = []
        while rows.count < Self.rows, let row = try reader.next() { rows.append(row) }
        guard !rows.isEmpty else { throw TableSurvey.noRows }
        let (header, body) = Self.header(rows, names: reader.namedColumns, &mapping)
        guess(header, body)
        finish(header)
    }

    /// The header and the rows below it; a row of hashtags, or one below a title, is found.
    private static func header(
        _ rows: [TableRow],
        names: [String]?,
        _ mapping: inout TableMapping
    ) -> (TableHeader, [TableRow]) {
        if let names {
            let tags = HXLTag.row(names)
            if tags != nil { mapping.table.hashtags = true }
            return (TableHeader(names: names, tags: tags, row: 0), rows)
        }
        let first = rows.prefix(HeaderFinder.tagRows)
        if let place = first.firstIndex(where: { row in (HXLTag.row(row.cells)?.count { !$0.isEmpty } ?? 0) > 1 }) {
            var finder = HeaderFinder(wantsTags: true)
            var header: TableHeader?
            for row in rows[...place] { header = (try? finder.take(row)) ?? header }  // the row is there
            if let header {
                mapping.table.hashtags = true
                return (header, Array(rows[(place + 1)...]))
            }
        }
        let widest = first.prefix(10).map { row in row.cells.count { !$0.trimmed.isEmpty } }.max() ?? 0
        let place =
            first.prefix(10).firstIndex { row in
                let filled = row.cells.filter { !$0.trimmed.isEmpty }
                return filled.count * 10 >= widest * 6 && filled.allSatisfy { Double($0.trimmed) == nil }
            } ?? 0
        if place > 0 { mapping.table.headerRow = rows[place].number }
        return (TableHeader(names: rows[place].cells, row: rows[place].number), Array(rows[(place + 1)...]))
    }

    private mutating func guess(_ header: TableHeader, _ rows: [TableRow]) {
        var reader = ColumnGuessing(hasVictims: header.names.contains { ColumnGuessing.namesVictims($0) })
        for (index, name) in header.names.enumerated() {
            let cells = rows.compactMap { index < $0.cells.count ? $0.cells[index].trimmed : nil }.filter {
                !$0.isEmpty
            }
            let sample = ColumnSample(name: name, cells: cells, rows: rows.count)
            let examples = Array(cells.prefix(3))
            let tag = header.tags.flatMap { index < $0.count ? HXLTag($0[index]) : nil }
            if let tag, let tagText = header.tags?[index], !tagText.isEmpty {
                let targets = HashtagMapping.targets(of: tag)
                for target in targets {
                    add(ColumnRule(name, to: target), sample, "its hashtag is \(tagText)", examples)
                }
                if targets.isEmpty { add(nil, name, "the record has no place for \(tagText)", examples) }
                continue
            }
            guard let found = reader.guess(sample) else {
                let reason =
                    cells.isEmpty
                    ? "it is empty in the rows that were looked at" : "neither its name nor its cells say what it is"
                add(nil, name, reason, examples)
                continue
            }
            add(ColumnRule(name, to: found.target), sample, found.reason, examples)
        }
        mapping.notes += reader.notes
    }

    private mutating func add(_ target: String?, _ column: String, _ reason: String, _ examples: [String]) {
        guesses.append(Guess(column: column, target: target, reason: reason, examples: examples))
    }

    private mutating func add(_ rule: ColumnRule, _ sample: ColumnSample, _ reason: String, _ examples: [String]) {
        var rule = rule
        // One column a target; lists take a further element.
        let taken = mapping.columns.filter { $0.to == rule.to || $0.to.hasPrefix(rule.to.replacing("[]", with: "[")) }
        if !taken.isEmpty {
            guard rule.to.hasPrefix("sources[]"), taken.count < 100 else {
                return add(
                    nil,
                    rule.column ?? "",
                    "\(reason), but “\(taken[0].column ?? "")” is that already",
                    examples
                )
            }
            rule.to = rule.to.replacing("[]", with: "[\(taken.count)]")
        }
        if ["date", "dateEnd", "firstReportedAt", "firstPublished", "lastUpdated"].contains(rule.to) {
            takeDates(sample, rule.column ?? "")
        }
        for cell in sample.silentCells.sorted() where !mapping.unknown.contains(cell) { mapping.unknown.append(cell) }
        rule.why = reason
        mapping.columns.append(rule)
        guesses.append(Guess(column: rule.column ?? "", target: rule.to, reason: reason, examples: examples))
    }

    private mutating func takeDates(_ sample: ColumnSample, _ column: String) {
        let forms = sample.dateForms()
        for form in forms where !mapping.dates.contains(form) { mapping.dates.append(form) }
        if forms.contains("dd/MM/yyyy"), sample.isAmbiguousDate {
            mapping.notes.append(
                "\(column): day and month may stand the other way round in every row; say MM/dd/yyyy in dates if they do"
            )
        }
        if forms.count > 1 {
            mapping.notes.append(
                "\(column): dates are written in \(forms.count) forms, which are tried in the order of dates; look whether it is right"
            )
        }
    }

    /// The key, signs of numbers, and what a person has to decide.
    private mutating func finish(_ header: TableHeader) {
        let tagged = HashtagMapping.keys(of: header)
        let codes = mapping.columns.filter { $0.to == "codes" }.compactMap(\.column)
        mapping.key = tagged.isEmpty ? codes : tagged
        if mapping.key.isEmpty {
            mapping.key = ["*"]
            mapping.notes.append(
                "key: no column tells one record from another, so the whole row does: a row that is corrected will be "
                    + "another record; name a column that stays"
            )
        }
        if mapping.dates.isEmpty { mapping.dates = ["iso"] }
        if !mapping.unknown.isEmpty {
            let cells = mapping.unknown.map { "“\($0)”" }.joined(separator: ", ")
            mapping.notes.append(
                "\(cells): taken as unknown; let them stand in none or notApplicable if they mean that"
            )
        }
        if mapping.columns.contains(where: { $0.to.hasPrefix("detailedTallies") }) {
            mapping.constants = .object([JSONValue.Member("detailedTallies[0].category", .string("allPersons"))])
            mapping.notes.append(
                "figures without a word on whom they count are taken as of all persons; if they are civilians, "
                    + "let them go to tallies.civilians"
            )
        }
        mapping.notes.append("records come as drafts; say visibility and stage in constants to publish them")
        mapping.thousands = thousandsSign
        if guesses.contains(where: { $0.target?.hasSuffix("tude") == true && $0.examples.contains { $0.contains(",") } }
        ) {
            mapping.decimal = ","
            if mapping.thousands == "," { mapping.thousands = nil }
        }
    }

    private var thousandsSign: String? {
        for sign in [",", ".", " ", "'"] {
            let isUsed = guesses.contains { guess in
                guard let target = guess.target, target.contains("killed") || target.contains("injured") else {
                    return false
                }
                return guess.examples.contains { example in
                    let groups = example.split(separator: sign, omittingEmptySubsequences: false)
                    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 && Int($0) != nil }
                }
            }
            if isUsed { return sign }
        }
        return nil
    }
}
