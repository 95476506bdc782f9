// SPDX-License-Identifier: Apache-2.0

import Names

/// One text for the places that sound alike.
enum PlaceKey {
    /// The skeletons of the telling words in alphabetical order; empty where there is none.
    static func key(_ place: String) -> String {
        PlaceName(place).words.map(\.skeleton).sorted().joined(separator: " ")
    }
}
