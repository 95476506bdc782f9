// SPDX-License-Identifier: Apache-2.0

/// A counted figure as a chart shows it: a range, whose ends may be open.
///
/// A figure that nobody has given is no `Figure` but `nil`, and is drawn differently from 0.
package struct Figure: Hashable, Sendable {
    /// What is drawn solid: at least so many.
    package let lower: Int
    /// What is drawn pale and outlined: at most so many; equals `lower` where there is one number.
    package let upper: Int
    /// Whether part of the figure has no lower bound, so that `lower` may be too high.
    package let isOpenBelow: Bool
    /// Whether part of the figure has no upper bound, so that `upper` may be too low.
    package let isOpenAbove: Bool

    /// Nil where the numbers cannot be right: below zero, or the lower above the upper.
    package init?(_ lower: Int, _ upper: Int, isOpenBelow: Bool = false, isOpenAbove: Bool = false) {
        guard lower >= 0, lower <= upper else { return nil }
        self.lower = lower
        self.upper = upper
        self.isOpenBelow = isOpenBelow
        self.isOpenAbove = isOpenAbove
    }

    /// One number; nil where it is below zero.
    package static func exactly(_ number: Int) -> Figure? { Figure(number, number) }

    /// A lower bound alone; nil where it is below zero.
    package static func atLeast(_ number: Int) -> Figure? { Figure(number, number, isOpenAbove: true) }

    /// An upper bound alone; nil where it is below zero.
    package static func atMost(_ number: Int) -> Figure? { Figure(0, number, isOpenBelow: true) }

    /// Whether there is one number and nothing open.
    package var isExact: Bool { lower == upper && !isOpenBelow && !isOpenAbove }

    /// Whether nothing was counted, and nothing is open.
    package var isZero: Bool { upper == 0 && !isOpenBelow && !isOpenAbove }
}
