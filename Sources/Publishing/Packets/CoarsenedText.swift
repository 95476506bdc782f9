// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Prose in which coordinates are no finer than the place is known: notes often repeat the centre of a village to the metre.
struct CoarsenedText {
    private let decimals: Int

    /// - Parameter decimals: The decimals that the place may be written with, 0…6.
    init(decimals: Int) {
        self.decimals = decimals
    }

    /// The text with every number of three and more decimals, up to 180, rounded to the decimals that are allowed.
    func callAsFunction(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { $0.isASCIIDigit }) {
            result += rest[..<start]
            let number = rest[start...].prefix { $0.isASCIIDigit || $0 == "." }
            result += coarsened(number)
            rest = rest[number.endIndex...]
        }
        return result + rest
    }

    private func coarsened(_ number: Substring) -> String {
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        // A full stop may end the sentence after the number.
        let isEnded = parts.count == 3 && parts[2].isEmpty
        guard parts.count == 2 || isEnded, parts[0].count <= 3, parts[1].count > max(2, decimals),
            let value = Double("\(parts[0]).\(parts[1])"), value <= 180
        else { return String(number) }
        let rounded = CoordinatePrecision.rounded(value, decimals: decimals)
        let text = decimals == 0 ? "\(Int(rounded))" : "\(rounded)"
        return isEnded ? text + "." : text
    }
}

extension Character {
    /// Whether this is one of 0 to 9.
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
