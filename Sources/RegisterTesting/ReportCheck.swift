// SPDX-License-Identifier: Apache-2.0

package import Register
import Testing

/// One promise of the store of reports, and how it is put to the test on an empty store.
package struct ReportCheck: Sendable, CustomTestStringConvertible {
    /// A store of incidents and of what militaries say of them.
    package typealias Store = IncidentStore & ReportStore

    package let name: String
    /// Expects what the promise says; the store must be empty.
    package let run: @Sendable (any Store) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any Store) async throws -> Void) {
        self.name = name
        self.run = run
    }

    package var testDescription: String { name }

    /// Every promise; each engine runs them all, each on a new store.
    package static let all: [ReportCheck] = keeping + deciding + filing
}
