// SPDX-License-Identifier: Apache-2.0

/// What a register has decided to list of people in public (requirements R119 and R125).
package struct PeoplePolicy: Hashable, Sendable {
    /// How the ages of the dead are listed.
    package enum AgesOfTheDead: String, CaseIterable, Sendable {
        /// In bands of years.
        case bands
        /// As sources give them.
        case recorded
    }

    /// Whether people who may be alive are listed by name.
    package enum NamesOfTheLiving: String, CaseIterable, Sendable {
        case withheld
        case shown
    }

    package var agesOfTheDead = AgesOfTheDead.bands
    package var namesOfTheLiving = NamesOfTheLiving.withheld

    package init() {}
}

/// Whose list of people it is.
package enum PeopleView: Hashable, Sendable {
    /// Published incidents, under a policy.
    case `public`(PeoplePolicy)
    /// Every incident, and of every person what is recorded.
    case staff
}
