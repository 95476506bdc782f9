// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// The addresses that pages of a copy lead to, each read once: most links stand on many pages.
final class CopyLinks: Sendable {
    /// What a copy holds at an address.
    final class Held: Sendable {
        let address: CopyAddress
        /// Its file, in UTF-8.
        let file: [UInt8]

        init(_ address: CopyAddress) {
            self.address = address
            file = Array(address.file.utf8)
        }
    }

    /// What is known of the text of a link.
    private struct Known {
        let text: [UInt8]
        /// nil for what a copy does not hold.
        let held: Held?
    }

    /// About what the pages of some hundred records lead to.
    private static let limit = 40_000

    /// By the digest of their texts: one text takes the place of another with the same digest.
    ///
    /// The lock guards the links that are known: several pages are made at once.
    private let known = Mutex<[UInt64: Known]>([:])

    /// What a copy holds at an address without a fragment, in UTF-8; nil for nothing.
    ///
    /// It is new where it was not met before, or so long ago that it is forgotten.
    func link(_ text: UnsafeBufferPointer<UInt8>) -> (held: Held?, isNew: Bool) {
        let digest = Self.digest(of: text)
        let link = known.withLock { $0[digest] }
        if let link, link.text.elementsEqual(text) { return (link.held, false) }
        let held = CopyAddress(String(decoding: text, as: UTF8.self)).map(Held.init)
        known.withLock { known in
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            known[digest] = Known(text: Array(text), held: held)
        }
        return (held, true)
    }

    /// A digest that tells texts apart well enough to look for them; eight bytes at a time.
    private static func digest(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        var digest = UInt64(bytes.count)
        func add(_ word: UInt64) {
            // Odd, with its bits spread: 2^64 divided by the golden ratio.
            digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
            digest ^= digest >> 29
        }
        var place = 0
        while place + 8 <= bytes.count {
            add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
        add(rest)
        return digest
    }
}
