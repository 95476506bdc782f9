// SPDX-License-Identifier: Apache-2.0

/// Tells whether two records name the same person: by a whole name under its search key, and by nothing less.
package enum PersonName {
    /// A name of fewer words is borne by too many to say anything.
    static let fewestWords = 3

    /// The keys of the names of an incident's people, each once, in ascending order; placeholders have none.
    ///
    /// `normalise` gives the search key of a text (N1).
    package static func keys(of incident: Incident, normalise: (String) -> String) -> [Int64] {
        var keys: Set<Int64> = []
        for victim in incident.victims where victim.isNamed {
            for name in victim.names.entries {
                let plain = normalise(name.text)
                guard plain.split(separator: " ").count >= fewestWords else { continue }
                keys.insert(Int64(bitPattern: SourceAddress.hash(plain.utf8)))
            }
        }
        return keys.sorted()
    }
}
