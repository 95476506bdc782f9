// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Answers kept in memory while the register stays as it is: readers of one page share the work of drawing it.
///
/// Bounded by bytes. Two generations: what is asked for moves to the young one, and when that is full the old one is
/// let go, which costs nothing for each request and forgets what nobody asked for lately.
final class ReplyCache: Sendable {
    /// What an answer depends on.
    struct Key: Hashable, Sendable {
        /// Path and query as they were asked.
        let target: String
        let takesGzip: Bool
    }

    private struct State {
        var version: Int64 = 0
        var young: [Key: PreparedReply] = [:]
        var old: [Key: PreparedReply] = [:]
        /// Bytes of the young generation.
        var weight = 0
    }

    /// The most bytes that a generation holds; the whole is at most twice as large.
    private let generation: Int
    private let state = Mutex(State())

    /// A cache of at most so many bytes; 0 keeps nothing.
    init(bytes: Int) {
        generation = bytes / 2
    }

    /// The answer that was kept under this version of the register; nil where there is none.
    func reply(_ key: Key, version: Int64) -> PreparedReply? {
        state.withLock { state in
            guard state.version == version else { return nil }
            if let kept = state.young[key] { return kept }
            guard let kept = state.old.removeValue(forKey: key) else { return nil }
            keep(kept, key, &state)
            return kept
        }
    }

    /// Keeps an answer that was drawn from this version of the register or a newer one.
    func keep(_ reply: PreparedReply, _ key: Key, version: Int64) {
        state.withLock { state in
            guard version >= state.version else { return }
            if version > state.version { state = State(version: version) }
            keep(reply, key, &state)
        }
    }

    private func keep(_ reply: PreparedReply, _ key: Key, _ state: inout State) {
        // One answer may not push out all others.
        guard reply.weight <= generation / 16 else { return }
        if state.weight + reply.weight > generation {
            state.old = state.young
            state.young = [:]
            state.weight = 0
        }
        if state.young.updateValue(reply, forKey: key) == nil { state.weight += reply.weight }
    }
}
