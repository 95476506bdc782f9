// SPDX-License-Identifier: Apache-2.0

package import Casework
import CivilianHarm
import Register

/// What the page of readers' reports is made of.
package struct ErrorReportDesk: Sendable {
    let desk: TicketDesk
    /// What every form of this process carries: pages of other sites cannot know it.
    let token = Reference.make() + Reference.make()

    package init(desk: TicketDesk) {
        self.desk = desk
    }

    /// An answer as the form sends it.
    struct Answer: Sendable {
        let ticket: String
        /// nil where only what the reader wrote is to be deleted.
        let state: TicketState?
        let note: String
        let revision: Int?
        let author: String
        let forgets: Bool

        /// Letters of a note at most.
        static let longestNote = 2_000

        /// Nil where a field lacks or is none of ours.
        init?(_ fields: [String: String]) {
            guard let ticket = fields["ticket"] else { return nil }
            let state = fields["state"].flatMap(TicketState.init)
            let version = (fields["version"] ?? "").trimmed
            let number = Int(version)
            guard state != nil || (fields["state"] ?? "").isEmpty, version.isEmpty || number != nil else { return nil }
            (self.ticket, self.state, revision) = (ticket, state, number)
            note = String((fields["note"] ?? "").trimmed.prefix(Self.longestNote))
            let author = (fields["author"] ?? "").trimmed
            self.author = author.isEmpty ? "desk" : String(author.prefix(80))
            forgets = fields["forget"] == "yes"
        }
    }
}
