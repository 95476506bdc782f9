// SPDX-License-Identifier: Apache-2.0

/// Numbers of the markup itself, such as coordinates: never shown to readers.
enum NumberText {
    static func append(_ value: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: String(value).utf8)
    }

    /// To one decimal, which is finer than a screen shows; the same digits on every machine.
    static func append(_ value: Double, to bytes: inout [UInt8]) {
        guard value.isFinite, abs(value) < 1e9 else {
            bytes.append(UInt8(ascii: "0"))
            return
        }
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        append(Int((tenths / 10).magnitude), to: &bytes)
        let rest = (tenths % 10).magnitude
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }
}
