// SPDX-License-Identifier: Apache-2.0

/// The incidents that a query keeps.
package struct Selection: Hashable, Sendable {
    package let numbers: NumberSet
    package let count: Int

    package init(_ numbers: NumberSet) {
        self.numbers = numbers
        count = numbers.count
    }

    /// Numbers that were counted already.
    init(_ numbers: NumberSet, count: Int) {
        self.numbers = numbers
        self.count = count
    }
}
