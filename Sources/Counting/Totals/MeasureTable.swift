// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// What each code of a measure's column adds to a total.
struct MeasureTable: Sendable {
    let column: CountedColumn
    /// By code: the range.
    let bounds: [Bound]
    /// By code: the total of one incident.
    let additions: [SIMD8<Int>]

    init(_ measure: Measure, in snapshot: CatalogueSnapshot, policy: BoundPolicy) {
        let (column, bounds) = Self.values(of: measure, in: snapshot)
        self.column = column
        self.bounds = bounds
        additions = bounds.map { Total(of: $0, policy: policy).parts }
    }

    private static func values(of measure: Measure, in snapshot: CatalogueSnapshot) -> (CountedColumn, [Bound]) {
        switch measure {
        case .people(let group, let outcome):
            if let figure = Figure(group, outcome) { return (.figure(figure), Array(snapshot.boundValues)) }
            return (
                .part(.roles),
                snapshot.rows(of: .roles).map { rows in
                    let tally = RoleTally.read(rows).first { $0.group == group }?.tally ?? Tally()
                    return outcome == .killed ? tally.killed : tally.injured
                }
            )
        case .conceded(.killed): return (.figure(.deathsConceded), Array(snapshot.boundValues))
        case .conceded(.injured): return (.figure(.injuriesConceded), Array(snapshot.boundValues))
        case .concededBy(let actor, let outcome):
            return (
                .part(.concessions),
                snapshot.rows(of: .concessions).map { rows in
                    let own = ActorConcession.read(rows).filter { $0.actor == actor }
                    return Bound.largest(of: own.map { outcome == .killed ? $0.deaths : $0.injuries })
                }
            )
        case .named: return (.people, snapshot.peopleValues.map { Bound(min: $0.named, max: $0.named) })
        case .namedKilled:
            return (.people, snapshot.peopleValues.map { Bound(min: $0.namedKilled, max: $0.namedKilled) })
        }
    }
}

extension Figure {
    /// The column of a group's figure; nil for roles, which have none of their own.
    init?(_ group: CasualtyGroup, _ outcome: Outcome) {
        switch (group, outcome) {
        case (.civilians, .killed): self = .killed
        case (.civilians, .injured): self = .injured
        case (.children, .killed): self = .childrenKilled
        case (.children, .injured): self = .childrenInjured
        case (.women, .killed): self = .womenKilled
        case (.women, .injured): self = .womenInjured
        case (.men, .killed): self = .menKilled
        case (.men, .injured): self = .menInjured
        case (.fighters, .killed): self = .fightersKilled
        case (.fighters, .injured): self = .fightersInjured
        default: return nil
        }
    }
}
