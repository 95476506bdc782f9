// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Compresses a stream of bytes as entries of a ZIP archive have them (RFC 1951, without a header).
final class Deflation {
    private var stream = z_stream()
    private var output = [UInt8](repeating: 0, count: 64 << 10)
    /// CRC-32 of the bytes so far.
    private(set) var checksum: UInt32 = 0
    /// How many bytes were taken.
    private(set) var length: UInt64 = 0

    /// - Throws: Where there is no memory for it.
    init() throws(ExportFailure) {
        guard sijill_deflate_init_raw(&stream, 6) == Z_OK else {
            throw ExportFailure("there is no memory to compress with")
        }
    }

    deinit { deflateEnd(&stream) }

    /// Takes bytes, and passes on what is compressed.
    func add(
        _ bytes: [UInt8],
        isLast: Bool = false,
        _ write: ([UInt8]) throws(ExportFailure) -> Void
    ) throws(ExportFailure) {
        length += UInt64(bytes.count)
        var bytes = bytes
        var pieces: [[UInt8]] = []
        let isDone = bytes.withUnsafeMutableBufferPointer { buffer -> Bool in
            checksum = UInt32(crc32(uLong(checksum), buffer.baseAddress, uInt(buffer.count)))
            stream.next_in = buffer.baseAddress
            stream.avail_in = uInt(buffer.count)
            return compress(isLast: isLast, &pieces)
        }
        guard isDone else { throw ExportFailure("zlib could not compress a piece of the workbook") }
        for piece in pieces { try write(piece) }
    }

    private func compress(isLast: Bool, _ pieces: inout [[UInt8]]) -> Bool {
        while true {
            let room = output.count
            let (code, free) = output.withUnsafeMutableBufferPointer { buffer -> (Int32, Int) in
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(room)
                let code = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                return (code, Int(stream.avail_out))
            }
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { return false }
            if free < room { pieces.append(Array(output[..<(room - free)])) }
            if isLast ? code == Z_STREAM_END : free > 0 { return true }
        }
    }
}
