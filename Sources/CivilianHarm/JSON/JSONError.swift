// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not JSON, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Reason: Hashable, Sendable {
        case emptyInput
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case invalidUTF8
        case invalidEscape
        case invalidNumber
        case numberOutOfRange
        case repeatedKey(String)
        case nestedTooDeep(limit: Int)
        case trailingContent
    }

    package let reason: Reason
    /// Byte offset from the start of the text, from 0.
    package let offset: Int
    /// Line, from 1.
    package let line: Int
    /// Byte within the line, from 1.
    package let column: Int

    package var description: String {
        "\(sentence) (line \(line), column \(column))"
    }

    private var sentence: String {
        switch reason {
        case .emptyInput: "the text is empty"
        case .unexpectedEnd: "the text ends in the middle of a value: it may be cut off"
        case .unexpectedByte(let byte): "byte 0x\(String(byte, radix: 16)) cannot stand here"
        case .invalidUTF8: "the text is not valid UTF-8: save it as UTF-8 and try again"
        case .invalidEscape: "an escape in a string is not one of JSON's"
        case .invalidNumber: "a number is not written as JSON writes numbers"
        case .numberOutOfRange: "a number is larger than a binary64 holds"
        case .repeatedKey: "a key stands twice in one object"
        case .nestedTooDeep(let limit): "values are nested deeper than \(limit) levels"
        case .trailingContent: "something follows the end of the value"
        }
    }
}
