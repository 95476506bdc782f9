// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The sum of one measure over a set of incidents, with what is missing from it.
///
/// `min` and `max` are the sums of the lower and of the upper bounds: an envelope, never a midpoint. Each incident is
/// counted once, whatever the number of actors that it is held against.
package struct Total: Hashable, Sendable {
    /// The parts in the order of the properties below.
    var parts = SIMD8<Int>(repeating: 0)

    package init() {}

    init(parts: SIMD8<Int>) {
        self.parts = parts
    }

    /// Incidents in the set.
    package var incidents: Int { parts[0] }
    /// The sum of the lower bounds.
    package var min: Int { parts[1] }
    /// The sum of the upper bounds.
    package var max: Int { parts[2] }
    /// Incidents of which nobody gave a figure: not in the sum.
    package var withoutFigure: Int { parts[3] }
    /// Incidents in which the question does not arise: not in the sum, and not missing from it.
    package var notApplicable: Int { parts[4] }
    /// Incidents with an upper bound only.
    package var withoutLower: Int { parts[5] }
    /// Incidents with a lower bound only.
    package var withoutUpper: Int { parts[6] }
    /// Incidents whose lower bound was raised to the number of named dead.
    package var raisedToNamed: Int { parts[7] }

    /// Incidents with one of the two bounds only.
    package var oneSided: Int { withoutLower + withoutUpper }

    /// Incidents whose figure is in the sum.
    package var withFigure: Int { incidents - withoutFigure - notApplicable }

    /// The total of two sets that have no incident in common.
    package static func + (left: Total, right: Total) -> Total { Total(parts: left.parts &+ right.parts) }

    package static func += (left: inout Total, right: Total) { left.parts &+= right.parts }

    /// What is left of a total without a part of it.
    package static func - (left: Total, right: Total) -> Total { Total(parts: left.parts &- right.parts) }

    /// The total of so many sets alike.
    static func * (left: Total, count: Int) -> Total { Total(parts: left.parts &* SIMD8(repeating: count)) }
}

extension Total {
    /// What one incident with this range adds.
    package init(of bound: Bound, policy: BoundPolicy) {
        parts[0] = 1
        switch bound {
        case .unknown: parts[3] = 1
        case .notApplicable: parts[4] = 1
        case .known(let range):
            parts[5] = range.min == nil ? 1 : 0
            parts[6] = range.max == nil ? 1 : 0
            switch policy {
            case .mirror:
                parts[1] = range.min ?? range.max ?? 0
                parts[2] = range.max ?? range.min ?? 0
            case .skip:
                parts[1] = range.min ?? 0
                parts[2] = range.max ?? 0
            }
        }
    }

    /// What raising the lower bound of civilians killed to the number of named dead changes; nothing where it is not lower.
    init(raising bound: Bound, toNamed named: Int, policy: BoundPolicy) {
        guard named > 0, bound != .notApplicable else { return }
        let own = Total(of: bound, policy: policy)
        guard own.min < named else { return }
        parts[1] = named - own.min
        parts[2] = Swift.max(0, named - own.max)
        parts[3] = -own.withoutFigure
        parts[5] = -own.withoutLower
        parts[7] = 1
    }
}
