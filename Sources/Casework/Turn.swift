// SPDX-License-Identifier: Apache-2.0

/// Lets those who ask for the same work do it one after the other, in the order in which they came.
package actor Turn {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init() {}

    /// Does the work when it is the caller's turn.
    package nonisolated func taking<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
        await begin()
        do {
            let value = try await work()
            await end()
            return value
        } catch {
            await end()
            throw error
        }
    }

    private func begin() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Gives the turn to whoever has waited longest.
    private func end() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }
}
