// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Values as the CMS gives them: several types for one meaning, and several blanks.
enum CMSValue {
    /// Whether a value says nothing: null, "", false, an empty list or object.
    static func isBlank(_ json: JSONValue?) -> Bool {
        switch json {
        case nil, .null, .bool(false), .array([]), .object([]): true
        case .string(let text): text.allSatisfy(\.isWhitespace)
        case .array(let elements): elements.allSatisfy { isBlank($0) }
        case .object(let members): members.allSatisfy { isBlank($0.value) }
        default: false
        }
    }

    /// Text of a string or a number, as it is; the `value` of a pair of value and label; the same of a lone
    /// element of a list; nil for every other kind.
    static func raw(_ json: JSONValue?) -> String? {
        switch json {
        case .string(let text): text
        case .number(let number): text(of: number)
        case .object: json?["value"].flatMap { raw($0) }
        case .array(let elements) where elements.count == 1: raw(elements[0])
        default: nil
        }
    }

    /// Text in one line; nil where it is blank.
    static func line(_ json: JSONValue?) -> String? { raw(json).flatMap { TextCollector.line($0) } }

    /// Text with its line breaks, HTML as its text; nil where it is blank.
    static func prose(_ json: JSONValue?) -> String? {
        guard let text = raw(json) else { return nil }
        return looksLikeHTML(text) ? HTMLFragment.prose(text).text : TextCollector.prose(text)
    }

    /// A whole number that may be written as text; nil where there is none.
    static func integer(_ json: JSONValue?) -> Int? {
        json?.integer ?? json?.string.flatMap { Int($0.trimmed) }
    }

    /// A number that may be written as text; nil where there is none.
    static func decimal(_ json: JSONValue?) -> Double? {
        if let number = json?.number { return number }
        guard let text = json?.string?.trimmed, let value = Double(text), value.isFinite,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B })
        else { return nil }
        return value
    }

    /// A truth value that may be written as text or number; nil where there is none.
    static func bool(_ json: JSONValue?) -> Bool? {
        if let value = json?.bool { return value }
        switch raw(json)?.trimmed.lowercased() {
        case "1", "true", "yes": return true
        case "0", "false", "no": return false
        default: return nil
        }
    }

    /// The elements of a list; a list with gaps, which is written as an object with numbers as keys; else none.
    static func list(_ json: JSONValue?) -> [JSONValue] {
        if let elements = json?.array { return elements }
        if let members = json?.members, !members.isEmpty, members.allSatisfy({ Int($0.key) != nil }) {
            return members.map(\.value)
        }
        return []
    }

    /// Numbers or texts of terms: a list or a single one, bare or as objects.
    static func termReferences(_ json: JSONValue?) -> [JSONValue] {
        guard let json, !isBlank(json) else { return [] }
        let elements =
            json.array ?? (json.members.map { $0.allSatisfy { Int($0.key) != nil } } == true ? list(json) : [json])
        return elements.filter { !isBlank($0) }.map { $0["term_id"] ?? $0["id"] ?? $0["value"] ?? $0 }
    }

    /// The address of a file: bare, or in an object as the CMS describes files.
    static func url(_ json: JSONValue?) -> String? {
        if let text = json?.string, Int(text) == nil { return TextCollector.line(text) }
        return json?["url"]?.string.flatMap { TextCollector.line($0) }
    }

    /// The number of an attachment as text.
    static func attachment(_ json: JSONValue?) -> String? {
        if let number = integer(json) { return String(number) }
        guard json?["url"] == nil else { return nil }
        return integer(json?["ID"] ?? json?["id"]).map { String($0) }
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }

    private static func looksLikeHTML(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return false }
        let lower = text.lowercased()
        return ["<p>", "<p ", "<br", "</", "&amp;", "&nbsp;", "&#", "&quot;", "&lt;", "&gt;"].contains {
            lower.contains($0)
        }
    }
}
