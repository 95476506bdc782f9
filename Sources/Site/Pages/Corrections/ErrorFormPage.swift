// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// The form by which readers say that something is wrong; it works without scripts.
struct ErrorFormPage: Sendable {
    /// What the reader wrote before, where the form comes back with what is wrong with it.
    struct Draft: Sendable {
        var topic: TicketTopic?
        var message = ""
        var contact = ""
        var fault: Fault?
    }

    enum Fault: Sendable {
        case text(TicketForm.Fault)
        /// A field that people do not see was filled in.
        case trap
    }

    /// The record that it is about, with the part of the address that names it; nil for the register.
    let record: (record: PublicRecord, key: String)?
    var draft = Draft()
    /// Whether the site takes reports.
    let isOpen: Bool
    /// Whom readers write to; nil where the site names nobody.
    let contact: String?
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[CorrectionPhrase.formTitle],
            kind: "report-error",
            isIndexed: record == nil,
            contents
        )
    }

    private var contents: HTML {
        """
        <h1>\(words[CorrectionPhrase.formTitle])</h1>
        <p class="lead">\(words[CorrectionPhrase.formLead])</p>
        <p>\(subject)</p>
        \(isOpen ? form : closed)
        """
    }

    private var subject: HTML {
        guard let record else { return .escaping(words[CorrectionPhrase.formAboutRegister]) }
        let codes = record.record.incident.codes
        let name = codes.isEmpty ? record.key : codes.joined(separator: " ")
        let link: HTML =
            "<a href=\"\(Route.incident(words.language, key: record.key).path)\">\(HTML.code(name))</a>"
        return words.filled(CorrectionPhrase.formAbout, markup: ["code": link])
    }

    private var closed: HTML {
        """
        <p class="notice">\(words[CorrectionPhrase.formOff])</p>
        \(some: contact, { "<p>\(words[CorrectionPhrase.formOffWrite]) \(HTML.contact($0))</p>" })
        """
    }

    private var form: HTML {
        """
        \(some: draft.fault, { "<p class=\"notice fault\" role=\"alert\" id=\"fault\">\(text(of: $0))</p>\n" })\
        <form class="report" method="post" action="\(Route.errorForm(words.language).path)">
        \(some: record, { about in
            """
            <input type="hidden" name="incident" value="\(about.record.incident.id.description)">
            <input type="hidden" name="version" value="\(String(about.record.revision))">

            """
        })\
        <p><label for="topic">\(words[CorrectionPhrase.formTopic])</label>
        <select id="topic" name="topic">\(each: TicketTopic.allCases, { topic in
            """
            <option value="\(topic.rawValue)"\(when: topic == draft.topic, " selected")>\(words[topic.phrase])</option>

            """
        })</select></p>
        <p><label for="message">\(words[CorrectionPhrase.formMessage])</label>
        <textarea id="message" name="message" rows="9" dir="auto" required maxlength="\(String(TicketForm.longestMessage))"\
        \(when: draft.fault != nil, " aria-describedby=\"fault\"")>\n\(draft.message)</textarea></p>
        <p><label for="contact">\(words[CorrectionPhrase.formContact])</label>
        <input id="contact" name="contact" dir="auto" autocomplete="off" maxlength="\(String(TicketForm.longestContact))" \
        value="\(draft.contact)" aria-describedby="contact-note">
        <span class="aside" id="contact-note">\(words[CorrectionPhrase.formContactNote])</span></p>
        <p class="hidden" aria-hidden="true"><label for="leave">\(words[CorrectionPhrase.formEmpty])</label>
        <input id="leave" name="leave" tabindex="-1" autocomplete="off"></p>
        <p class="aside">\(words[CorrectionPhrase.formKept])</p>
        <p><button>\(words[CorrectionPhrase.formSend])</button></p>
        </form>
        """
    }

    private func text(of fault: Fault) -> String {
        switch fault {
        case .text(.noMessage): words[CorrectionPhrase.faultNoMessage]
        case .text(.messageTooLong):
            words.filled(CorrectionPhrase.faultMessageTooLong, ["n": words.number(TicketForm.longestMessage)])
        case .text(.contactTooLong):
            words.filled(CorrectionPhrase.faultContactTooLong, ["n": words.number(TicketForm.longestContact)])
        case .trap: words[CorrectionPhrase.faultTrap]
        }
    }
}
