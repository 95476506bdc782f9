// SPDX-License-Identifier: Apache-2.0

/// The tables of NFKC, unpacked once when a text first needs them.
struct NFKCTables: Sendable {
    private(set) var decompositions: [UInt32: [UInt32]] = [:]
    /// The composed scalar by its two parts.
    private(set) var compositions: [UInt64: UInt32] = [:]

    static let shared = NFKCTables()

    private init() {
        decompositions.reserveCapacity(6_000)
        NFKCData.decompositions.withUTF8Buffer { bytes in
            var reader = NumberReader(bytes)
            var scalar: UInt32 = 0
            while let distance = reader.number() {
                scalar += distance
                if reader.separator == UInt8(ascii: "+") {
                    let count = reader.number() ?? 0
                    let target = reader.number() ?? 0
                    for offset in 0..<count { decompositions[scalar + offset] = [target + offset] }
                } else {
                    var parts: [UInt32] = []
                    repeat { parts.append(reader.number() ?? 0) } while reader.separator == UInt8(ascii: ",")
                    decompositions[scalar] = parts
                }
            }
        }
        NFKCData.compositions.withUTF8Buffer { bytes in
            var reader = NumberReader(bytes)
            while let first = reader.number(), let second = reader.number(), let composed = reader.number() {
                compositions[Self.pair(first, second)] = composed
            }
        }
    }

    static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}

/// Reads numbers in base 36 with one separator after each.
private struct NumberReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// The byte that ended the number before; 0 at the end.
    private(set) var separator: UInt8 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func number() -> UInt32? {
        guard index < bytes.count else { return nil }
        var value: UInt32 = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value * 36 + UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = value * 36 + UInt32(byte - UInt8(ascii: "a") + 10)
            default:
                separator = byte
                return value
            }
        }
        separator = 0
        return value
    }
}
