// SPDX-License-Identifier: Apache-2.0

/// The terms of one list as one text, fit for a column: their codes joined by the unit separator.
package struct TermCodes: Hashable, Sendable {
    /// U+001F between codes; empty for no term.
    package let joined: String

    /// U+001F.
    package static let separator: UInt8 = 0x1F

    package init(joined: String) {
        self.joined = joined
    }

    package init<Terms: Vocabulary>(_ terms: [Term<Terms>]) {
        var seen: Set<String> = []
        joined = terms.map(\.code).filter { seen.insert($0).inserted }.joined(separator: "\u{1F}")
    }

    package init<Terms: Vocabulary>(_ term: Term<Terms>?) {
        joined = term?.code ?? ""
    }

    /// The codes, each once, in their order.
    package var codes: [Substring] {
        joined.isEmpty ? [] : joined.utf8.split(separator: Self.separator).map { Substring($0) }
    }
}
