// SPDX-License-Identifier: Apache-2.0

/// Numbers as text without a locale.
enum DecimalText {
    /// A number of moderate size rounded half away from zero, with a fixed count of decimals 0…9.
    static func fixed(_ value: Double, decimals: Int) -> String {
        let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
        let scaled = Int((abs(value) * Double(unit)).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(scaled) }
        let fraction = String(scaled % unit)
        return sign + String(scaled / unit) + "." + String(repeating: "0", count: decimals - fraction.utf8.count)
            + fraction
    }
}
