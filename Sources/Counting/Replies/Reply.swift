// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One entry of what an actor said of an incident, by the keys that lists of statements choose by.
package struct Reply: Hashable, Sendable {
    /// The incident's number within the register.
    package let incident: Int32
    /// The grades of the incident; empty where it is ungraded.
    package let grades: [String]
    /// Days since 1970-01-01; nil where the incident is undated.
    package let day: Int32?
    /// The key of the position; empty where none is recorded.
    package let position: String
    /// The keys of the reasons given, none of them empty.
    package let reasons: [String]
    /// The day of the statement; nil for an undated one, and for a position alone.
    package let said: CalendarDay?
    /// nil where no square was returned.
    package let square: ReturnedSquare?
    /// nil where either day is not known.
    package let delay: StatementDelay?

    package init(
        incident: Int32,
        grades: [String],
        day: Int32?,
        position: String,
        reasons: [String],
        said: CalendarDay?,
        square: ReturnedSquare?,
        delay: StatementDelay?
    ) {
        self.incident = incident
        self.grades = grades
        self.day = day
        self.position = position
        self.reasons = reasons
        self.said = said
        self.square = square
        self.delay = delay
    }
}
