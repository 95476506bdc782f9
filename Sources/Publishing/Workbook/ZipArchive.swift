// SPDX-License-Identifier: Apache-2.0

/// Writes a ZIP archive (PKWARE APPNOTE 6.3) whose bytes depend on its entries alone: every entry has the same time.
struct ZipArchive {
    /// What is known of an entry before it is written.
    struct Entry {
        let name: String
        let checksum: UInt32
        let compressed: UInt64
        let length: UInt64
    }

    /// 1 January 1980, the first day that the format has.
    private static let date: UInt16 = 0x0021

    private var directory: [UInt8] = []
    private var offset: UInt64 = 0
    private var count: UInt16 = 0

    /// Begins an entry, whose compressed bytes the caller writes behind what this returns.
    ///
    /// - Throws: Where the archive grows beyond what the format's plain form holds, 4 GiB.
    mutating func begin(_ entry: Entry) throws(ExportFailure) -> [UInt8] {
        let end = offset + entry.compressed + 1024
        guard entry.length < UInt32.max, end < UInt32.max else {
            throw ExportFailure("the workbook would be larger than 4 GiB: write tables or sqlite, or ask for less")
        }
        let common = Self.common(entry)
        let name = Array(entry.name.utf8)
        let lengths = Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0))
        let header = Self.bytes(UInt32(0x0403_4B50)) + common + lengths + name
        directory += Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(20)) + common
        directory += Self.bytes(UInt16(name.count)) + [UInt8](repeating: 0, count: 12)
        directory += Self.bytes(UInt32(offset)) + name
        offset += UInt64(header.count) + entry.compressed
        count += 1
        return header
    }

    /// What stands at the end.
    func end() -> [UInt8] {
        directory + Self.bytes(UInt32(0x0605_4B50)) + Self.bytes(UInt32(0)) + Self.bytes(count) + Self.bytes(count)
            + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(offset)) + Self.bytes(UInt16(0))
    }

    /// Version, flags (names in UTF-8), method, time, date, checksum and sizes.
    private static func common(_ entry: Entry) -> [UInt8] {
        bytes(UInt16(20)) + bytes(UInt16(0x0800)) + bytes(UInt16(8)) + bytes(UInt16(0)) + bytes(date)
            + bytes(entry.checksum) + bytes(UInt32(entry.compressed)) + bytes(UInt32(entry.length))
    }

    private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
