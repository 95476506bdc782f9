// SPDX-License-Identifier: Apache-2.0

extension Incident {
    /// Whether two incidents agree in a field; `index` is its place in the format.
    package func agrees(with other: Incident, inField index: Int) -> Bool {
        Incident.form.fields[index].areEqual(self, other)
    }

    /// Whether nothing is known in a field: null, or an empty list or map.
    package func isAbsent(field index: Int) -> Bool { Incident.form.fields[index].isAbsent(self) }

    /// Takes one field from another incident.
    package mutating func take(field index: Int, from other: Incident) {
        Incident.form.fields[index].copy(other, &self)
    }

    /// The value of a field as JSON.
    package func json(ofField index: Int) -> JSONValue {
        var writer = JSONWriter(order: .interchange)
        Incident.form.fields[index].write(self, &writer)
        return (try? JSONParser.parse(writer.bytes)) ?? .null  // what the writer wrote is JSON
    }
}

/// One value that differs between two versions of a record.
package struct FieldDifference: Hashable, Sendable {
    /// The field's key in the format.
    package let field: String
    /// The place of the value: `involvements[0].position`.
    package let path: String
    /// nil where the value did not exist.
    package let old: JSONValue?
    /// nil where the value does not exist any more.
    package let new: JSONValue?
}

extension FieldDifference {
    /// Every difference, value by value, in the order of the format; the id and the origin are left out.
    package static func between(_ old: Incident, _ new: Incident) -> [FieldDifference] {
        var found: [FieldDifference] = []
        for (index, field) in Incident.form.fields.enumerated() where !["id", "origin"].contains(field.key) {
            guard !field.areEqual(old, new) else { continue }
            compare(old.json(ofField: index), new.json(ofField: index), field: field.key, path: field.key, &found)
        }
        return found
    }

    /// Every difference between two objects of any form, value by value, in the order of the first.
    package static func between(_ old: JSONValue, _ new: JSONValue) -> [FieldDifference] {
        var found: [FieldDifference] = []
        let before = old.members ?? []
        let added = (new.members ?? []).filter { member in !before.contains { $0.key == member.key } }
        for key in before.map(\.key) + added.map(\.key) {
            compareParts(old[key], new[key], field: key, path: key, &found)
        }
        return found
    }

    private static func compare(
        _ old: JSONValue,
        _ new: JSONValue,
        field: String,
        path: String,
        _ found: inout [FieldDifference]
    ) {
        guard old != new else { return }
        if let before = old.members, let after = new.members {
            let keys = before.map(\.key) + after.map(\.key).filter { key in !before.contains { $0.key == key } }
            for key in keys {
                compareParts(old[key], new[key], field: field, path: "\(path).\(key)", &found)
            }
        } else if let before = old.array, let after = new.array, hasParts(before + after) {
            for index in 0..<max(before.count, after.count) {
                compareParts(
                    index < before.count ? before[index] : nil,
                    index < after.count ? after[index] : nil,
                    field: field,
                    path: "\(path)[\(index)]",
                    &found
                )
            }
        } else {
            found.append(FieldDifference(field: field, path: path, old: old, new: new))
        }
    }

    private static func compareParts(
        _ old: JSONValue?,
        _ new: JSONValue?,
        field: String,
        path: String,
        _ found: inout [FieldDifference]
    ) {
        if let old, let new {
            compare(old, new, field: field, path: path, &found)
        } else if old != new {
            found.append(FieldDifference(field: field, path: path, old: old, new: new))
        }
    }

    /// Whether a list holds rows, and not plain values or terms.
    private static func hasParts(_ elements: [JSONValue]) -> Bool {
        elements.contains { element in element.members.map { $0.count > 1 } ?? false }
    }
}
