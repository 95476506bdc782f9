// SPDX-License-Identifier: Apache-2.0

package import Casework
package import CivilianHarm
package import Register

/// Makes packets on incidents and files what was sent.
package struct PacketDesk: Sendable {
    /// Whom a packet names as its sender, and what it asks for.
    package struct Sender: Sendable {
        package var name: String?
        package var contact: String?
        /// The address of the site, without a slash at its end; nil where it is not known.
        package var site: String?

        package init(name: String?, contact: String?, site: String?) {
            self.name = name
            self.contact = contact
            self.site = site
        }
    }

    private let reports: any ReportStore
    private let sender: Sender

    package init(reports: any ReportStore, sender: Sender) {
        self.reports = reports
        self.sender = sender
    }

    /// The packet on a record as it stands; nil for an incident that is not published.
    package func packet(
        on record: IncidentRecord,
        made: Moment,
        replyBy: CalendarDay? = nil,
        includesNames: Bool = false
    ) async throws -> AllegationPacket? {
        guard let incident = PublicIncident(record.incident) else { return nil }
        let letters = try await reports.letters(on: record.incident.id).map { stored in
            PacketLetter(
                kind: stored.letter.kind.rawValue,
                actor: stored.letter.actor,
                day: stored.letter.day,
                packet: stored.letter.packet.flatMap { try? JSONParser.parse($0) }
            )
        }
        let page = sender.site.flatMap { site in incident.firstCode.map { "\(site)/\($0)" } }
        return AllegationPacket(
            incident,
            context: PacketContext(record.incident),
            request: PacketRequest(
                revision: record.header.number,
                digest: Digest.text(record.header.digest),
                made: made,
                submitter: sender.name,
                contact: sender.contact,
                pageURL: page,
                replyBy: replyBy,
                includesNames: includesNames,
                letters: letters
            )
        )
    }

    /// Files a packet as sent to an actor.
    package func fileSent(
        _ packet: AllegationPacket,
        on record: IncidentRecord,
        to actor: Actor,
        day: CalendarDay,
        note: String,
        author: String,
        at time: Timestamp
    ) async throws(RegisterError) {
        try await reports.file([
            NewLetter(
                incidentID: record.incident.id,
                kind: .sent,
                actor: actor.key,
                day: day,
                note: note,
                author: author,
                recordedAt: time,
                packet: packet.json
            )
        ])
    }
}
