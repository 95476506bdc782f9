// SPDX-License-Identifier: Apache-2.0

/// The up to 15 ASCII characters of a reference, held inline so that a million of them need no allocation.
package struct MGRSText: Hashable, Sendable {
    /// Characters 0…7 and 8…15, the first in the lowest byte.
    private var low: UInt64
    private var high: UInt64
    /// How many characters there are, 1…15.
    package private(set) var count: Int

    @inline(__always)
    init() {
        low = 0
        high = 0
        count = 0
    }

    /// Appends up to eight characters, the first in the lowest byte, with zeros above the last.
    @inline(__always)
    mutating func append(_ characters: UInt64, count added: Int) {
        let shift = UInt64(truncatingIfNeeded: 8 * count)
        if count < 8 {
            low |= characters &<< shift
            if count > 0 { high |= characters &>> (64 &- shift) }
        } else {
            high |= characters &<< (shift &- 64)
        }
        count += added
    }

    /// Appends a number 0…99,999 cut to its first figures of five.
    @inline(__always)
    mutating func append(figures: Int, of metres: Int) {
        append(Self.fiveFigures(UInt64(truncatingIfNeeded: metres)) & (1 &<< UInt64(8 * figures) &- 1), count: figures)
    }

    /// Five ASCII figures, the first in the lowest byte: parts of 10,000, 100 and 10 split side by side in one word.
    @inline(__always)
    private static func fiveFigures(_ value: UInt64) -> UInt64 {
        let first = value / 10_000
        let rest = value - first * 10_000
        let hundreds = (rest &* 5243) &>> 19
        let pairs = hundreds | (rest &- hundreds &* 100) &<< 16
        let tens = ((pairs &* 103) &>> 10) & 0x000F_000F
        let figures = tens | (pairs &- tens &* 10) &<< 8
        return (first | figures &<< 8) | 0x30_3030_3030
    }

    /// Calls a closure with the characters.
    package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { buffer in
            var (low, high) = (low, high)
            for index in 0..<8 {
                buffer[index] = UInt8(truncatingIfNeeded: low)
                buffer[index + 8] = UInt8(truncatingIfNeeded: high)
                low &>>= 8
                high &>>= 8
            }
            return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

extension MGRSText: CustomStringConvertible {
    /// The characters.
    package var description: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }
}
