// SPDX-License-Identifier: Apache-2.0

/// The order of codes: letters, then number, then suffix; an incident without a code comes last.
package struct CodeSortKey: Hashable, Comparable, Sendable {
    package let letters: String
    package let number: UInt64
    package let suffix: String

    package init(_ code: some StringProtocol) {
        let upper = code.uppercased()
        letters = String(upper.prefix { !$0.isNumber })
        let rest = upper.dropFirst(letters.count)
        let digits = rest.prefix { $0.isNumber }
        number = UInt64(digits) ?? .max
        suffix = String(rest.dropFirst(digits.count))
    }

    package static func < (left: CodeSortKey, right: CodeSortKey) -> Bool {
        if left.letters.isEmpty != right.letters.isEmpty { return right.letters.isEmpty }
        return (left.letters, left.number, left.suffix) < (right.letters, right.number, right.suffix)
    }
}
