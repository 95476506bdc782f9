// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Which actor speaks in a report.
package enum ReportIssuer {
    /// The archive's short names of issuers, with the actor that they speak for.
    private static let actors = [
        "cjtfoir": "us-led-coalition", "centcom": "us-led-coalition", "coalition": "us-led-coalition",
        "pentagon": "us-military", "africom": "us-military", "uk_mod": "uk-military", "french_mod": "french-military",
        "netherlands_mod": "dutch-military", "danish_mod": "danish-military", "australian_mod": "australian-military",
        "jordanian_armed_forces": "jordanian-military",
    ]

    /// The actor of an issuer: of the list above, or the actor whose key it is; nil where neither holds.
    package static func actor(_ issuer: String?) -> Actor? {
        guard let issuer else { return nil }
        let key = actors[issuer] ?? issuer
        return Actor(rawValue: key).flatMap { actor in
            actors[issuer] != nil || Actor.terms.entry(key) != nil ? actor : nil
        }
    }
}
