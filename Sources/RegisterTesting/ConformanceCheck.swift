// SPDX-License-Identifier: Apache-2.0

package import Register
import Testing

/// One promise of the store's protocol, and how it is put to the test on an empty store.
package struct ConformanceCheck: Sendable, CustomTestStringConvertible {
    package let name: String
    /// Expects what the promise says; the store must be empty.
    package let run: @Sendable (any IncidentStore) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any IncidentStore) async throws -> Void) {
        self.name = name
        self.run = run
    }

    package var testDescription: String { name }

    /// Every promise; each engine runs them all, each on a new store.
    package static let all: [ConformanceCheck] =
        appending + documents + codes + searching + relations + victims + parts + following + concurrent
}
