// SPDX-License-Identifier: Apache-2.0

extension MembershipFile {
    /// Reads a file; `chosen` names the lists to take, nil takes all.
    ///
    /// A row that cannot be read is in `diagnostics`, and the rest is taken.
    package init(_ bytes: [UInt8], taking chosen: [String]? = nil) throws(Failure) {
        var rows = DelimitedRows(bytes)
        guard let heading = rows.next() else { throw .noHeading }
        var names: [String] = []
        for field in heading.fields {
            guard case .text(let name) = field else { throw .noHeading }
            names.append(name)
        }
        var reading = MembershipReading(try MembershipColumns(names, taking: chosen))
        self.init(
            lists: reading.columns.listNames,
            hasLinks: reading.columns.hasLinks,
            linksAreJoint: reading.columns.linksAreJoint,
            unusedColumns: reading.columns.unused.map { names[$0] }
        )
        while let row = rows.next() {
            self.rows += 1
            do {
                try take(try reading.read(row))
            } catch {
                diagnostics.append(error)
            }
        }
    }

    private mutating func take(_ row: MembershipReading.Row) throws(MembershipDiagnostic) {
        guard row.entry.pattern != 0 else {
            personsOutside += row.count
            return
        }
        let sum = entries[row.entry, default: 0] + row.count
        guard sum <= ListMembership.personLimit else {
            throw MembershipDiagnostic(line: row.line, column: nil, reason: .notACount)
        }
        entries[row.entry] = sum
    }
}

/// Reads the rows of one file, and remembers what may stand only once.
struct MembershipReading {
    /// What one row says.
    struct Row {
        let line: Int
        let entry: MembershipFile.Entry
        let count: Int
    }

    let columns: MembershipColumns
    private var lineOfPerson: [String: Int] = [:]
    private var lineOfPattern: [MembershipFile.Entry: Int] = [:]

    init(_ columns: MembershipColumns) {
        self.columns = columns
    }

    mutating func read(_ row: DelimitedRows.Row) throws(MembershipDiagnostic) -> Row {
        let cells = try texts(row)
        func fault(_ column: Int?, _ reason: MembershipDiagnostic.Reason) -> MembershipDiagnostic {
            MembershipDiagnostic(line: row.line, column: column.map { columns.names[$0] }, reason: reason)
        }
        var pattern = 0
        for (list, column) in columns.lists.enumerated() {
            guard let isOn = Self.membership[cells[column]] else { throw fault(column, .notZeroOrOne) }
            if isOn { pattern |= 1 << list }
        }
        guard pattern != 0 || !columns.unused.isEmpty else { throw fault(nil, .onNoList) }
        var links = [Double](repeating: 1, count: columns.lists.count)
        for list in columns.lists.indices where pattern >> list & 1 == 1 && pattern.nonzeroBitCount > 1 {
            for column in [columns.link, columns.linkOfList[list]].compactMap(\.self) {
                guard let link = Double(cells[column]), link > 0, link <= 1 else {
                    throw fault(column, .notAProbability)
                }
                links[list] = min(links[list], link)
            }
        }
        let entry = MembershipFile.Entry(pattern: pattern, links: links)
        let count = try persons(cells, fault)
        if let reason = repetition(row.line, cells, entry) { throw fault(columns.person, reason) }
        return Row(line: row.line, entry: entry, count: count)
    }

    private static let membership = ["0": false, "1": true]

    private func texts(_ row: DelimitedRows.Row) throws(MembershipDiagnostic) -> [String] {
        func fault(_ column: String?, _ reason: MembershipDiagnostic.Reason) -> MembershipDiagnostic {
            MembershipDiagnostic(line: row.line, column: column, reason: reason)
        }
        guard row.fields.count == columns.names.count else {
            throw fault(nil, .fieldCount(row.fields.count, expected: columns.names.count))
        }
        var texts: [String] = []
        for (field, name) in zip(row.fields, columns.names) {
            switch field {
            case .text(let text): texts.append(text)
            case .notText: throw fault(name, .notText)
            case .badQuotes: throw fault(name, .badQuotes)
            }
        }
        return texts
    }

    private func persons(
        _ cells: [String],
        _ fault: (Int?, MembershipDiagnostic.Reason) -> MembershipDiagnostic
    ) throws(MembershipDiagnostic) -> Int {
        guard let column = columns.count else { return 1 }
        guard let count = Int(cells[column]), (0...ListMembership.personLimit).contains(count) else {
            throw fault(column, .notACount)
        }
        return count
    }

    /// Why a person or a pattern stands twice; remembers it otherwise.
    private mutating func repetition(
        _ line: Int,
        _ cells: [String],
        _ entry: MembershipFile.Entry
    ) -> MembershipDiagnostic.Reason? {
        if let person = columns.person, !cells[person].isEmpty {
            if let earlier = lineOfPerson[cells[person]] { return .repeatedPerson(line: earlier) }
            lineOfPerson[cells[person]] = line
        }
        guard columns.count != nil, columns.unused.isEmpty else { return nil }
        if let earlier = lineOfPattern[entry] { return .repeatedPattern(line: earlier) }
        lineOfPattern[entry] = line
        return nil
    }
}
