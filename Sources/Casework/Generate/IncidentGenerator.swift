// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import FoundationEssentials

/// Makes invented incidents, each from the seed and its own number alone, so that any slice can be made without the rest.
///
/// Nothing in them is taken from a record: country, places, actors, people, sources and addresses do not exist. All
/// vocabularies occur, unknown, zero and not-applicable figures too, and about one record in ten breaks a warning's rule.
package struct IncidentGenerator: Sendable {
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// The incident with this number, from 0; its codes end in the number.
    package func incident(_ index: Int) -> Incident {
        var random = SplitMix64(seed: seed ^ (UInt64(truncatingIfNeeded: index) &* 0xd1b5_4a32_d192_ed03))
        var invention = IncidentInvention(index: index, random: random)
        invention.incident.id = Self.identifier(&random)
        invention.makeIdentity()
        invention.makeTime()
        invention.makePlace()
        invention.makeFigures()
        invention.makeSources()
        invention.makeMilitaries()
        invention.makePeople()
        invention.makeClassification()
        invention.makeNarrative()
        invention.makeMedia()
        return invention.incident
    }

    /// A UUID of version 8, RFC 9562: its bits are ours.
    private static func identifier(_ random: inout SplitMix64) -> Incident.ID {
        let high = random.next()
        let low = random.next()
        func byte(_ word: UInt64, _ place: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (place * 8)) }
        return Incident.ID(
            UUID(
                uuid: (
                    byte(high, 7), byte(high, 6), byte(high, 5), byte(high, 4), byte(high, 3), byte(high, 2),
                    byte(high, 1) & 0x0F | 0x80, byte(high, 0), byte(low, 7) & 0x3F | 0x80, byte(low, 6),
                    byte(low, 5), byte(low, 4), byte(low, 3), byte(low, 2), byte(low, 1), byte(low, 0)
                )
            )
        )
    }
}
