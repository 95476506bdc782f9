// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The addresses that pages of a copy lead to, each read once: most links stand on many pages.
final class CopyLinks: Sendable {
    /// What is known of the text of a link.
    struct Link: Sendable {
        /// nil for what a copy does not hold.
        let address: CopyAddress?
        /// Whether it was not met before, or so long ago that it is forgotten.
        var isNew: Bool
    }

    /// About what the pages of a hundred records lead to.
    private static let limit = 20_000

    /// The lock guards the links that are known: several pages are made at once.
    private let known = Mutex<[String: Link]>([:])

    /// The address that a text without a fragment is.
    func link(_ text: String) -> Link {
        if let link = known.withLock({ $0[text] }) { return link }
        let link = Link(address: CopyAddress(text), isNew: true)
        known.withLock { known in
            if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
            known[text] = Link(address: link.address, isNew: false)
        }
        return link
    }
}
