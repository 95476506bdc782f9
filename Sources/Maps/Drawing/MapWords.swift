// SPDX-License-Identifier: Apache-2.0

/// What drawings of maps say, in the reader's language.
package struct MapWords: Sendable {
    /// The language's tag: `ar`.
    package let language: String
    package let isRightToLeft: Bool
    /// The letter for north.
    package let north: String
    /// A length as text: `2 km`.
    package let distance: @Sendable (_ metres: Double) -> String

    package init(
        language: String,
        isRightToLeft: Bool,
        north: String,
        distance: @escaping @Sendable (_ metres: Double) -> String
    ) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.north = north
        self.distance = distance
    }
}
