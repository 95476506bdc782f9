// SPDX-License-Identifier: Apache-2.0

/// Values that are written down in the source, such as descriptions of forms.
extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }

    package init(booleanLiteral value: Bool) { self = .bool(value) }

    package init(integerLiteral value: Int) { self = .number(Double(value)) }

    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }

    /// The object with further members behind its own; a value of another kind stays as it is.
    package func adding(_ further: [Member]) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + further)
    }
}
