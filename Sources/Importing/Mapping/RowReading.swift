// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads one row into an incident of its own, and says what it met.
struct RowReading {
    private(set) var incident = Incident()
    /// What is wrong with single cells.
    private(set) var remarks: [Remark] = []
    /// Terms outside of the vocabularies: column, term, vocabulary.
    private(set) var unknownTerms: [UnknownTerm] = []
    /// What each figure of a column is: the place of its step, and the number.
    private(set) var counts: [(step: Int, count: Int)] = []

    struct Remark {
        var code: ImportDiagnosticCode
        var column: String
        var message: String
    }

    struct UnknownTerm: Hashable {
        var column: String
        var term: String
        var vocabulary: String
    }

    private let bound: BoundMapping

    init(_ row: TableRow, _ bound: BoundMapping) {
        self.bound = bound
        incident.stage = .known(.researched)
        incident.visibility = .draft
        for step in bound.constants {
            for (index, text) in (step.values?[""] ?? []).enumerated() { put(text, step, element: index, cell: text) }
        }
        for (index, step) in bound.steps.enumerated() { take(step, index, row) }
        keepUnplaced(row)
        for remark in row.remarks {
            remarks.append(Remark(code: .formulaNotEvaluated, column: name(remark.column), message: remark.message))
        }
        finish()
    }

    /// The key of a row; nil where a cell of it is empty.
    static func key(_ row: TableRow, _ bound: BoundMapping) -> String? {
        if bound.mapping.key == ["*"] { return RowDigest.text(row.cells) }
        guard let columns = bound.keyColumns else { return nil }
        let cells = columns.map { $0 < row.cells.count ? row.cells[$0].trimmed : "" }
        return cells.contains("") ? nil : cells.joined(separator: "/")
    }

    private func name(_ column: Int) -> String {
        column < bound.header.names.count ? bound.header.names[column] : "column \(column + 1)"
    }

    // MARK: - Cells

    private mutating func take(_ step: BoundMapping.Step, _ index: Int, _ row: TableRow) {
        var text = ""
        if let column = step.columns.first, step.columns.count == 1 {
            text = column < row.cells.count ? row.cells[column].trimmed : ""
        } else {
            text = step.columns.map { $0 < row.cells.count ? row.cells[$0].trimmed : "" }.filter { !$0.isEmpty }
                .joined(separator: step.join)
        }
        guard !text.isEmpty else { return }
        guard let split = step.split, split != "labels" else { return takeValue(text, step, index, element: 0) }
        let pieces =
            split == "space"
            ? text.split(whereSeparator: \.isWhitespace)
            : text.replacing(split, with: "\u{1F}").split(separator: "\u{1F}", omittingEmptySubsequences: false)
        for (element, piece) in pieces.enumerated() where !piece.trimmed.isEmpty {
            takeValue(piece.trimmed, step, index, element: element)
        }
    }

    private mutating func takeValue(_ cell: String, _ step: BoundMapping.Step, _ index: Int, element: Int) {
        let folded = cell.lowercased()
        if let values = step.values {
            if let texts = values[folded] {
                for text in texts { put(text, step, element: element, cell: cell) }
                return
            }
            if step.otherwise == "unknown" { return }
            if step.otherwise == "unplaced" {
                return keep(step.name, cell, "the mapping has no value for it")
            }
        }
        let conventions = step.conventions
        if conventions.unknown.contains(folded) { return }
        var value = CellValue(text: cell, conventions: conventions)
        value.isNotApplicable = conventions.notApplicable.contains(folded)
        value.isNone = conventions.none.contains(folded)
        value.isJoined = step.split == "labels"
        if value.isNone || value.isNotApplicable, !step.isFigure { return }
        put(value, step, index, element: element)
    }

    private mutating func put(_ text: String, _ step: BoundMapping.Step, element: Int, cell: String) {
        put(CellValue(text: text, conventions: step.conventions), step, nil, element: element)
    }

    private mutating func put(_ value: CellValue, _ step: BoundMapping.Step, _ index: Int?, element: Int) {
        var value = value
        if step.width != nil || step.prefix != nil { value = step.completed(value) }
        let outcome: CellOutcome
        switch step.target {
        case .incident(_, let setter): outcome = setter(&incident, value)
        case .part(let list, let place, let property):
            outcome = list.set(property, at: place + element, of: &incident, value)
        case .unplaced: return keep(step.name, value.text, "kept as the mapping says")
        }
        switch outcome {
        case .taken:
            if step.isFigure, let index, let count = value.isNone ? 0 : value.conventions.count(value.text) {
                counts.append((index, count))
            }
        case .unknownTerm(let vocabulary):
            unknownTerms.append(UnknownTerm(column: step.name, term: value.text, vocabulary: vocabulary))
        case .refused(let expected):
            let reason = "this is not \(expected)"
            keep(step.name, value.text, reason)
            remarks.append(
                Remark(
                    code: .malformedValue,
                    column: step.name,
                    message: "“\(value.text.shortened)”: \(reason): kept as unplaced"
                )
            )
        }
    }

