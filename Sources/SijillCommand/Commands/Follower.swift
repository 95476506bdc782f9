// SPDX-License-Identifier: Apache-2.0

import ServiceLifecycle

/// Keeps something up to date while the site serves it, until the site stops.
struct Follower: Service, CustomStringConvertible {
    /// The name alone: the group of services prints each of them, and would print whole registers.
    let description: String
    private let follow: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - name: What is kept up to date, for logs.
    ///   - follow: Goes on until it is cancelled.
    init(_ name: String, of follow: @escaping @Sendable () async throws -> Void) {
        description = name
        self.follow = follow
    }

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                try await follow()
            } catch is CancellationError {}
        }
    }
}
