// SPDX-License-Identifier: Apache-2.0

/// The order of a list: a key and its direction; incidents without the key come last, equal ones by number.
package struct IncidentOrder: Hashable, Sendable {
    /// What a list is sorted by; raw values are those of the parameter `sort`.
    package enum Key: String, CaseIterable, Sendable {
        /// The first day of the incident.
        case date
        /// Civilians killed: the upper side, where it is not known the lower.
        case deathsAlleged
        /// The largest concession of any one actor: the upper side, where it is not known the lower.
        case deathsConceded
        case published, updated
        /// By when the register last took the record in or changed it.
        case recorded
        /// By letters and by the values of numbers: `CS12` before `CS101`.
        case code
    }

    /// Raw values are those of the parameter `order`.
    package enum Direction: String, CaseIterable, Sendable {
        case ascending = "asc"
        case descending = "desc"
    }

    package var key: Key
    package var direction: Direction

    /// The order by a key, in its usual direction where none is given.
    package init(_ key: Key = .date, _ direction: Direction? = nil) {
        self.key = key
        self.direction = direction ?? key.usualDirection
    }
}

extension IncidentOrder.Key {
    /// Newest, highest or first by code.
    package var usualDirection: IncidentOrder.Direction { self == .code ? .ascending : .descending }
}
