// SPDX-License-Identifier: Apache-2.0

package import Casework
package import CivilianHarm
package import Register

/// What the page of decisions is made of: the lists, and the one way to keep a decision.
package struct ReconcileDesk: Sendable {
    /// A decision as the form sends it.
    package struct Choice: Sendable {
        package let place: ReconciliationItem.Place
        package let incidentID: Incident.ID
        package let verdict: MatchVerdict
        package let reason: String
        package let author: String
    }

    package let book: ReconciliationBook
    /// Keeps a decision; throws `ReconciliationDesk.Refusal` where it does not fit what was decided meanwhile.
    package let decide: @Sendable (Choice) async throws -> Void
    /// What every form of this process carries: pages of other sites cannot know it.
    let token = Reference.make() + Reference.make()

    package init(book: ReconciliationBook, decide: @escaping @Sendable (Choice) async throws -> Void) {
        self.book = book
        self.decide = decide
    }
}

/// Which of the lists is shown; raw values are those of the parameter `list`.
enum ReconcileList: String, CaseIterable, Sendable {
    case open, matched, declared, recorded

    /// The key of its name among the phrases.
    var phrase: String {
        switch self {
        case .open: "listOpen"
        case .matched: "listMatched"
        case .declared: "listDeclared"
        case .recorded: "listRecorded"
        }
    }
}
