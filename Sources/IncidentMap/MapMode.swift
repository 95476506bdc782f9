// SPDX-License-Identifier: Apache-2.0

package import Catalogue

/// What a map of incidents tells apart; raw values are those of the parameter `mode`.
package enum MapMode: String, CaseIterable, Sendable {
    case incidents, deaths, fighters, strikes, target, actor, position

    /// The property whose values clusters list.
    package var dimension: FilterDimension? {
        switch self {
        case .incidents, .deaths, .fighters: nil
        case .strikes: .strikeStatus
        case .target: .target
        case .actor: .actor
        case .position: .position
        }
    }
}
