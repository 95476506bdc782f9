// SPDX-License-Identifier: Apache-2.0

internal import CGumbo

/// A parsed page, whose nodes are valid as long as itself and the bytes it was parsed from.
struct HTMLTree: ~Copyable {
    private let arena: HTMLArena
    let document: HTMLNode

    /// Parses bytes as HTML5, which must outlive the tree; nil where the parser fails.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        arena = HTMLArena(reserving: bytes.count * 6)
        var options = kGumboDefaultOptions
        options.max_errors = 0
        options.userdata = arena.address
        options.allocator = { arena, size in arena.map { HTMLArena.allocate(size, at: $0) } }
        options.deallocator = { _, _ in }  // the arena frees everything at once
        let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        guard let start, let output = gumbo_parse_with_options(&options, start, bytes.count),
            let document = output.pointee.document
        else { return nil }
        self.document = HTMLNode(pointer: document)
    }
}
