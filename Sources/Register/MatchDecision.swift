// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a person says of a proposed match.
package enum MatchVerdict: String, Hashable, Sendable, CaseIterable {
    /// The declaration speaks of this incident.
    case accepted
    /// It speaks of another, or of none.
    case rejected
    case cannotTell
    /// An earlier decision on the pair is taken back: it is open again.
    case withdrawn
}

/// Names one declaration by what it says: the SHA-256 of its words, so that no reading again asks twice.
package struct DeclarationKey: Hashable, Sendable {
    /// 32 bytes.
    package let digest: [UInt8]

    package init(digest: [UInt8]) {
        self.digest = digest
    }
}

/// A decision on a declaration and an incident.
package struct NewDecision: Hashable, Sendable {
    package var declaration: DeclarationKey
    package var incidentID: Incident.ID
    package var verdict: MatchVerdict
    package var reason: String
    package var author: String
    package var recordedAt: Timestamp
    /// The report in which the declaration stood; nil where it came with an incident.
    package var report: ReportNumber?
    /// The clues that the person saw, as JSON.
    package var evidence: String

    package init(
        declaration: DeclarationKey,
        incidentID: Incident.ID,
        verdict: MatchVerdict,
        reason: String,
        author: String,
        recordedAt: Timestamp,
        report: ReportNumber?,
        evidence: String
    ) {
        self.declaration = declaration
        self.incidentID = incidentID
        self.verdict = verdict
        self.reason = reason
        self.author = author
        self.recordedAt = recordedAt
        self.report = report
        self.evidence = evidence
    }
}

/// A decision that was taken.
package struct StoredDecision: Hashable, Sendable {
    /// Grows with every decision, from 1.
    package var number: Int64
    package var decision: NewDecision

    package init(number: Int64, decision: NewDecision) {
        self.number = number
        self.decision = decision
    }
}

/// What kind of letter went between recorder and military.
package enum LetterKind: String, Hashable, Sendable, CaseIterable {
    case sent, acknowledged, requestReceived, answered, outcome
}

/// One letter in the file of an incident.
package struct NewLetter: Hashable, Sendable {
    package var incidentID: Incident.ID
    package var kind: LetterKind
    /// The key of the actor that it went to or came from.
    package var actor: String
    package var day: CalendarDay
    package var note: String
    package var author: String
    package var recordedAt: Timestamp
    /// What was sent, as JSON; nil where it is not kept here.
    package var packet: [UInt8]?

    package init(
        incidentID: Incident.ID,
        kind: LetterKind,
        actor: String,
        day: CalendarDay,
        note: String,
        author: String,
        recordedAt: Timestamp,
        packet: [UInt8]?
    ) {
        self.incidentID = incidentID
        self.kind = kind
        self.actor = actor
        self.day = day
        self.note = note
        self.author = author
        self.recordedAt = recordedAt
        self.packet = packet
    }
}

/// A letter that was filed.
package struct StoredLetter: Hashable, Sendable {
    /// Grows with every letter, from 1.
    package var number: Int64
    package var letter: NewLetter

    package init(number: Int64, letter: NewLetter) {
        self.number = number
        self.letter = letter
    }
}
