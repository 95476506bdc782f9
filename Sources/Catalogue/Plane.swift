// SPDX-License-Identifier: Apache-2.0

/// Whose view of the register is asked for.
package enum Plane: Sendable {
    /// Published incidents alone: nothing that is counted or listed depends on any other.
    case `public`
    /// Every incident.
    case staff
}
