// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Keeps an error that is not the store's own on its way out through the store's typed errors.
final class FirstFailure: Sendable {
    private let kept = Mutex<(any Error)?>(nil)

    var error: (any Error)? { kept.withLock { $0 } }

    /// Runs `body` and keeps what it throws.
    func noting<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            kept.withLock { $0 = $0 ?? error }
            throw error
        }
    }
}
