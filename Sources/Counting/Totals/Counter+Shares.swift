// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm

/// What single incidents add to the totals of a rule, so that it can be said by which of them a total moved.
package struct Share: Hashable, Sendable {
    /// The incident's number within its register.
    package let incident: Int32
    /// In the order of `Counter.sharedMeasures`; each holds the one incident.
    package let totals: [Total]
}

extension Counter {
    /// The measures whose shares are given.
    package static let sharedMeasures: [Measure] = [.killed, .injured]

    /// What each incident of a selection adds, in the order of numbers: the sums are the totals of the selection.
    package func shares(in selection: Selection) -> [Share] {
        selection.numbers.numbers.compactMap { number in
            guard let summary = snapshot.entry(number)?.summary else { return nil }
            var killed = Total(of: summary.killed, policy: policy)
            if rule.namedVictimFloor {
                killed += Total(raising: summary.killed, toNamed: Int(summary.namedKilled), policy: policy)
            }
            return Share(incident: number, totals: [killed, Total(of: summary.injured, policy: policy)])
        }
    }
}
