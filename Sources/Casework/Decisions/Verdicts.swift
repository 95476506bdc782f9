// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// A declaration and an incident.
struct DecisionPair: Hashable {
    let declaration: DeclarationKey
    let incidentID: Incident.ID
}

/// The verdicts that hold: the last on each pair, those that were taken back left out.
struct Verdicts: Sendable {
    private(set) var byPair: [DecisionPair: MatchVerdict] = [:]
    private let acceptedBy: [DeclarationKey: [Incident.ID]]

    init(of decisions: [StoredDecision] = []) {
        for stored in decisions {
            let decision = stored.decision
            let pair = DecisionPair(declaration: decision.declaration, incidentID: decision.incidentID)
            byPair[pair] = decision.verdict == .withdrawn ? nil : decision.verdict
        }
        let accepted = byPair.filter { $0.value == .accepted }.keys
        acceptedBy = Dictionary(grouping: accepted, by: \.declaration).mapValues { pairs in
            pairs.map(\.incidentID).sorted { $0.description < $1.description }
        }
    }

    /// The incidents of which somebody said that a declaration speaks of them, in a fixed order.
    func accepted(of declaration: DeclarationKey) -> [Incident.ID] { acceptedBy[declaration] ?? [] }
}
