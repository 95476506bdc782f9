// SPDX-License-Identifier: Apache-2.0

import UnixSignals

/// Ends long work in good order when the user or the system asks for it.
enum Interruption {
    /// Runs `body`; Ctrl-C or SIGTERM cancels its task, and what it then returns or throws counts.
    static func cancelling<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                for await _ in signals { break }
                return nil
            }
            var value: Value?
            while value == nil, let next = try await group.next() {
                value = next
                group.cancelAll()
            }
            guard let value else { throw CancellationError() }
            return value
        }
    }
}
