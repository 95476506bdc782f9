// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Holds a page against the text kept of it.
enum Snapshot {
    /// Fails where the page differs from its snapshot, or has none; `SIJILL_RECORD=1` keeps what is drawn now.
    static func expect(
        _ page: String,
        named name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = Fixture.folder.appendingPathComponent("__Snapshots__/\(name).html")
        if ProcessInfo.processInfo.environment["SIJILL_RECORD"] == "1" {
            try Data(page.utf8).write(to: file)
        }
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "there is no snapshot \(name): run with SIJILL_RECORD=1 and look at it",
                sourceLocation: sourceLocation
            )
            return
        }
        guard kept != page else { return }
        let lines = zip(
            kept.split(separator: "\n", omittingEmptySubsequences: false),
            page.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(name) differs from its snapshot at line \((first?.offset ?? 0) + 1):
            kept:  \(first?.element.0 ?? "")
            drawn: \(first?.element.1 ?? "")
            """,
            sourceLocation: sourceLocation
        )
    }
}
