// SPDX-License-Identifier: Apache-2.0

/// A file that pages refer to; its name in addresses holds its digest, so that caches keep it for ever.
struct Asset: Sendable {
    let name: String
    let contentType: String
    let bytes: [UInt8]
    let compressed: [UInt8]?
    /// What the file may do where it runs by itself.
    var scripts = ScriptPolicy.none

    /// Names the file after its content: `site.0123….css`.
    init(base: String, suffix: String, contentType: String, bytes: [UInt8]) {
        name = "\(base).\(EntityTag.name(of: bytes).prefix(16)).\(suffix)"
        self.contentType = contentType
        self.bytes = bytes
        compressed = contentType.hasPrefix("font/") ? nil : Gzip.compress(bytes, level: 9)
    }

    var reply: Reply {
        var reply = Reply(contentType: contentType, body: bytes, compressedBody: compressed, caching: .immutable)
        reply.scripts = scripts
        return reply
    }
}
