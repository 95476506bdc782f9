// SPDX-License-Identifier: Apache-2.0

/// A list of short rows that an incident has, kept as one value of a column.
package enum CountedPart: Int, CaseIterable, Sendable {
    case roles, concessions, victims, sources
}
