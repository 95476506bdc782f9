// SPDX-License-Identifier: Apache-2.0

/// Why a reference isn't one valid square; the raw values are the keys of the interchange format.
package enum MGRSProblem: String, Hashable, Sendable, CaseIterable {
    /// It was meant as a reference but can't be read.
    case malformed
    /// It can be read, but no such square exists.
    case impossibleSquare
    /// The text holds more than one reference.
    case severalReferences
    /// The text isn't a reference at all, such as "n/a".
    case notAReference
}
