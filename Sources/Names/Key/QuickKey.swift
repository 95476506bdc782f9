// SPDX-License-Identifier: Apache-2.0

/// N1 by a table, for the scalars that nearly all texts consist of: up to U+06FF, and U+2000 to U+207F.
///
/// The table is made from `FullKey`. A scalar whose key depends on its neighbours, or is longer than itself, leads there.
enum QuickKey {
    private static let letters = table(0...0x6FF)
    private static let punctuation = table(0x2000...0x207F)

    // Entries: a scalar, or one of these.
    private static let dropped: UInt16 = 0xFFFE
    private static let space: UInt16 = 0xFFFD
    private static let dots: UInt16 = 0xFFFC
    private static let needsFullKey: UInt16 = 0xFFFF

    /// The key; nil where the table does not suffice.
    static func key(of text: String) -> String? {
        if let key = text.utf8.withContiguousStorageIfAvailable({ key(of: $0) }) { return key }
        return Array(text.utf8).withUnsafeBufferPointer { key(of: $0) }
    }

    private static func key(of source: UnsafeBufferPointer<UInt8>) -> String? {
        var isSufficient = true
        let key = letters.withUnsafeBufferPointer { letters in
            String(unsafeUninitializedCapacity: source.count) { target in
                guard let count = write(source, to: target, letters) else {
                    isSufficient = false
                    return 0
                }
                return count
            }
        }
        return isSufficient ? key : nil
    }

    /// Writes the key and gives its length, which is never above the length of the text.
    private static func write(
        _ source: UnsafeBufferPointer<UInt8>,
        to target: UnsafeMutableBufferPointer<UInt8>,
        _ letters: UnsafeBufferPointer<UInt16>
    ) -> Int? {
        var index = 0
        var count = 0
        var isAfterSpace = false
        while index < source.count {
            let first = source[index]
            let entry: UInt16
            if first < 0x80 {
                entry = letters[Int(first)]
                index += 1
            } else if first < 0xDC {
                entry = letters[Int(first & 0x1F) << 6 | Int(source[index + 1] & 0x3F)]
                index += 2
            } else if first == 0xE2, source[index + 1] & 0xFE == 0x80 {
                entry = punctuation[Int(source[index + 1] & 1) << 6 | Int(source[index + 2] & 0x3F)]
                index += 3
            } else {
                return nil
            }
            switch entry {
            case dropped: continue
            case space: isAfterSpace = count > 0
            case needsFullKey: return nil
            default:
                if isAfterSpace {
                    target[count] = 0x20
                    count += 1
                    isAfterSpace = false
                }
                count = write(entry, to: target, at: count)
            }
        }
        return count
    }

    @inline(__always)
    private static func write(_ entry: UInt16, to target: UnsafeMutableBufferPointer<UInt8>, at count: Int) -> Int {
        if entry < 0x80 {
            target[count] = UInt8(truncatingIfNeeded: entry)
            return count + 1
        }
        if entry < 0x800 {
            target[count] = UInt8(truncatingIfNeeded: 0xC0 | entry >> 6)
            target[count + 1] = UInt8(truncatingIfNeeded: 0x80 | entry & 0x3F)
            return count + 2
        }
        if entry == dots {
            for offset in 0..<3 { target[count + offset] = UInt8(ascii: ".") }
            return count + 3
        }
        target[count] = UInt8(truncatingIfNeeded: 0xE0 | entry >> 12)
        target[count + 1] = UInt8(truncatingIfNeeded: 0x80 | entry >> 6 & 0x3F)
        target[count + 2] = UInt8(truncatingIfNeeded: 0x80 | entry & 0x3F)
        return count + 3
    }

    private static func table(_ range: ClosedRange<UInt32>) -> [UInt16] {
        range.map { value in
            guard let scalar = Unicode.Scalar(value) else { return needsFullKey }
            // A hamza above changes the letter before it; other marks that are not dropped may do so too.
            if value == 0x0654 { return needsFullKey }
            if KeyRules.isDropped(value) { return dropped }
            if KeyRules.isSpace(value) { return space }
            if NFKC.combiningClass(value) != 0 { return needsFullKey }
            let key = FullKey.key(of: String(scalar))
            if key == "..." { return dots }
            guard let only = key.unicodeScalars.first, key.unicodeScalars.count == 1, only.value < 0xE000,
                key.utf8.count <= UTF8.width(scalar)
            else { return needsFullKey }
            return UInt16(only.value)
        }
    }
}
