// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension TableMapping {
    /// What of the mapping itself cannot be used, whatever the table; empty where all is well.
    package var faults: [String] {
        var faults: [String] = []
        if !Self.isName(name) { faults.append("name: small letters, figures and hyphens, such as my-table") }
        if let encoding = table.encoding, TextEncoding(named: encoding) == nil {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append("table.encoding: “\(encoding)” is not read here; \(known) are")
        }
        if let separator = table.separator, Self.separator(separator) == nil {
            faults.append("table.separator: one sign, or tab")
        }
        for (name, sign) in [("decimal", decimal), ("thousands", thousands)] {
            if let sign, sign.utf8.count != 1 { faults.append("\(name): one sign") }
        }
        if decimal ?? "." == thousands { faults.append("thousands: the same sign as decimal") }
        faults += dates.filter { DateForm($0) == nil }.map { "dates: “\($0)” is no form of a date" }
        for (index, rule) in columns.enumerated() { faults += self.faults(of: rule, at: "columns[\(index)]") }
        for member in constants?.members ?? [] {
            faults += Self.targetFault(member.key).map { ["constants.\(member.key): \($0)"] } ?? []
            if Self.texts(member.value) == nil {
                faults.append("constants.\(member.key): a text, a number, true, false, or a list of such")
            }
        }
        if onlyExisting == true, !columns.contains(where: { $0.to == "codes" }) {
            faults.append("onlyExisting: a column has to give the codes by which records are found")
        }
        if severalRows == true, key.isEmpty { faults.append("severalRows: key has to say which rows belong together") }
        if key.isEmpty, !columns.contains(where: { $0.to == "codes" }) {
            faults.append("key: name the columns that tell one record from another, or \"*\" for the whole row")
        }
        return faults
    }

    private func faults(of rule: ColumnRule, at place: String) -> [String] {
        var faults: [String] = []
        if rule.sources.isEmpty { faults.append("\(place): column, or columns, is missing") }
        if let fault = Self.targetFault(rule.to) { faults.append("\(place).to: \(fault)") }
        if let values = rule.values {
            if let name = values.string {
                if self.values?[name]?.members == nil { faults.append("\(place).values: there is no table “\(name)”") }
            } else if values.members == nil {
                faults.append("\(place).values: a table, or the name of one")
            }
        }
        if let otherwise = rule.otherwise, !["keep", "unknown", "unplaced"].contains(otherwise) {
            faults.append("\(place).otherwise: keep, unknown or unplaced")
        }
        if let split = rule.split, split.isEmpty { faults.append("\(place).split: a sign, or space") }
        faults += rule.dates.filter { DateForm($0) == nil }.map { "\(place).dates: “\($0)” is no form of a date" }
        return faults
    }

    private static func targetFault(_ path: String) -> String? {
        guard MappingTarget(path) == nil else { return nil }
        let last = path.split { ".[]".contains($0) }.last.map(String.init) ?? path
        let near = MappingTarget.allPaths.filter { $0.lowercased().contains(last.lowercased()) }.prefix(4)
        let advice = near.isEmpty ? "" : "; near it are \(near.joined(separator: ", "))"
        return "the record has no “\(path)”\(advice)"
    }

    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 64
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// The byte of a separator's name; nil for more than one sign.
    package static func separator(_ name: String) -> UInt8? {
        if name == "tab" || name == "\t" { return 0x09 }
        guard name.utf8.count == 1 else { return nil }
        return name.utf8.first
    }

    /// Plain values as texts; nil for any other value.
    static func texts(_ value: JSONValue) -> [String]? {
        switch value {
        case .null: return []
        case .string(let text): return [text]
        case .bool(let flag): return [flag ? "true" : "false"]
        case .number(let number): return [Int(exactly: number).map { String($0) } ?? String(number)]
        case .array(let elements):
            let texts = elements.map { $0.array == nil ? Self.texts($0) : nil }
            guard texts.allSatisfy({ $0 != nil }) else { return nil }
            return texts.flatMap { $0 ?? [] }
        case .object: return nil
        }
    }

    /// Every target that a mapping may name, lists with empty brackets.
    package static var targets: [String] { MappingTarget.allPaths }
}
