// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// What the rules of a register as a whole need of one incident; the incident itself need not be kept.
struct RegisterMember: Sendable {
    /// An entry of an outside list that a victim was matched with.
    struct ListEntry: Sendable {
        /// Of the list's name and the entry's number; the number itself is not kept.
        let hash: UInt64
        let list: String
        /// Where it stands in the record.
        let path: String
    }

    let id: Incident.ID
    let displayCode: String
    /// In capitals, each once.
    let codes: Set<String>
    let previousCodes: [String]
    let entries: [ListEntry]

    init(_ incident: Incident) {
        id = incident.id
        displayCode = incident.displayCode
        codes = Set(incident.codes.map { $0.uppercased() })
        previousCodes = incident.previousCodes
        var entries: [ListEntry] = []
        for (row, victim) in incident.victims.enumerated() {
            for (place, match) in victim.listMatches.enumerated() {
                guard let entry = match.entryID, entry.isListNumber else { continue }
                entries.append(
                    ListEntry(
                        hash: Self.hash("\(match.list ?? "")\u{1F}\(entry)"),
                        list: match.list ?? "",
                        path: "victims[\(row)].listMatches[\(place)].entryID"
                    )
                )
            }
        }
        self.entries = entries
    }

    /// FNV-1a of 64 bits (Fowler, Noll, Vo): of a million entries, two share a hash with a chance of 3 in 10^8.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
