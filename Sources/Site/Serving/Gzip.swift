// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Compression of whole bodies by the system's zlib; the same bytes always give the same bytes.
enum Gzip {
    /// The level for pages: two thirds of the time of zlib's default for a few per cent more bytes.
    static let pageLevel: Int32 = 5
    /// The level for tiles, which are mostly identifiers and codes: zlib finds little in them, however long it looks.
    static let tileLevel: Int32 = 1

    /// The bytes as a gzip file (RFC 1952); nil where zlib has no memory.
    static func compress(_ bytes: [UInt8], level: Int32 = pageLevel) -> [UInt8]? {
        var stream = z_stream()
        guard sijill_deflate_init_gzip(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var isComplete = false
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        let compressed = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
            bytes.withUnsafeBufferPointer { source in
                // zlib reads through this pointer and does not write, whatever its type says.
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(capacity)
                isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = Int(stream.total_out)
            }
        }
        return isComplete ? compressed : nil
    }
}
