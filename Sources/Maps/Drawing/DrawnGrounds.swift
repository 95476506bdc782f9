// SPDX-License-Identifier: Apache-2.0

import Charts
import Synchronization

/// What lies under the drawings that were made last: the pages of a record in every language have the same ground.
///
/// A class: the lock guards the grounds, as several pages are drawn at once.
final class DrawnGrounds: Sendable {
    /// The panels of some records.
    private static let limit = 24

    private let known = Mutex<[(panel: MapPanel, markup: Markup)]>([])

    /// The ground of a panel, drawn where it is not among the last ones.
    func ground(of panel: MapPanel, _ draw: () -> Markup) -> Markup {
        if let found = known.withLock({ known in known.first { $0.panel == panel } }) { return found.markup }
        let drawn = draw()
        known.withLock { known in
            if known.count == Self.limit { known.removeLast() }
            known.insert((panel, drawn), at: 0)
        }
        return drawn
    }
}
