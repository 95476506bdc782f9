// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A value of a record's form in words.
struct FieldValue {
    let value: JSONValue
    let path: FieldPath

    init(_ value: JSONValue, path: FieldPath) {
        self.value = value
        self.path = path
    }

    /// Whether there is nothing in it: null, an empty text or list, or parts of which none has anything.
    var isNothing: Bool {
        switch value {
        case .null: true
        case .bool, .number: false
        case .string(let text): text.isEmpty
        case .array(let elements): elements.allSatisfy { FieldValue($0, path: path).isNothing }
        case .object(let members): members.allSatisfy { FieldValue($0.value, path: path).isNothing }
        }
    }

    func text(_ words: Phrasebook) -> String {
        switch value {
        case .null: return words[.notRecorded]
        case .bool(let isTrue): return words[isTrue ? .yes : .no]
        case .number(let number): return Int(exactly: number).map(String.init) ?? String(number)
        case .string(let text): return string(text, words)
        case .array(let elements):
            let texts = elements.map { FieldValue($0, path: path).text(words) }
            return texts.joined(separator: elements.contains { $0.members != nil } ? "\n" : words.list(["", ""]))
        case .object(let members): return object(members, words)
        }
    }

    private func string(_ text: String, _ words: Phrasebook) -> String {
        if text == "notApplicable" { return words[.notApplicable] }
        if let day = CalendarDay(text) { return words.day(day) }
        return FieldTerms.label(of: text, at: path.keys, words.language) ?? text
    }

    private func object(_ members: [JSONValue.Member], _ words: Phrasebook) -> String {
        if members.count == 1, members[0].key == "unknownTerm", let text = members[0].value.string { return text }
        if Set(members.map(\.key)) == ["min", "max"] {
            let sides = Dictionary(members.map { ($0.key, $0.value.integer) }, uniquingKeysWith: { first, _ in first })
            let bound = Bound(min: sides["min"] ?? nil, max: sides["max"] ?? nil)
            return words.figure(bound) ?? words[.notApplicable]
        }
        return members.filter {
            !$0.value.isNull && $0.value.array?.isEmpty != true && $0.value.members?.isEmpty != true
        }
        .map { member in
            let name = FieldLabels.label(member.key, words.language)
            return "\(name): \(FieldValue(member.value, path: path.appending(member.key)).text(words))"
        }.joined(separator: words.language == .arabic ? "؛ " : "; ")
    }
}
