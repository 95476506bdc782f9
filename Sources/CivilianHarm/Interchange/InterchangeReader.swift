// SPDX-License-Identifier: Apache-2.0

/// One fault of a document, with the place of the value.
package struct InterchangeProblem: Hashable, Sendable {
    /// What kind of fault; the raw value is the diagnostic's code.
    package enum Code: String, Sendable {
        case wrongType
        case malformedValue
        case missingValue
        case unknownKey
        case unknownSchema
    }

    package let code: Code
    /// `involvements[0].statements[1].date`.
    package let path: String
    package let message: String
    /// The value of an unknown key, kept so that nothing is lost; nil otherwise.
    package let value: JSONValue?
}

/// Collects the faults met while a document is read.
package struct InterchangeReader: Sendable {
    /// One step from a value to a part of it.
    package enum Step: Sendable {
        case key(String)
        case index(Int)
    }

    package private(set) var problems: [InterchangeProblem] = []
    private var path: [Step] = []

    package init() {}

    /// Runs `body` one step further down.
    package mutating func within<Value>(_ step: Step, _ body: (inout InterchangeReader) -> Value) -> Value {
        path.append(step)
        defer { path.removeLast() }
        return body(&self)
    }

    /// Records that the value has the wrong type, and returns nil.
    package mutating func wrongType<Value>(_ expected: String) -> Value? {
        record(.wrongType, "this is not \(expected)")
        return nil
    }

    /// Records that the value is of the right type but malformed, and returns nil.
    package mutating func malformed<Value>(_ expected: String) -> Value? {
        record(.malformedValue, "this is not \(expected)")
        return nil
    }

    /// Records a fault at the current place.
    package mutating func record(_ code: InterchangeProblem.Code, _ message: String, value: JSONValue? = nil) {
        problems.append(InterchangeProblem(code: code, path: pathText, message: message, value: value))
    }

    private var pathText: String {
        var text = ""
        for step in path {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
