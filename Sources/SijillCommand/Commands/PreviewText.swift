// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// A record of a preview as lines: each value with the place that it would have.
struct PreviewText {
    private(set) var lines: [String] = []

    init(_ preview: IncidentPreview) {
        let incident = preview.draft.incident
        let title = incident.codes.joined(separator: " ")
        lines.append("\(preview.place)\(title.isEmpty ? "" : ": \(title)")")
        for (index, field) in Incident.form.fields.enumerated() where !Self.leftOut.contains(field.key) {
            guard !incident.isAbsent(field: index) else { continue }
            add(incident.json(ofField: index), field.key)
        }
        for unplaced in incident.unplaced {
            lines.append("  without a place: \(unplaced.field) = \(Self.short(unplaced.text)) (\(unplaced.reason))")
        }
        lines.append("")
    }

    private static let leftOut: Set<String> = ["schema", "id", "unplaced", "origin"]

    private mutating func add(_ value: JSONValue, _ path: String) {
        switch value {
        case .null: break
        case .object(let members): for member in members { add(member.value, "\(path).\(member.key)") }
        case .array(let elements):
            let texts = elements.compactMap(\.string)
            if texts.count == elements.count {
                if !texts.isEmpty { lines.append("  \(path) = \(texts.map(Self.short).joined(separator: ", "))") }
                return
            }
            for (index, element) in elements.enumerated() { add(element, "\(path)[\(index)]") }
        default:
            var writer = JSONWriter(order: .interchange)
            writer.value(value)
            let text = value.string ?? String(decoding: writer.bytes, as: UTF8.self)
            lines.append("  \(path) = \(Self.short(text))")
        }
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 100 ? line.prefix(99) + "…" : line
    }
}
