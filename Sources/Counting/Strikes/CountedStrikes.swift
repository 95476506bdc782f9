// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// An entry on strikes as far as it is counted: its days, who carried it out, whether it was declared, and how many.
package struct CountedStrikes: Hashable, Sendable {
    /// nil for an entry without a day.
    package let first: CalendarDay?
    /// Never before the first; the first where one day is named.
    package let last: CalendarDay?
    /// The key of the actor; empty where none is known.
    package let actor: String
    /// `declared` or `alleged`; empty where the entry does not say.
    package let status: String
    /// How many strikes; unknown where the entry gives no number.
    package let strikes: Bound

    package init(first: CalendarDay?, last: CalendarDay?, actor: String, status: String, strikes: Bound) {
        self.first = first
        self.last = first.map { max($0, last ?? $0) }
        self.actor = actor
        self.status = status
        self.strikes = strikes
    }
}
