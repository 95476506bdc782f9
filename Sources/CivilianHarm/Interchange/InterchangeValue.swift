// SPDX-License-Identifier: Apache-2.0

/// A value that has one form in the interchange format.
package protocol InterchangeValue: Hashable, Sendable {
    /// What a missing key or `null` means; nil where the value is required.
    static var absent: Self? { get }

    /// Whether a map leaves the key out because nothing is known.
    var isAbsent: Bool { get }

    /// The form of the value.
    static var shape: ValueShape { get }

    func write(to writer: inout JSONWriter)

    /// Reads a value that is not `null`; records a problem and returns nil where the form is wrong.
    static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self?
}

extension InterchangeValue {
    package static var absent: Self? { nil }
    package var isAbsent: Bool { false }
}

extension Optional: InterchangeValue where Wrapped: InterchangeValue {
    package static var absent: Self? { .some(nil) }
    package static var shape: ValueShape { .optional(Wrapped.shape) }
    package var isAbsent: Bool { self == nil }

    package func write(to writer: inout JSONWriter) {
        if let self { self.write(to: &writer) } else { writer.null() }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        Wrapped.read(json, &reader).map { .some($0) }
    }
}

extension Array: InterchangeValue where Element: InterchangeValue {
    package static var absent: Self? { [] }
    package static var shape: ValueShape { .list(Element.shape) }
    package var isAbsent: Bool { isEmpty }

    package func write(to writer: inout JSONWriter) {
        writer.array { writer in
            for element in self { element.write(to: &writer) }
        }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        guard let elements = json.array else { return reader.wrongType("a list") }
        var values: Self = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            if let value = reader.within(.index(index), { Element.read(element, &$0) }) { values.append(value) }
        }
        return values
    }
}

extension String: InterchangeValue {
    package static var shape: ValueShape { .text(.text) }

    package func write(to writer: inout JSONWriter) { writer.string(self) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> String? {
        json.string ?? reader.wrongType("text")
    }
}

extension Bool: InterchangeValue {
    package static var shape: ValueShape { .boolean }

    package func write(to writer: inout JSONWriter) { writer.bool(self) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Bool? {
        json.bool ?? reader.wrongType("true or false")
    }
}

extension Int: InterchangeValue {
    package static var shape: ValueShape { .integer }

    package func write(to writer: inout JSONWriter) { writer.integer(self) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Int? {
        json.integer ?? reader.wrongType("a whole number")
    }
}

extension Double: InterchangeValue {
    package static var shape: ValueShape { .number }

    package func write(to writer: inout JSONWriter) { writer.number(self) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Double? {
        json.number ?? reader.wrongType("a number")
    }
}

extension JSONValue: InterchangeValue {
    package static var shape: ValueShape { .json }

    package func write(to writer: inout JSONWriter) { writer.value(self) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> JSONValue? {
        json.inCanonicalOrder  // so that a document reads the same from either order of keys
    }
}
