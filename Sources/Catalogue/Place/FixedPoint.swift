// SPDX-License-Identifier: Apache-2.0

/// Decimal numbers of addresses as whole numbers of a small unit: read and written exactly.
enum FixedPoint {
    /// Degrees to ten-millionths, about a centimetre, as the columns keep them.
    static let degreePlaces = 7
    /// Kilometres to metres.
    static let kilometrePlaces = 3

    /// Reads `-12.5`; nil for anything but figures with at most one point and a sign before them.
    ///
    /// Places beyond those kept are rounded, half away from zero; more than nine figures before the point are none.
    static func value(_ text: some StringProtocol, places: Int) -> Int? {
        var bytes = text.utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, (1...9).contains(whole.count), whole.allSatisfy(isFigure) else { return nil }
        let fraction = parts.count > 1 ? parts[1] : whole.prefix(0)
        guard parts.count == 1 || !fraction.isEmpty, fraction.count <= 30, fraction.allSatisfy(isFigure) else {
            return nil
        }
        var value = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let kept = fraction.prefix(places)
        value = kept.reduce(value) { $0 * 10 + Int($1 - 0x30) }
        for _ in kept.count..<max(kept.count, places) { value *= 10 }
        if let next = fraction.dropFirst(places).first, next >= UInt8(ascii: "5") { value += 1 }
        return isNegative ? -value : value
    }

    /// Writes what `value` reads, without needless zeros.
    static func text(_ value: Int, places: Int) -> String {
        let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
        let (whole, rest) = abs(value).quotientAndRemainder(dividingBy: unit)
        let sign = value < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var fraction = String(rest)
        fraction = String(repeating: "0", count: places - fraction.utf8.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return sign + String(whole) + "." + fraction
    }

    private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
