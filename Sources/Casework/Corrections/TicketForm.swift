// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// What a reader sends who says that something is wrong.
package struct TicketForm: Hashable, Sendable {
    /// The incident that it is about; nil where it is about the register.
    package var incidentID: Incident.ID?
    /// The version that the reader saw.
    package var revision: Int?
    package var topic: TicketTopic
    package let text: TicketText

    /// Why a form is not taken.
    package enum Fault: String, Error, Hashable, Sendable, CaseIterable {
        case noMessage
        case messageTooLong
        case contactTooLong
    }

    /// Letters of a message at most.
    package static let longestMessage = 5_000
    /// Letters of a contact at most.
    package static let longestContact = 300

    /// Takes what was written, without control characters and the space around it.
    package init(
        incidentID: Incident.ID? = nil,
        revision: Int? = nil,
        topic: TicketTopic,
        message: String,
        contact: String = ""
    ) throws(Fault) {
        let message = Self.plain(message, keepsLines: true)
        let contact = Self.plain(contact, keepsLines: false)
        guard !message.isEmpty else { throw .noMessage }
        guard message.count <= Self.longestMessage else { throw .messageTooLong }
        guard contact.count <= Self.longestContact else { throw .contactTooLong }
        (self.incidentID, self.revision, self.topic) = (incidentID, revision, topic)
        text = TicketText(message: message, contact: contact)
    }

    /// Browsers end the lines of a form with CR and LF; every other control character is dropped.
    private static func plain(_ text: String, keepsLines: Bool) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            if !isControl || scalar == "\n" && keepsLines {
                plain.append(scalar)
            } else if isControl {
                plain.append(" ")
            }
        }
        return String(plain).trimmed
    }
}
