// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// One published version of a record.
package struct PublicRevision: Sendable {
    package let number: Int
    package let recordedAt: Timestamp
    package let kind: RevisionKind
    /// Why somebody changed the record; empty for a version that a program made.
    package let reason: String
    /// The format that the version was read from; nil where it was written here.
    package let format: String?
    /// What changed in it that the public may see; nil where the version before was not published, or that is not told.
    package let differences: [FieldDifference]?
    /// Whether something that it says was redacted later, so that it is no longer shown.
    package let isWithheld: Bool

    package init(
        number: Int,
        recordedAt: Timestamp,
        kind: RevisionKind,
        reason: String,
        format: String?,
        differences: [FieldDifference]?,
        isWithheld: Bool = false
    ) {
        self.number = number
        self.recordedAt = recordedAt
        self.kind = kind
        self.reason = reason
        self.format = format
        self.differences = differences
        self.isWithheld = isWithheld
    }
}

/// The versions of a record that were published, and what the public may see of their changes.
package enum PublicHistory {
    /// Kinds whose reasons are people's own words, written to be read.
    private static let told: Set<RevisionKind> = [.edited, .corrected, .redacted]

    /// The first version that readers may still see: that of the last redaction, else the first.
    package static func firstShown(_ headers: [RevisionHeader]) -> Int {
        headers.last { $0.kind == .redacted }?.number ?? 1
    }

    /// When a record was taken back that readers could see; nil where it is published, or never was.
    ///
    /// `changes` oldest first, all of them.
    package static func takenBack(_ changes: [RevisionChange]) -> Timestamp? {
        var isPublished = Incident().visibility == .published
        var taken: Timestamp?
        for change in changes {
            guard let difference = change.differences.first(where: { $0.path == "visibility" }) else { continue }
            let isNow = difference.new?.string == Visibility.published.rawValue
            if isNow != isPublished || change.header.number == 1 {
                taken = isNow || change.header.number == 1 ? nil : change.header.recordedAt
            }
            isPublished = isNow
        }
        return isPublished ? nil : taken
    }

    /// Newest first; `changes` oldest first, of a record that is published now.
    ///
    /// A version that was not published is left out, and the next one tells nothing of what it changed: its other side
    /// was never public. A redaction tells that it is one and nothing of what it took away, and nothing is told of the versions
    /// before it. Reasons are those that people
    /// gave: what an import notes as its reason names files of the recorder's machine.
    package static func revisions(of changes: [RevisionChange]) -> [PublicRevision] {
        var revisions: [PublicRevision] = []
        var isPublished = true
        let redaction = changes.lastIndex { $0.header.kind == .redacted }
        for (index, change) in changes.enumerated().reversed() {
            let earlier = change.differences.first { $0.path == "visibility" }.map { $0.old?.string }
            let wasPublished = index > 0 && (earlier.map { $0 == Visibility.published.rawValue } ?? isPublished)
            let isTold = redaction.map { index > $0 } ?? true
            if isPublished {
                revisions.append(
                    PublicRevision(
                        number: change.header.number,
                        recordedAt: change.header.recordedAt,
                        kind: change.header.kind,
                        reason: told.contains(change.header.kind) && (isTold || index == redaction)
                            ? change.header.reason : "",
                        format: change.header.origin?.format,
                        differences: wasPublished && isTold ? PublicForm.visible(change.differences) : nil,
                        isWithheld: redaction.map { index < $0 } ?? false
                    )
                )
            }
            isPublished = wasPublished
        }
        return revisions
    }
}
