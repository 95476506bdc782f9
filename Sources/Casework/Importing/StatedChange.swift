// SPDX-License-Identifier: Apache-2.0

package import Register

/// Why an import changes records that are there already, as the history and the change log tell it.
package struct StatedChange: Hashable, Sendable {
    package var kind: RevisionKind
    /// In people's own words, to be read by the public.
    package var reason: String

    package init(_ kind: RevisionKind, reason: String) {
        (self.kind, self.reason) = (kind, reason)
    }
}
