// SPDX-License-Identifier: Apache-2.0

/// The digits that the Arabic interface prints in dates and counts.
///
/// European ones by default, as CLDR's `ar` has them and as codes, grid references and links are written anyway: one
/// system of digits in a line is easier to read and to copy. Eastern Arabic ones by setting.
package enum Digits: String, Sendable, CaseIterable {
    case european
    case easternArabic = "eastern-arabic"

    /// A text with its digits in this system.
    func shaping(_ text: String) -> String {
        guard self == .easternArabic else { return text }
        var shaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            shaped.append(isDigit ? Unicode.Scalar(scalar.value + 0x630) ?? scalar : scalar)
        }
        return String(shaped)
    }
}
