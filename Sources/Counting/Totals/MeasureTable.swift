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
    /// By code: the same in 16 bytes, without the number of incidents; empty where a bound is above the limit.
    let packed: ContiguousArray<SIMD4<UInt32>>

    /// Bounds up to this, of as many incidents, are added up in 32 bits, and incidents counted in 16.
    static let packedLimit = 65_535

    init(_ measure: Measure, in snapshot: CatalogueSnapshot, policy: BoundPolicy) {
        let (column, bounds) = Self.values(of: measure, in: snapshot)
        self.column = column
        self.bounds = bounds
        additions = bounds.map { Total(of: $0, policy: policy).parts }
        let fits = additions.allSatisfy { max($0[1], $0[2]) <= Self.packedLimit }
        packed = fits ? ContiguousArray(additions.map(Self.packed)) : []
    }

    /// Both sums; then two counts each, the second in the upper half.
    private static func packed(_ parts: SIMD8<Int>) -> SIMD4<UInt32> {
        SIMD4(
            UInt32(parts[1]),
            UInt32(parts[2]),
            UInt32(parts[3]) | UInt32(parts[4]) << 16,
            UInt32(parts[5]) | UInt32(parts[6]) << 16
        )
    }

    /// The parts of a total that `packed` put together.
    static func unpacked(_ packed: SIMD4<UInt32>) -> SIMD8<Int> {
        let (missing, oneSided) = (packed[2], packed[3])
        return SIMD8(
            0,
            Int(packed[0]),
            Int(packed[1]),
            Int(missing & 0xFFFF),
            Int(missing >> 16),
            Int(oneSided & 0xFFFF),
            Int(oneSided >> 16),
            0
        )
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
            return (.part(.concessions), snapshot.concessions.bounds(of: actor, outcome))
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