    private mutating func keep(_ column: String, _ text: String, _ reason: String) {
        incident.unplaced.append(Unplaced(field: column, text: text, reason: reason))
    }

    private mutating func keepUnplaced(_ row: TableRow) {
        for column in bound.unplaced where column < row.cells.count {
            let cell = row.cells[column].trimmed
            if !cell.isEmpty { keep(name(column), cell, BoundMapping.withoutPlace) }
        }
        guard row.cells.count > bound.header.names.count else { return }
        for column in bound.header.names.count..<row.cells.count where !row.cells[column].trimmed.isEmpty {
            keep(name(column), row.cells[column].trimmed, "the header has no such column")
            let message = "the row has more cells than the header has columns: kept as unplaced"
            remarks.append(Remark(code: .columnWithoutPlace, column: name(column), message: message))
        }
    }

    // MARK: - The record as a whole

    private mutating func finish() {
        for list in bound.lists { list.dropBlank(from: 0, of: &incident) }
        if bound.hasConstantCategory {
            // Without a figure, a category that every record has says nothing.
            incident.detailedTallies.removeAll { $0.killed == .unknown && $0.injured == .unknown }
        }
        if incident.dateEnd == incident.date { incident.dateEnd = nil }
        if incident.date != nil { incident.dateKind = incident.dateEnd == nil ? .date : .dateRange }
        if incident.timeKind == nil {
            if incident.time != nil { incident.timeKind = .exact }
            if incident.timeStart != nil, incident.timeEnd != nil { incident.timeKind = .window }
        }
        finishPlaces()
        checkBounds()
        if bound.mapping.harmFromFigures == true, incident.harmReported == nil { readHarm() }
    }

    private mutating func finishPlaces() {
        let placed = incident.geolocations.filter { $0.latitude != 0 || $0.longitude != 0 }
        if placed.count < incident.geolocations.count {
            incident.geolocations = placed
            keep("geolocations", "0, 0", "no place, but what tables hold where none is known")
            let message = "0, 0 is no place: kept as unplaced"
            remarks.append(Remark(code: .malformedValue, column: "geolocations", message: message))
        }
        guard !incident.geolocations.contains(where: { $0.isPrimary == true }),
            let first = incident.geolocations.firstIndex(where: { $0.latitude != nil && $0.longitude != nil })
        else { return }
        incident.geolocations[first].isPrimary = true
    }

    /// A minimum above its maximum is kept as given, and told.
    private mutating func checkBounds() {
        for group in incident.tallies.knownGroups {
            let tally = incident.tallies[group]
            check(tally.killed, "tallies.\(group.rawValue).killed")
            check(tally.injured, "tallies.\(group.rawValue).injured")
        }
        for (index, tally) in incident.detailedTallies.enumerated() {
            check(tally.killed, "detailedTallies[\(index)].killed")
            check(tally.injured, "detailedTallies[\(index)].injured")
        }
    }

    private mutating func check(_ bound: Bound, _ path: String) {
        guard let low = bound.min, let high = bound.max, low > high else { return }
        let message = "the minimum \(low) is above the maximum \(high): kept as given, please check by hand"
        remarks.append(Remark(code: .reversedBounds, column: path, message: message))
    }

    private mutating func readHarm() {
        let civilians: [CasualtyGroup] = [.civilians, .children, .women, .men]
        let sides = civilians.flatMap { group -> [Int] in
            let tally = incident.tallies[group]
            return [tally.killed.min, tally.killed.max, tally.injured.min, tally.injured.max].compactMap(\.self)
        }
        if sides.contains(where: { $0 > 0 }) {
            incident.harmReported = true
        } else if !sides.isEmpty {
            incident.harmReported = false
        }
    }
}

extension BoundMapping.Step {
    /// A value with the zeros that a spreadsheet dropped, and with its prefix.
    fileprivate func completed(_ value: CellValue) -> CellValue {
        var text = value.text
        if let width, text.utf8.count < width, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            text = String(repeating: "0", count: width - text.utf8.count) + text
        }
        return CellValue(
            text: (prefix ?? "") + text,
            isNotApplicable: value.isNotApplicable,
            isNone: value.isNone,
            conventions: value.conventions
        )
    }
}

extension String {
    /// At most 60 letters, for messages.
    fileprivate var shortened: String { count > 60 ? prefix(59) + "…" : self }
}

/// Tells rows apart that have no key of their own.
enum RowDigest {
    /// 32 hexadecimal figures from the cells: two FNV-1a sums of 64 bits with different beginnings.
    ///
    /// Not against forgery: a row that was made to have the sum of another would be taken for it.
    static func text(_ cells: [String]) -> String {
        var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
        func add(_ byte: UInt8) {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte ^ 0x5A)) &* 0x100_0000_01B3
        }
        for cell in cells {
            for byte in cell.trimmed.utf8 { add(byte) }
            add(0x1F)
        }
        return [first, second].map { sum in
            let text = String(sum, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }
}
