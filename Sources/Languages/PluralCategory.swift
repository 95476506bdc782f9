// SPDX-License-Identifier: Apache-2.0

/// The grammatical number that a language uses for a count: Unicode CLDR, "Language Plural Rules", cardinals.
package enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
}
