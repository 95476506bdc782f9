// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Which incident, from whom, and what was written before.
enum PacketIdentity {
    static func part(_ incident: PublicIncident, _ request: PacketRequest) -> JSONValue {
        .parts([
            "id": .string("\(incident.id)"), "codes": .texts(incident.codes),
            "previousCodes": .texts(incident.previousCodes), "page": .text(request.pageURL),
        ])
    }

    static func record(_ request: PacketRequest) -> JSONValue {
        .parts(["revision": .number(Double(request.revision)), "sha256": .string(request.digest)])
    }

    static func submitter(_ request: PacketRequest) -> JSONValue {
        .parts(["name": .text(request.submitter), "contact": .text(request.contact)])
    }

    static func correspondence(_ letters: [PacketLetter]) -> JSONValue {
        .array(
            letters.map { letter in
                .parts([
                    "day": .string(letter.day.text), "kind": .string(letter.kind), "actor": .string(letter.actor),
                ])
            }
        )
    }
}

/// What is new since the last packet that was sent (R35).
enum PacketChanges {
    static func part(from letter: PacketLetter?, to known: JSONValue) -> JSONValue {
        guard let letter, let packet = letter.packet else { return .parts(["since": .string("first packet")]) }
        let differences = FieldDifference.between(content(packet), content(known))
        return .parts([
            "since": .string(letter.day.text),
            "differences": .array(
                differences.map { difference in
                    .parts([
                        "path": .string(difference.path), "before": difference.old ?? .null,
                        "now": difference.new ?? .null,
                    ])
                }
            ),
        ])
    }

    /// A packet without the parts that belong to its making.
    private static func content(_ packet: JSONValue) -> JSONValue {
        .object((packet.members ?? []).filter { !AllegationPacket.ownParts.contains($0.key) })
    }
}
