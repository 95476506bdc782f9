// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Synchronization

/// Parts of the frame that all pages of a site share in one language, each drawn once.
///
/// A class: the lock guards the parts, and all requests share them. There are some for each language, and no more.
final class KeptFrames: Sendable {
    enum Part: Hashable, Sendable {
        /// The bar at the head up to the choice of languages; the place of the page among those that it leads to, nil for another.
        case bar(current: Int?)
        case footer
    }

    private struct Key: Hashable {
        let language: InterfaceLanguage
        let part: Part
    }

    private let known = Mutex<[Key: HTML]>([:])

    func part(_ part: Part, _ language: InterfaceLanguage, _ draw: () -> HTML) -> HTML {
        let key = Key(language: language, part: part)
        if let kept = known.withLock({ $0[key] }) { return kept }
        let drawn = draw()
        known.withLock { $0[key] = drawn }
        return drawn
    }
}
