// SPDX-License-Identifier: Apache-2.0

/// Memory for one parse: handed out in order, given back all at once.
///
/// The parser makes many small allocations and frees its tree by recursion; this is faster, and a deep tree is harmless.
final class HTMLArena {
    private static let chunkSize = 1 << 18
    private var chunks: [UnsafeMutableRawPointer] = []
    private var next: UnsafeMutableRawPointer
    private var remaining: Int

    init(reserving size: Int) {
        remaining = max(Self.chunkSize, size)
        next = .allocate(byteCount: remaining, alignment: 16)
        chunks.append(next)
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// Memory of at least this size, aligned to 16 bytes.
    func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let size = (size + 15) & ~15
        if size > remaining {
            remaining = max(Self.chunkSize, size)
            next = .allocate(byteCount: remaining, alignment: 16)
            chunks.append(next)
        }
        defer {
            next += size
            remaining -= size
        }
        return next
    }
}
