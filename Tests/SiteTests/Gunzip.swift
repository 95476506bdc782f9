// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Reads gzip files back.
enum Gunzip {
    /// The bytes of a whole gzip file; nil where it is none, or has no end.
    static func bytes(_ file: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var (bytes, portion, state): ([UInt8], [UInt8], Int32) = ([], [UInt8](repeating: 0, count: 65_536), Z_OK)
        var source = file
        source.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while state == Z_OK {
                let count = portion.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    state = inflate(&stream, Z_NO_FLUSH)
                    return target.count - Int(stream.avail_out)
                }
                bytes += portion[..<count]
            }
        }
        return state == Z_STREAM_END ? bytes : nil
    }
}
