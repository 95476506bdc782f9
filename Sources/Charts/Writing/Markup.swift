// SPDX-License-Identifier: Apache-2.0

/// Markup being written, in which every value from outside stands escaped.
///
/// Only the text of a literal is markup; what is interpolated is escaped, unless it is `Markup` itself. Written closed, so
/// that it is XML as well as HTML.
package struct Markup: ExpressibleByStringInterpolation, Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    package init(stringLiteral markup: String) { bytes = Array(markup.utf8) }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Markup that this module has written itself.
    package init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Appends the text of a literal.
    package mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func number(_ value: Double) { NumberText.append(value, to: &bytes) }

    package mutating func number(_ value: Int) { NumberText.append(value, to: &bytes) }

    package mutating func escaped(_ text: String) { Escape.append(text, to: &bytes) }

    package static func += (left: inout Markup, right: Markup) { left.bytes += right.bytes }
}

extension Markup {
    /// Gathers the markup and the escaped values of a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

        package mutating func appendInterpolation(_ text: String) { Escape.append(text, to: &bytes) }

        package mutating func appendInterpolation(_ number: Int) { NumberText.append(number, to: &bytes) }

        package mutating func appendInterpolation(_ number: Double) { NumberText.append(number, to: &bytes) }

        package mutating func appendInterpolation(_ markup: Markup) { bytes += markup.bytes }
    }
}
