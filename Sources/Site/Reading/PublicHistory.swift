// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// The versions of a record that were published, and what the public may see of their changes.
enum PublicHistory {
    /// Kinds whose reasons are people's own words, written to be read.
    static let told: Set<RevisionKind> = [.edited, .corrected]

    /// Newest first; `changes` oldest first, of a record that is published now.
    ///
    /// A version that was not published is left out, and the next one tells nothing of what it changed: its other side
    /// was never public. Reasons are those that people gave: what an import notes as its reason names files of the
    /// recorder's machine.
    static func revisions(of changes: [RevisionChange]) -> [PublicRevision] {
        var revisions: [PublicRevision] = []
        var isPublished = true
        for (index, change) in changes.enumerated().reversed() {
            let earlier = change.differences.first { $0.path == "visibility" }.map { $0.old?.string }
            let wasPublished = index > 0 && (earlier.map { $0 == Visibility.published.rawValue } ?? isPublished)
            if isPublished {
                revisions.append(
                    PublicRevision(
                        number: change.header.number,
                        recordedAt: change.header.recordedAt,
                        kind: change.header.kind,
                        reason: told.contains(change.header.kind) ? change.header.reason : "",
                        format: change.header.origin?.format,
                        differences: wasPublished ? PublicForm.visible(change.differences) : nil
                    )
                )
            }
            isPublished = wasPublished
        }
        return revisions
    }
}
