// SPDX-License-Identifier: Apache-2.0

import Register

/// The reconciliation as it stands, worked out anew when incidents, reports or decisions changed.
package actor ReconciliationBook {
    private let desk: ReconciliationDesk
    private let store: any ReconciliationDesk.Store
    private var kept: (state: [Int64], reconciliation: DeclarationReview)?

    package init(store: any ReconciliationDesk.Store) {
        self.store = store
        desk = ReconciliationDesk(store: store)
    }

    /// The three lists of this moment.
    package func current() async throws -> DeclarationReview {
        let state = [try await store.logPosition(), try await store.reportPosition()]
        if let kept, kept.state == state { return kept.reconciliation }
        let reconciliation = try await desk.reconcile()
        kept = (state, reconciliation)
        return reconciliation
    }
}
