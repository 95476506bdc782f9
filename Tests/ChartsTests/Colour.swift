// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A colour of the style sheet, for measuring contrasts.
struct Colour {
    /// How a reader sees colours.
    enum Vision: CaseIterable {
        case usual
        case protanopia
        case deuteranopia
        case tritanopia
    }

    /// Linear light, 0 to 1.
    var red: Double
    var green: Double
    var blue: Double

    /// From `#rrggbb`.
    init?(_ text: String) {
        guard text.hasPrefix("#"), text.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
        func linear(_ byte: Int) -> Double {
            let share = Double(byte & 255) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        (red, green, blue) = (linear(value >> 16), linear(value >> 8), linear(value))
    }

    private init(_ light: [Double]) { (red, green, blue) = (light[0], light[1], light[2]) }

    /// Source: WCAG 2.2, "relative luminance" and "contrast ratio".
    func contrast(_ other: Colour) -> Double {
        let pair = [luminance, other.luminance].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// Source: Machado, Oliveira and Fernandes 2009, doi.org/10.1109/TVCG.2009.113, table for severity 1.0.
    func seen(with vision: Vision) -> Colour {
        let rows: [[Double]]
        switch vision {
        case .usual: return self
        case .protanopia:
            rows = [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            rows = [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            rows = [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
            ]
        }
        return Colour(rows.map { min(1, max(0, $0[0] * red + $0[1] * green + $0[2] * blue)) })
    }

    /// Distance in CIE L*a*b* under D65: about 2 can just be seen.
    func difference(_ other: Colour) -> Double {
        let (left, right) = (lab, other.lab)
        return sqrt(zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +))
    }

    private var lab: [Double] {
        func curve(_ share: Double) -> Double { share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116 }
        let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
        let y = curve(luminance)
        let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
    }
}
