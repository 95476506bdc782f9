// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Whom and what it harmed, as recorded.
enum PacketHarm {
    /// The groups of sex and age that are handed over, whether known or not.
    private static let groups: [CasualtyGroup] = [.civilians, .children, .women, .men]

    static func part(_ incident: PublicIncident) -> JSONValue {
        .object(
            groups.map { group in
                let tally = incident.tallies[group]
                return .init(
                    group.rawValue,
                    .parts(["killed": .bound(tally.killed), "injured": .bound(tally.injured)])
                )
            }
        )
    }

    static func victims(_ incident: PublicIncident, withNames: Bool) -> JSONValue {
        let victims = incident.victims
        guard withNames else {
            return .parts([
                "recorded": .number(Double(victims.count)), "names": .string("withheld"),
            ])
        }
        return .parts([
            "recorded": .number(Double(victims.count)), "names": .list(victims.map(person)),
        ])
    }

    private static func person(_ victim: PublicVictim) -> JSONValue {
        .parts([
            "nameEnglish": .text(victim.names.en), "nameArabic": .text(victim.names.ar),
            "sex": .text(victim.sex?.rawValue), "age": .text(victim.ageText ?? victim.ageKind?.rawValue),
            "outcome": .text(victim.outcome?.rawValue), "family": .text(victim.family),
        ])
    }

    static func objects(_ incident: PublicIncident) -> JSONValue {
        let listed = incident.infrastructure.map { object in
            JSONValue.parts([
                "kind": .text(object.kind?.label(.english)), "destruction": .text(object.destruction?.label(.english)),
            ])
        }
        let named = incident.infrastructureKinds.map { kind in
            JSONValue.parts(["kind": .string(kind.label(.english)), "destruction": AllegationPacket.unknown])
        }
        return .list(listed.isEmpty ? named : listed)
    }
}

/// The account, at most so many words of it.
enum PacketNarrative {
    static func part(_ text: Multilingual, _ coarsened: CoarsenedText) -> JSONValue {
        .parts([
            "english": shortened(text.en.map { coarsened($0) }), "arabic": shortened(text.ar.map { coarsened($0) }),
        ])
    }

    private static func shortened(_ text: String?) -> JSONValue {
        guard let text else { return AllegationPacket.unknown }
        let words = text.split { $0.isWhitespace }
        guard words.count > AllegationPacket.narrativeWords else { return .string(words.joined(separator: " ")) }
        return .string(words.prefix(AllegationPacket.narrativeWords).joined(separator: " ") + " […]")
    }
}
