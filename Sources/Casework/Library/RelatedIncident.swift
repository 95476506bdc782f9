// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// An incident that may belong together with another: a suggestion with its reasons, and no more than that.
package struct RelatedIncident: Sendable {
    package let number: IncidentNumber
    package let id: Incident.ID
    package let summary: IncidentSummary
    package let card: IncidentCard
    /// At least one; each kind at most once.
    package let reasons: [RelationReason]
}

/// Why an incident is suggested beside another.
package enum RelationReason: Hashable, Sendable {
    /// The texts of the incident that asks name a code of this one.
    case named
    /// The texts of this one name a code of the incident that asks.
    case naming
    /// So many addresses of sources are the same.
    case sameSources(Int)
    /// So many whole names of people are the same.
    case sameNames(Int)
    /// On the same day, this far away in metres, where the places are not known any better than that.
    case sameDay(metres: Double)

    /// The reason as data names it.
    package var key: String {
        switch self {
        case .named: "named"
        case .naming: "naming"
        case .sameSources: "sameSources"
        case .sameNames: "sameNames"
        case .sameDay: "sameDay"
        }
    }

    /// Lower comes first in a list.
    fileprivate var rank: Int {
        switch self {
        case .named: 0
        case .naming: 1
        case .sameNames: 2
        case .sameSources: 3
        case .sameDay: 4
        }
    }
}

extension RelatedIncident {
    /// Those with the strongest reason first, then those with more reasons, then those nearer or sharing more.
    static func areInOrder(_ left: RelatedIncident, _ right: RelatedIncident) -> Bool {
        left.sortKey < right.sortKey
    }

    private var sortKey: (Int, Int, Double, Int32) {
        let strongest = reasons.map(\.rank).min() ?? 0
        var weight = 0.0
        for reason in reasons {
            switch reason {
            case .named, .naming: break
            case .sameNames(let count), .sameSources(let count): weight -= Double(count) * 1_000_000
            case .sameDay(let metres): weight += metres
            }
        }
        return (strongest, -reasons.count, weight, number.value)
    }
}
