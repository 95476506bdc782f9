// SPDX-License-Identifier: Apache-2.0

/// One chunk's column of short texts, in one run of bytes: per row four bytes, and two more than its text has.
struct TextColumn: Sendable {
    /// Where each row's text begins; 0 for the empty text.
    private var offsets: ContiguousArray<UInt32>
    /// Two bytes of length before each text; the first two bytes are the empty text.
    private var bytes: ContiguousArray<UInt8> = [0, 0]
    /// Bytes that no row points to any more.
    private var abandoned = 0

    /// The longest text in bytes.
    static let maximumLength = Int(UInt16.max)

    /// A column of so many empty texts.
    init(count: Int) {
        offsets = ContiguousArray(repeating: 0, count: count)
    }

    subscript(row: Int) -> String {
        withBytes(of: row) { String(decoding: $0, as: UTF8.self) }
    }

    func isEmpty(_ row: Int) -> Bool { offsets[row] == 0 }

    /// Whether a row's text is this one.
    func holds(_ text: String, at row: Int) -> Bool {
        withBytes(of: row) { $0.elementsEqual(text.utf8) }
    }

    /// The UTF-8 of one row's text.
    func withBytes<Result>(of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = Int(offsets[row])
        return bytes.withUnsafeBufferPointer { all in
            let length = Int(all[start]) | Int(all[start + 1]) << 8
            return body(UnsafeBufferPointer(rebasing: all[start + 2..<start + 2 + length]))
        }
    }

    /// A row's text up to its first space; nil where it is empty.
    func firstWord(of row: Int) -> String? {
        let word = withBytes(of: row) { String(decoding: $0.prefix { $0 != 0x20 }, as: UTF8.self) }
        return word.isEmpty ? nil : word
    }

    /// Whether a row's text, in any case, has one of these words in capitals; `lengths` are theirs in bytes.
    func bears(_ wanted: Set<String>, lengths: Set<Int>, at row: Int) -> Bool {
        guard !isEmpty(row) else { return false }
        let mayBear = withBytes(of: row) { bytes in
            bytes.split(separator: UInt8(ascii: " ")).contains { word in
                lengths.contains(word.count) || word.contains { $0 >= 0x80 }
            }
        }
        return mayBear && self[row].uppercased().split(separator: " ").contains { wanted.contains(String($0)) }
    }

    /// Keeps a text; what exceeds `maximumLength` is cut off.
    mutating func set(_ text: String, at row: Int) {
        let kept = text.utf8.prefix(Self.maximumLength)
        if !isEmpty(row) { abandoned += withBytes(of: row) { $0.count } + 2 }
        guard !kept.isEmpty else {
            offsets[row] = 0
            return
        }
        if abandoned > 65_536, abandoned > bytes.count / 2 { compact(without: row) }
        offsets[row] = UInt32(bytes.count)
        bytes.append(UInt8(truncatingIfNeeded: kept.count))
        bytes.append(UInt8(truncatingIfNeeded: kept.count >> 8))
        bytes.append(contentsOf: kept)
    }

    private mutating func compact(without replaced: Int) {
        var packed: ContiguousArray<UInt8> = [0, 0]
        for row in offsets.indices where row != replaced && !isEmpty(row) {
            let start = Int(offsets[row])
            let end = start + 2 + withBytes(of: row) { $0.count }
            offsets[row] = UInt32(packed.count)
            packed.append(contentsOf: bytes[start..<end])
        }
        bytes = packed
        abandoned = 0
    }
}
