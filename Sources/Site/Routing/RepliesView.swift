// SPDX-License-Identifier: Apache-2.0

/// What is shown of the answers of an actor.
package enum RepliesView: Hashable, Sendable {
    /// All figures.
    case whole
    /// The incidents without an answer.
    case unanswered

    /// The address below that of the actor.
    var suffix: String {
        switch self {
        case .whole: "/replies"
        case .unanswered: "/replies/none"
        }
    }

    /// Reads what stands below the address of an actor; nil for anything else.
    init?(_ parts: ArraySlice<String>) {
        switch Array(parts) {
        case ["replies"]: self = .whole
        case ["replies", "none"]: self = .unanswered
        default: return nil
        }
    }
}
