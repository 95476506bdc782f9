// SPDX-License-Identifier: Apache-2.0

package import Register

/// One page of the published incidents of a query, those first that the register recorded last.
package struct PublicChanges: Sendable {
    /// How many incidents the query selects.
    package let total: Int
    package let rows: [PublicChange]

    package init(total: Int, rows: [PublicChange]) {
        self.total = total
        self.rows = rows
    }
}

/// A published incident with when its current version was recorded.
package struct PublicChange: Sendable {
    package let row: PublicRow
    package let recordedAt: Timestamp

    package init(row: PublicRow, recordedAt: Timestamp) {
        self.row = row
        self.recordedAt = recordedAt
    }
}
