// SPDX-License-Identifier: Apache-2.0

import Charts

/// A piece of a page: markup in which every value from outside stands escaped.
///
/// Written as a string literal, whose text is markup. What is interpolated is a value and gets escaped, unless it is
/// `HTML` itself. Nothing else makes markup, so a value cannot become some.
package struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package static let empty = HTML(bytes: [])

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Markup that the charts module has written, which escapes what it is given.
    init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package init(stringLiteral markup: String) { bytes = Array(markup.utf8) }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Whether there is nothing in it.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(bytes: left.bytes + right.bytes) }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    /// A text as markup that shows it.
    package static func escaping(_ text: String) -> HTML { "\(text)" }

    /// Pieces one after another, with another piece between them.
    package static func joined(_ pieces: [HTML], by separator: HTML = .empty) -> HTML {
        guard pieces.count > 1 else { return pieces.first ?? .empty }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count + separator.bytes.count })
        for (index, piece) in pieces.enumerated() {
            if index > 0 { bytes += separator.bytes }
            bytes += piece.bytes
        }
        return HTML(bytes: bytes)
    }
}

extension HTML {
    /// Gathers the markup and the escaped values of a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        package mutating func appendLiteral(_ markup: String) {
            var markup = markup
            markup.withUTF8 { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) { Escape.append(text, to: &bytes) }

        package mutating func appendInterpolation(_ text: String?) {
            if let text { Escape.append(text, to: &bytes) }
        }

        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

        package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }

        /// One piece for each element.
        package mutating func appendInterpolation<Elements: Sequence>(
            each elements: Elements,
            _ piece: (Elements.Element) -> HTML
        ) {
            for element in elements { bytes += piece(element).bytes }
        }

        /// A piece for a value that is there.
        package mutating func appendInterpolation<Value>(some value: Value?, _ piece: (Value) -> HTML) {
            if let value { bytes += piece(value).bytes }
        }

        /// A piece where a condition holds.
        package mutating func appendInterpolation(when condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { bytes += piece().bytes }
        }
    }
}
