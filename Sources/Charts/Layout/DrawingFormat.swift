// SPDX-License-Identifier: Apache-2.0

/// The two widths that every chart is drawn in; the style sheet shows the one that fits.
enum DrawingFormat: String, CaseIterable, Sendable {
    case wide
    case narrow

    /// In the units of the drawing, which are pixels at natural size.
    var width: Double { self == .wide ? 840 : 340 }

    var isNarrow: Bool { self == .narrow }
}
