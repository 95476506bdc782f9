// SPDX-License-Identifier: Apache-2.0

/// A figure that an incident has as a range.
package enum Figure: Int, CaseIterable, Sendable {
    case killed, injured, childrenKilled, womenKilled, menKilled, fightersKilled, deathsConceded
    case childrenInjured, womenInjured, menInjured, fightersInjured, injuriesConceded
}
