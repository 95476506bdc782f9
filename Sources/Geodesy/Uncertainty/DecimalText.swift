// SPDX-License-Identifier: Apache-2.0

/// Numbers as text without a locale.
enum DecimalText {
    /// Room for every whole number, a sign and a point.
    private static let capacity = 24

    /// A number of moderate size rounded half away from zero, with a fixed count of decimals 0…9.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        let scaled = Int((abs(value) * Double(unit)).rounded())
        // From the last figure to the first: at least one before the point.
        return String(unsafeUninitializedCapacity: capacity) { text in
            var (rest, length, end) = (scaled, 0, capacity)
            while rest > 0 || length <= decimals {
                end -= 1
                text.initializeElement(at: end, to: UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
                length += 1
                guard length == decimals, decimals > 0 else { continue }
                end -= 1
                text.initializeElement(at: end, to: UInt8(ascii: "."))
            }
            if value < 0, scaled > 0 {
                end -= 1
                text.initializeElement(at: end, to: UInt8(ascii: "-"))
            }
            for place in end..<capacity { text.initializeElement(at: place - end, to: text[place]) }
            return capacity - end
        }
    }
}
