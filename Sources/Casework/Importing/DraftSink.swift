// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// What became of one draft.
package enum ImportOutcome: Hashable, Sendable {
    case new
    /// The record got one revision; these are the keys of the fields that changed.
    case changed([String])
    case unchanged
    /// The draft adds to a record that is not there.
    case refused
}

/// A remark on how a draft met the register.
package struct ImportRemark: Hashable, Sendable {
    /// What kind of remark; the raw value is the diagnostic's code.
    package enum Code: String, Sendable {
        /// Two origins disagree in a field.
        case originsDisagree
        /// A person set the field by hand, and the import says otherwise.
        case correctionKept
        /// The register holds a later state of the same record.
        case olderCopy
        /// Several incidents bear the draft's code, and nothing tells which it is.
        case ambiguousCode
        /// Another incident bears one of the codes.
        case codeBorneByAnother
        /// The draft adds to an incident that the register does not hold.
        case noSuchIncident
    }

    package let code: Code
    package let codes: [String]
    package let field: String?
    package let message: String
}

/// What takes the drafts that files give.
package protocol DraftSink: Sendable {
    /// Takes one draft; `reason` says where it comes from.
    mutating func take(
        _ draft: IncidentDraft,
        reason: String
    ) async throws -> (outcome: ImportOutcome, remarks: [ImportRemark])

    /// Looks up what the store holds of the drafts that are taken next; without it each is looked up by itself.
    mutating func prepare(_ drafts: [IncidentDraft]) async throws

    /// Takes one report of a military; `reason` says where it comes from.
    mutating func take(_ report: MilitaryReport, reason: String) async throws -> ImportOutcome

    /// Keeps everything that was taken so far.
    mutating func flush() async throws

    /// Keeps how the import ended; gives its number where it changed something.
    mutating func finish(_ report: ImportReport) async throws -> ImportRunNumber?
}

extension DraftSink {
    package mutating func prepare(_ drafts: [IncidentDraft]) async throws {}

    package mutating func finish(_ report: ImportReport) async throws -> ImportRunNumber? { nil }
}
