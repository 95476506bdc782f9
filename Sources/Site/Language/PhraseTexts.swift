// SPDX-License-Identifier: Apache-2.0

/// The texts of the interface, one table for each part of the site: `key | English | Arabic`.
enum PhraseTexts {
    /// Every table.
    static let all = PhraseCatalogue(frame, incident, list, pages)
}
