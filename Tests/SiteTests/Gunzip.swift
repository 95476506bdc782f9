// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Reads gzip files back.
enum Gunzip {
    /// The bytes of a whole gzip file; nil where it is none, or has no end.
    static func bytes(_ file: [UInt8]) -> [UInt8]? { inflated(file, windowBits: 15 + 16) }

    /// The bytes behind a stream, whose end need not be that of `file`; nil where it is none, or has no end.
    static func inflated(_ file: [UInt8], windowBits: Int32) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else { return nil }
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

/// Reads ZIP archives back.
enum Unzip {
    /// What each entry of an archive holds, with its name before it; empty for what is no archive.
    static func entries(of file: [UInt8]) -> [[UInt8]] {
        guard file.starts(with: mark) else { return [] }
        var entries: [[UInt8]] = []
        var rest = file[...]
        while let start = rest.firstRange(of: mark) {
            let header = rest[start.lowerBound...].prefix(30)
            guard header.count == 30 else { break }
            let (method, name, extra) = (value(header, 8), value(header, 26), value(header, 28))
            let body = start.lowerBound + 30 + name + extra
            guard body <= file.count else { break }
            entries.append(Array(file[start.lowerBound + 30..<body - extra]))
            if method == 8, let bytes = Gunzip.inflated(Array(file[body...]), windowBits: -15) { entries.append(bytes) }
            rest = file[body...]
        }
        return entries
    }

    /// What begins an entry (PKWARE APPNOTE 6.3, section 4.3.7).
    private static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    private static func value(_ header: ArraySlice<UInt8>, _ offset: Int) -> Int {
        Int(header[header.startIndex + offset]) | Int(header[header.startIndex + offset + 1]) << 8
    }
}
