// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// One object of a file of rules, read key by key.
struct RuleFileObject {
    private let json: JSONValue
    private let path: String

    /// Takes an object with no other keys than these.
    init(_ json: JSONValue, path: String, keys: [String]) throws(RuleBookError) {
        guard let members = json.members else {
            throw .invalid(path: path.isEmpty ? "the file" : path, wanted: "an object")
        }
        for member in members where !keys.contains(member.key) {
            throw .unknownKey(path: Self.join(path, member.key))
        }
        self.json = json
        self.path = path
    }

    private static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }

    func wants(_ key: String, _ wanted: String) -> RuleBookError {
        .invalid(path: Self.join(path, key), wanted: wanted)
    }

    private func value(_ key: String) -> JSONValue? {
        guard let value = json[key], !value.isNull else { return nil }
        return value
    }

    func text(_ key: String) throws(RuleBookError) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.string else { throw wants(key, "a text") }
        return text
    }

    func number(_ key: String) throws(RuleBookError) -> Int? {
        guard let value = value(key) else { return nil }
        guard let number = value.integer else { throw wants(key, "a whole number") }
        return number
    }

    func truth(_ key: String) throws(RuleBookError) -> Bool? {
        guard let value = value(key) else { return nil }
        guard let truth = value.bool else { throw wants(key, "true or false") }
        return truth
    }

    func day(_ key: String) throws(RuleBookError) -> CalendarDay? {
        guard let text = try text(key) else { return nil }
        guard let day = CalendarDay(text) else { throw wants(key, "a day such as 2017-07-02") }
        return day
    }

    func choice<Value>(
        _ key: String,
        _ read: (String) -> Value?,
        _ allowed: [String]
    ) throws(RuleBookError) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = read(text) else { throw wants(key, "one of " + allowed.joined(separator: ", ")) }
        return value
    }

    /// A list of texts; empty where the key is missing.
    func list(_ key: String) throws(RuleBookError) -> [String] {
        guard let value = value(key) else { return [] }
        guard let elements = value.array else { throw wants(key, "a list of texts") }
        let texts = elements.compactMap(\.string)
        guard texts.count == elements.count else { throw wants(key, "a list of texts") }
        return texts
    }

    /// A list of values that a filter may ask for.
    func values(_ key: String, of dimension: FilterDimension) throws(RuleBookError) -> [String] {
        let values = try list(key)
        for value in values where !dimension.accepts(value) {
            throw wants(key, "a list of: " + dimension.listedValues.joined(separator: ", "))
        }
        return values
    }

    func bilingual(_ key: String) throws(RuleBookError) -> BilingualText? {
        let further = InterfaceLanguage.byFile.map(\.rawValue)
        guard let object = try object(key, keys: ["en", "ar"] + further) else { return nil }
        guard let english = try object.text("en"), let arabic = try object.text("ar"), !english.isEmpty, !arabic.isEmpty
        else { throw wants(key, "a text in en and in ar") }
        var others: [String: String] = [:]
        for language in further { others[language] = try object.text(language) }
        return BilingualText(english, arabic, others: others)
    }

    func object(_ key: String, keys: [String]) throws(RuleBookError) -> RuleFileObject? {
        guard let value = value(key) else { return nil }
        return try RuleFileObject(value, path: Self.join(path, key), keys: keys)
    }

    func objects(_ key: String, keys: [String]) throws(RuleBookError) -> [RuleFileObject]? {
        guard let value = value(key) else { return nil }
        guard let elements = value.array else { throw wants(key, "a list of objects") }
        var objects: [RuleFileObject] = []
        for (index, element) in elements.enumerated() {
            objects.append(
                try RuleFileObject(element, path: Self.join(path, "\(key)[\(index)]"), keys: keys)
            )
        }
        return objects
    }
}
