// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// The keys of the archive's older select of actors, which has two for some.
package enum LegacyActors {
    /// The actor that a key of the select stands for; nil for a key that it doesn't have.
    package static func actor(_ key: String) -> Actor? {
        keys[key].map { Actor(validKey: $0) }
    }

    private static let keys = [
        "coalition": "us-led-coalition", "russian_forces": "russian-military", "russia": "russian-military",
        "turkey": "turkish-military", "iranian_forces": "iranian-military", "israeli_forces": "israeli-military",
        "ypg_forces": "ypg", "syrian_democratic_forces": "syrian-democratic-forces", "syrian_regime": "syrian-regime",
        "kurdish_forces": "kurdish-forces", "free_syrian_army": "free-syrian-army", "isis": "isis",
        "rebel_forces": "rebel-forces", "jordan": "jordanian-military", "iraq": "iraqi-military",
        "iraq_government_forces": "iraqi-military", "iraq_irregular_forces": "iraqi-irregular-forces",
        "united_states": "us-military", "united_kingdom": "uk-military", "france": "french-military",
        "netherlands": "dutch-military", "denmark": "danish-military", "australia": "australian-military",
        "unknown": "unknown",
    ]
}
