// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Tables

/// Lays the incidents of an export out in rows of tables.
struct ExportRows {
    let selection: ExportSelection
    /// What readers may see is under this policy; nil where everything is written.
    let policy: PeoplePolicy?
    let plan: TablePlan

    /// Gives a sink the rows of every incident.
    ///
    /// - Returns: How many incidents there were.
    func write<Sink: TableRowSink>(into sink: inout Sink, _ progress: (Int) -> Void) async throws -> Int {
        let documents = policy.map { PublicDocuments($0, order: .canonical) }
        var walk = TableWalk(plan)
        var count = 0
        for batch in 0..<selection.batches {
            for stored in try await selection.documents(batch) {
                if let documents {
                    guard try walk.walk(stored.document, seenAs: documents, into: &sink) else { continue }
                } else {
                    try walk.walk(stored.document, into: &sink)
                }
                count += 1
            }
            progress(count)
        }
        return count
    }
}

extension TablePlan {
    /// The tables of what readers may see under a policy, or of everything.
    static func of(_ policy: PeoplePolicy?) -> TablePlan { policy == nil ? .incidents : seen }

    private static let seen = TablePlan { PublicForm.shows($0) }
}
