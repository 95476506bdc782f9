// SPDX-License-Identifier: Apache-2.0

/// The text of a binary64 as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 prescribes.
enum CanonicalNumber {
    /// The shortest text that reads back as the same number; `value` is finite.
    static func text(of value: Double) -> String {
        if value == 0 { return "0" }
        // Below 1e16 and from 1e-4 on the standard library lays the same digits out in the same way, but for `.0`.
        let plain = value.description
        if !plain.utf8.contains(UInt8(ascii: "e")) { return plain.hasSuffix(".0") ? String(plain.dropLast(2)) : plain }
        let (digits, exponent) = shortest(value.magnitude)
        let sign = value < 0 ? "-" : ""
        let count = digits.count
        // `point` is n of ECMA-262: the value is 0.digits times ten to the power of n.
        let point = exponent
        switch point {
        case count...21 where count <= point:
            return sign + digits + String(repeating: "0", count: point - count)
        case 1...21:
            return sign + digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0:
            return sign + "0." + String(repeating: "0", count: -point) + digits
        default:
            let power = point - 1
            let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
            return sign + mantissa + "e" + (power < 0 ? "-" : "+") + String(power.magnitude)
        }
    }

    /// The shortest digits without leading or trailing zeros, and the power of ten of `0.digits`.
    private static func shortest(_ value: Double) -> (digits: String, exponent: Int) {
        // The standard library prints the shortest digits that read back; only their layout differs.
        let parts = value.description.split(separator: "e", omittingEmptySubsequences: true)
        let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 ? mantissa[1] : ""
        var digits = Substring(String(whole) + String(fraction))
        var exponent = whole.count + power
        while digits.first == "0" {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.last == "0" { digits.removeLast() }
        return (String(digits), exponent)
    }
}
