// SPDX-License-Identifier: Apache-2.0

/// Memory for one parse: handed out in order, given back all at once.
///
/// The parser makes many small allocations and frees its tree by recursion; this is faster, and a deep tree is harmless.
struct HTMLArena: ~Copyable {
    /// What is left of the chunk in use, at an address that the parser can be given.
    private struct State {
        var next: UnsafeMutableRawPointer
        var remaining: Int
        var chunks: [UnsafeMutableRawPointer]
    }

    private static let chunkSize = 1 << 18
    private let state: UnsafeMutablePointer<State>

    /// The address by which `allocate` finds the arena; valid as long as the arena.
    var address: UnsafeMutableRawPointer { UnsafeMutableRawPointer(state) }

    init(reserving size: Int) {
        let size = max(Self.chunkSize, size)
        let first = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        state = .allocate(capacity: 1)
        state.initialize(to: State(next: first, remaining: size, chunks: [first]))
    }

    deinit {
        for chunk in state.pointee.chunks { chunk.deallocate() }
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// Memory of at least this size, aligned to 16 bytes, from the arena at this address.
    @inline(__always)
    static func allocate(_ size: Int, at address: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
        let state = address.assumingMemoryBound(to: State.self)
        let size = (size + 15) & ~15
        if size > state.pointee.remaining { addChunk(size, to: state) }
        let memory = state.pointee.next
        state.pointee.next = memory + size
        state.pointee.remaining -= size
        return memory
    }

    @inline(never)
    private static func addChunk(_ size: Int, to state: UnsafeMutablePointer<State>) {
        let size = max(chunkSize, size)
        let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        state.pointee.chunks.append(chunk)
        state.pointee.next = chunk
        state.pointee.remaining = size
    }
}
