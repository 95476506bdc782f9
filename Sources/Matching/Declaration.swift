// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Geodesy

/// What a military says of one event, reduced to what can be held against a record; what it does not say is nil or empty.
package struct Declaration: Hashable, Sendable {
    /// Codes of recorders as the text writes them.
    package var codes: [String] = []
    /// The military's own numbers of the allegation.
    package var serials: [String] = []
    package var firstDay: CalendarDay?
    /// The last day of several; nil for one day.
    package var lastDay: CalendarDay?
    /// Names of the place, in any script.
    package var places: [String] = []
    package var country: Term<Country>?
    package var squares: [MGRSSquare] = []
    package var actor: Term<Actor>?
    /// Civilians whose death the actor concedes.
    package var killed = Bound.unknown
    package var injured = Bound.unknown
    /// What the actor found; no clue to the incident, since a record's grade follows from it.
    package var position: Term<Position>?

    package init() {}

    /// What an entry of a casualty report says.
    ///
    /// - Parameters:
    ///   - entry: As it was read.
    ///   - actor: Who issued the report; nil where that is not known.
    package init(_ entry: ReportEntry, actor: Term<Actor>?) {
        codes = entry.codes
        serials = entry.serial.map { [$0] } ?? []
        firstDay = entry.date
        lastDay = entry.dateEnd
        places = entry.place.map { [$0] } ?? []
        country = entry.country
        squares = entry.grids.flatMap { MGRSReference($0.text).squares }
        self.actor = actor
        killed = entry.killed
        injured = entry.injured
        position = entry.position
    }

    /// Whether it names a day and a place: what a person would look for an incident by.
    package var namesDayAndPlace: Bool { firstDay != nil && !places.isEmpty }
}
