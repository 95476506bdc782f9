// SPDX-License-Identifier: Apache-2.0

/// What a breach of a rule means.
package enum IntegrityLevel: String, CaseIterable, Sendable {
    /// The record cannot be published as it is.
    case error
    /// A person should look at it.
    case warning
    /// Worth knowing; nothing needs to be done.
    case note

    /// The printed word.
    package func label(_ language: InterfaceLanguage) -> String {
        switch self {
        case .error: IntegrityWord.error.text(language)
        case .warning: IntegrityWord.warning.text(language)
        case .note: IntegrityWord.note.text(language)
        }
    }
}
