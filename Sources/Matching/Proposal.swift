// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One incident proposed for a declaration, with what speaks for it and against it.
package struct Proposal: Hashable, Sendable {
    /// The index of the incident in the pool.
    package let member: Int32
    /// The name under which the pool was given the incident.
    package let number: Int32
    /// What each clue that both sides have contributes, the strongest first.
    package let contributions: [Contribution]
    /// The sum of the contributions: natural logarithm of how much likelier the evidence is if both are one event.
    package let weight: Double
    /// 0…1: that this incident is meant, against every other incident of the pool and none of them.
    package let probability: Double

    /// What one clue contributes; nil where either side lacks it.
    package func contribution(_ clue: Clue) -> Contribution? { contributions.first { $0.level.clue == clue } }

    /// Codes in the text that lead elsewhere although the other evidence leads here.
    package var codeContradicts: Bool {
        contributions.contains { $0.level == .codeAnother || $0.level == .codeUnknown }
    }
}

/// What one clue says.
package struct Contribution: Hashable, Sendable {
    package let level: ClueLevel
    /// Natural logarithm of the odds; above 0 for, below 0 against.
    package let weight: Double
    /// The values that an explanation shows, by their names in the phrase of the level.
    package let values: [String: MatchValue]
}

/// A value in an explanation.
package enum MatchValue: Hashable, Sendable {
    case text(String)
    case day(CalendarDay)
    case count(Int)
    case metres(Double)
    case figures(Bound)
    case actor(Term<Actor>)
    case country(Term<Country>)
}

/// Where a probability leads.
package enum MatchBand: String, Hashable, Sendable, CaseIterable {
    /// Proposed to a person as the match.
    case suggest
    /// Shown to a person among the possible ones.
    case review
    /// Not shown unless asked for.
    case ignore

    /// Probabilities from which on a proposal is suggested and reviewed: requirement R71.
    package static let suggestFrom = 0.95
    package static let reviewFrom = 0.5

    package init(probability: Double) {
        self = probability >= Self.suggestFrom ? .suggest : probability >= Self.reviewFrom ? .review : .ignore
    }
}
