// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The people that published incidents list, by outcome, sex and age band.
package struct PeopleTable: Sendable {
    private var counts: [VictimClass: Int] = [:]

    package init() {}

    /// Counts the people of one incident; nobody of one that is not published.
    package mutating func add(_ incident: Incident) {
        guard incident.visibility == .published else { return }
        for victim in incident.victims { counts[VictimClass(of: victim), default: 0] += 1 }
    }

    /// The sexes in the order of the rows; nil is not known.
    package static let sexes: [Sex?] = Sex.allCases + [nil]
    /// The bands in the order of the columns.
    package static let ages = AgeBand.allCases

    /// How many there are of an outcome, by sex and age.
    package func table(_ outcome: Outcome?) -> [[Int]] {
        Self.sexes.map { sex in
            Self.ages.map { counts[VictimClass(outcome: outcome, sex: sex, age: $0)] ?? 0 }
        }
    }
}
