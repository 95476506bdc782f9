// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
package import Counting

/// What a map of incidents tells of each; raw values are those of the parameter `mode`.
package enum MapMode: String, CaseIterable, Sendable {
    /// Civilians killed.
    case deaths
    /// That there is one, and no more.
    case incidents
    /// Whether a military declared the strike.
    case strikes
    /// Fighters killed.
    case fighters
    case target, actor, position

    /// What the map adds up.
    package var measure: Measure { self == .fighters ? .people(.fighters, .killed) : .killed }

    /// The property whose values the map tells apart; nil for a mode that tells numbers apart.
    package var dimension: FilterDimension? {
        switch self {
        case .deaths, .incidents, .fighters: nil
        case .strikes: .strikeStatus
        case .target: .target
        case .actor: .actor
        case .position: .position
        }
    }
}
