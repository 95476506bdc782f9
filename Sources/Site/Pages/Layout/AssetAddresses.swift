// SPDX-License-Identifier: Apache-2.0

/// Where the files that pages refer to are served.
struct AssetAddresses: Hashable, Sendable {
    let stylesheet: String
    /// The style of charts, for pages that have some.
    let chartStylesheet: String
    /// nil where no fonts are installed: readers see their system's.
    let fontStylesheet: String?
    let icon: String
    /// What searches in a copy in files.
    var copySearch = ""
    var map = MapAddresses()
}
