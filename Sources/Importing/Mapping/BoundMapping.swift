// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A mapping bound to the columns of one table.
struct BoundMapping: Sendable {
    /// One rule with the places of its columns.
    struct Step: Sendable {
        let columns: [Int]
        /// The names of the columns, for diagnostics.
        let name: String
        let target: MappingTarget
        let path: String
        let conventions: CellConventions
        /// What cells mean, by the cell in small letters; an empty list is unknown, nil lets cells speak for themselves.
        let values: [String: [String]]?
        let otherwise: String
        let split: String?
        let join: String
        let prefix: String?
        let width: Int?
        /// Whether "none" and "not applicable" can be said here.
        let isFigure: Bool
    }

    /// What is said of cells of a column without a rule.
    static let withoutPlace = "the mapping has no place for the column"

    let mapping: TableMapping
    let header: TableHeader
    let steps: [Step]
    let constants: [Step]
    /// The columns of the key; nil where the whole row is it, or where there is none.
    let keyColumns: [Int]?
    /// Columns without a rule: their cells are kept as unplaced.
    let unplaced: [Int]
    /// Columns that the mapping names and the table lacks.
    let missing: [String]
    /// The fields that the table can know.
    let knownFields: FieldSet
    /// The lists that rows fill.
    let lists: [any PartList]
    /// Whether a constant names the category of detailed figures.
    let hasConstantCategory: Bool

    /// - Throws: `columnMissing` where the table lacks a column of the key, one that is required, or every one.
    init(_ mapping: TableMapping, _ header: TableHeader) throws(TableFault) {
        self.mapping = mapping
        self.header = header
        var steps: [Step] = []
        var missing: [String] = []
        var used: Set<Int> = []
        for rule in mapping.columns {
            let places = rule.sources.map { header.index(of: $0) }
            used.formUnion(places.compactMap(\.self))
            guard let step = Self.step(rule, places.compactMap(\.self), mapping), places.contains(where: { $0 != nil })
            else {
                if rule.required == true { throw Self.missing(rule.sources, header) }
                missing += rule.sources
                continue
            }
            steps.append(step)
        }
        guard !steps.isEmpty else { throw Self.missing(mapping.columns.flatMap(\.sources), header) }
        var keyColumns: [Int]?
        if mapping.key != ["*"], !mapping.key.isEmpty {
            let places = mapping.key.map { header.index(of: $0) }
            guard places.allSatisfy({ $0 != nil }) else { throw Self.missing(mapping.key, header) }
            keyColumns = places.compactMap(\.self)
        }
        for member in mapping.leaveOut?.members ?? [] {
            if let place = header.index(of: member.key) { used.insert(place) } else { missing.append(member.key) }
        }
        self.keyColumns = keyColumns
        let keys = Set(keyColumns ?? [])
        unplaced = header.names.indices.filter { !used.contains($0) && !keys.contains($0) }
        self.steps = steps
        constants = Self.constants(mapping)
        self.missing = missing
        knownFields = Self.knownFields(steps + constants, mapping)
        var lists: [String: any PartList] = [:]
        for step in steps + constants {
            if case .part(let list, _, _) = step.target { lists[list.field] = list }
        }
        self.lists = Array(lists.values)
        hasConstantCategory = constants.contains { $0.path.hasPrefix("detailedTallies[") }
    }

    private static func step(_ rule: ColumnRule, _ columns: [Int], _ mapping: TableMapping) -> Step? {
        guard let target = MappingTarget(rule.to) else { return nil }
        let table = rule.values.flatMap { $0.string.map { mapping.values?[$0] ?? .null } ?? $0 }
        return Step(
            columns: columns,
            name: rule.sources.joined(separator: " + "),
            target: target,
            path: rule.to,
            conventions: CellConventions(mapping, rule),
            values: table?.members.map { members in
                Dictionary(
                    members.map { ($0.key.trimmed.lowercased(), TableMapping.texts($0.value) ?? []) },
                    uniquingKeysWith: { first, _ in first }
                )
            },
            otherwise: rule.otherwise ?? "keep",
            split: rule.split,
            join: rule.join ?? " ",
            prefix: rule.prefix,
            width: rule.width,
            isFigure: isFigure(rule.to)
        )
    }

    private static func isFigure(_ path: String) -> Bool {
        ["killed", "injured", "Conceded", "Count"].contains { path.contains($0) }
    }

    private static func constants(_ mapping: TableMapping) -> [Step] {
        let conventions = CellConventions(dates: [.iso])
        return (mapping.constants?.members ?? []).compactMap { member in
            MappingTarget(member.key).map { target in
                Step(
                    columns: [],
                    name: "constants.\(member.key)",
                    target: target,
                    path: member.key,
                    conventions: conventions,
                    values: ["": TableMapping.texts(member.value) ?? []],
                    otherwise: "keep",
                    split: nil,
                    join: "",
                    prefix: nil,
                    width: nil,
                    isFigure: false
                )
            }
        }
    }

    private static func knownFields(_ steps: [Step], _ mapping: TableMapping) -> FieldSet {
        var keys: Set<String> = ["unplaced"]
        for step in steps {
            switch step.target {
            case .incident(let field, _): keys.insert(field)
            case .part(let list, _, _): keys.insert(list.field)
            case .unplaced: break
            }
        }
        if keys.contains("date") { keys.formUnion(["dateKind", "dateEnd"]) }
        if keys.contains("time") || keys.contains("timeStart") { keys.insert("timeKind") }
        if mapping.harmFromFigures == true { keys.insert("harmReported") }
        // Records are found by these, and not changed.
        if mapping.onlyExisting == true { keys.remove("codes") }
        // What a constant says of these holds for new records: people decide on those that are there.
        for key in ["stage", "visibility"] where !mapping.columns.contains(where: { $0.to == key }) { keys.remove(key) }
        return FieldSet(Array(keys))
    }

    private static func missing(_ columns: [String], _ header: TableHeader) -> TableFault {
        let shown = header.names.prefix(40).joined(separator: ", ") + (header.names.count > 40 ? " …" : "")
        let lacking = columns.filter { header.index(of: $0) == nil }
        let names = lacking.prefix(20).map { "“\($0)”" }.joined(separator: ", ")
        return TableFault(
            .columnMissing,
            row: header.row == 0 ? nil : header.row,
            "the table has no column \(names); its columns are \(shown): use the mapping of this table, or correct its names"
        )
    }
}
