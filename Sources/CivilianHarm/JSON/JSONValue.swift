// SPDX-License-Identifier: Apache-2.0

/// A JSON value with the order of its keys.
///
/// Numbers are binary64, as RFC 8785 takes them; integers up to 2^53 are exact.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One key of an object with its value.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue

        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of a key; nil where this is no object or has no such key.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string; nil for every other kind.
    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of an array; nil for every other kind.
    package var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object in their order; nil for every other kind.
    package var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// The number; nil for every other kind.
    package var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The number where it is whole and exact in a binary64; nil otherwise.
    package var integer: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }

    /// The truth value; nil for every other kind.
    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The same value with the keys of every object in the order of RFC 8785.
    package var inCanonicalOrder: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.inCanonicalOrder))
        case .object(let members):
            .object(
                members.map { Member($0.key, $0.value.inCanonicalOrder) }
                    .sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            )
        default: self
        }
    }

    /// Whether this is `null`.
    package var isNull: Bool { self == .null }
}
